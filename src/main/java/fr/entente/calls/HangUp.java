package fr.entente.calls;

import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends a call, with a way out when the provider does not confirm: after a while the agent may
/// close it, and the record says so.
@Component
class HangUp {
  private final CallRepository calls;
  private final CallLog log;
  private final CallNews news;
  private final LineRequestBook requests;
  private final Agents agents;
  private final ApplicationEventPublisher events;
  private final CallsSettings settings;
  private final Clock clock;

  HangUp(
      CallRepository calls,
      CallLog log,
      CallNews news,
      LineRequestBook requests,
      Agents agents,
      ApplicationEventPublisher events,
      CallsSettings settings,
      Clock clock) {
    this.calls = calls;
    this.log = log;
    this.news = news;
    this.requests = requests;
    this.agents = agents;
    this.events = events;
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
    if (!before) {
      requests.wantEnd(id, call.agent(), now);
    } else {
      end(call, "hang_up:before_ringing", null);
    }
    return !before;
  }

  /// Lets the agent close a call whose end nobody confirmed in time; true when it did. The call
  /// itself goes on until its legs are known to be gone: nobody dials over it.
  @Transactional
  boolean letGo(CallId id) {
    CallRow row = calls.lock(id).orElseThrow();
    CallRecord call = row.record();
    Instant now = clock.instant();
    boolean late = row.hangUpWantedBefore(now.minus(settings.forceEndAfter()));
    if (call.status().terminal() || !late || !row.letGo(now)) {
      return false;
    }
    calls.flush();
    log.journal(id, "forced_end", call.status().name(), now);
    if (call.wrappedUpAt() == null) {
      RunAs.system(() -> agents.setPresence(call.agent(), Presence.WRAP_UP, null));
    }
    events.publishEvent(new CallChanged(id, call.agent(), call.status()));
    return true;
  }

  /// Neither leg is alive, and no news said so.
  @Transactional
  void gone(CallId id) {
    CallRecord call = calls.lock(id).orElseThrow().record();
    if (!call.status().terminal()) {
      end(call, "hang_up:gone", null);
    }
  }

  private void end(CallRecord call, String key, @Nullable String failure) {
    var status = call.answeredAt() == null ? CallStatus.CANCELLED : CallStatus.COMPLETED;
    news.learn(new CallProgress(call.id(), key, status, null, "agent", failure, clock.instant()));
  }
}
