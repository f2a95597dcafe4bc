package fr.entente.calls;

import fr.entente.kernel.CallId;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Calls of which nothing is heard: asks the provider what became of them and, when it knows
/// nothing for long, gives them up. Never rings anybody.
@Component
class Reconciliation {
  private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

  private final JdbcClient jdbc;
  private final CallNews news;
  private final HangUp hangUp;
  private final LineKeeper line;
  private final ObjectProvider<Dialer> dialer;
  private final CallsSettings settings;
  private final AbandonedCalls abandoned;
  private final Clock clock;

  Reconciliation(
      JdbcClient jdbc,
      CallNews news,
      HangUp hangUp,
      LineKeeper line,
      ObjectProvider<Dialer> dialer,
      CallsSettings settings,
      AbandonedCalls abandoned,
      Clock clock) {
    this.jdbc = jdbc;
    this.news = news;
    this.hangUp = hangUp;
    this.line = line;
    this.dialer = dialer;
    this.settings = settings;
    this.abandoned = abandoned;
    this.clock = clock;
  }

  private record Silent(CallId call, Instant requestedAt, boolean handedOver) {}

  private sealed interface Answer {
    record Told(CallStatus status) implements Answer {}

    record NoSuchCall() implements Answer {}

    record NoAnswer() implements Answer {}
  }

  /// One pass over the silent calls; returns how many were asked about.
  int pass() {
    Instant now = clock.instant();
    List<Silent> silent = silent(now);
    silent.forEach(call -> settle(call, now));
    return silent.size() + abandoned.close();
  }

  private void settle(Silent call, Instant now) {
    switch (ask(call)) {
      case Answer.Told(CallStatus status) -> {
        learn(call, "ask:" + status, status, null, now);
        if (status.terminal()) {
          line.end(call.call());
        }
      }
      case Answer.NoSuchCall() -> {
        if (call.requestedAt().isBefore(now.minus(settings.notFoundAfter()))
            || !call.handedOver()) {
          giveUp(call, CallProgress.NOT_FOUND, now);
        }
      }
      case Answer.NoAnswer() -> {
        if (call.requestedAt().isBefore(now.minus(settings.unreachableAfter()))) {
          giveUp(call, CallProgress.UNREACHABLE, now);
        }
      }
    }
    hangUp.letGo(call.call());
  }

  private Answer ask(Silent call) {
    jdbc.sql("UPDATE phone_call SET asked_at = ? WHERE id = ?")
        .param(Utc.of(clock.instant()))
        .param(call.call().value())
        .update();
    Dialer provider = dialer.getIfAvailable();
    if (provider == null) {
      return call.handedOver() ? new Answer.NoAnswer() : new Answer.NoSuchCall();
    }
    try {
      Optional<CallStatus> told = provider.ask(call.call());
      return told.<Answer>map(Answer.Told::new).orElseGet(Answer.NoSuchCall::new);
    } catch (RuntimeException e) {
      LOG.warn("Call {}: asking broke: {}", call.call().value(), e.getClass().getSimpleName());
      return new Answer.NoAnswer();
    }
  }

  // Closing the door first: from here on nobody can hand this call over any more.
  private void giveUp(Silent call, String why, Instant now) {
    int closed =
        jdbc.sql("UPDATE phone_call SET handed_over_at = ? WHERE id = ? AND handed_over_at IS NULL")
            .param(Utc.of(now))
            .param(call.call().value())
            .update();
    if (closed == 1 || call.handedOver()) {
      learn(call, "ask:given_up", CallStatus.FAILED, why, now);
      // Should anything of it be alive after all, it must not go on ringing.
      line.end(call.call());
    }
  }

  private void learn(
      Silent call, String key, CallStatus status, @Nullable String failure, Instant now) {
    news.learn(new CallProgress(call.call(), key, status, null, null, failure, now));
  }

  private List<Silent> silent(Instant now) {
    return jdbc.sql(
            """
            SELECT id, requested_at, handed_over_at IS NOT NULL AS handed_over
            FROM phone_call
            WHERE live_debtor IS NOT NULL AND NOT incoming
              AND ((status IN ('REQUESTED', 'UNKNOWN') AND requested_at < :unplacedBefore
                  AND (asked_at IS NULL OR asked_at < :askedBefore))
                OR (status IN ('AGENT_RINGING', 'DIALLING', 'RINGING') AND news_at < :ringingBefore
                  AND (asked_at IS NULL OR asked_at < :ringingBefore))
                OR (news_at < :silentBefore AND (asked_at IS NULL OR asked_at < :silentBefore))
                OR (hang_up_at < :hangUpBefore
                  AND (let_go_at IS NULL OR asked_at IS NULL OR asked_at < :askedBefore)))
            ORDER BY id LIMIT 500
            """)
        .param("askedBefore", Utc.of(now.minus(settings.askEvery())))
        .param("unplacedBefore", Utc.of(now.minus(settings.askUnplacedAfter())))
        .param("ringingBefore", Utc.of(now.minus(settings.askRingingAfter())))
        .param("silentBefore", Utc.of(now.minus(settings.askSilentAfter())))
        .param("hangUpBefore", Utc.of(now.minus(settings.forceEndAfter())))
        .query((row, _) ->
            new Silent(
                new CallId(row.getLong("id")),
                Utc.instant(row, "requested_at"),
                row.getBoolean("handed_over")))
        .list();
  }
}
