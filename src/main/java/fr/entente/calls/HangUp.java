package fr.entente.calls;

import fr.entente.kernel.CallId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends a call, with a way out when the provider does not confirm: after a while the call counts as
/// ended, and the record says so.
@Component
class HangUp {
  private final CallRepository calls;
  private final CallLog log;
  private final CallNews news;
  private final CallsSettings settings;
  private final Clock clock;

  HangUp(CallRepository calls, CallLog log, CallNews news, CallsSettings settings, Clock clock) {
    this.calls = calls;
    this.log = log;
    this.news = news;
    this.settings = settings;
    this.clock = clock;
  }

  /// Notes the wish; true when the provider must be asked. A call that was not handed over yet ends
  /// here.
  @Transactional
  boolean want(CallId id) {
    CallRow row = calls.lock(id).orElseThrow();
    CallRecord call = row.record();
    if (call.status().terminal()) {
      return false;
    }
    Instant now = clock.instant();
    if (row.wantHangUp(now)) {
      log.journal(id, "hang_up", "", now);
    }
    boolean before = row.keepFromRinging(now);
    calls.flush();
    if (before) {
      end(call, "hang_up:before_ringing", null);
    }
    return !before;
  }

  /// Ends a call whose hang-up was not confirmed in time; true when it did.
  @Transactional
  boolean force(CallId id) {
    CallRow row = calls.lock(id).orElseThrow();
    CallRecord call = row.record();
    Instant latest = clock.instant().minus(settings.forceEndAfter());
    if (call.status().terminal() || !row.hangUpWantedBefore(latest)) {
      return false;
    }
    log.journal(id, "forced_end", call.status().name(), clock.instant());
    end(call, "hang_up:forced", "calls.failure.forced_end");
    return true;
  }

  private void end(CallRecord call, String key, @Nullable String failure) {
    var status = call.answeredAt() == null ? CallStatus.CANCELLED : CallStatus.COMPLETED;
    news.learn(new CallProgress(call.id(), key, status, null, "agent", failure, clock.instant()));
  }
}
