package fr.entente.calls;

import fr.entente.accounts.ContactBook;
import fr.entente.accounts.Intake;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Utc;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes calls that are over, without ringing anybody; their outcomes have the effect that they
/// would have had. No policy answered for them here, and the record says so.
@Component
public class PastCalls {
  private static final Duration RINGING = Duration.ofSeconds(3);
  private static final Duration UNANSWERED = Duration.ofSeconds(25);
  private static final Duration IDENTITY = Duration.ofSeconds(20);
  private static final Duration WRAP_UP = Duration.ofSeconds(40);

  private final JdbcClient jdbc;
  private final DispositionCatalogue dispositions;
  private final Intake intake;
  private final ContactBook contacts;
  private final ApplicationEventPublisher events;

  PastCalls(
      JdbcClient jdbc,
      DispositionCatalogue dispositions,
      Intake intake,
      ContactBook contacts,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.dispositions = dispositions;
    this.intake = intake;
    this.contacts = contacts;
    this.events = events;
  }

  /// Refuses an outcome that nobody knows. The oldest call comes first: outcomes follow each other.
  @Transactional
  public CallId write(PastCall call) {
    Disposition outcome = dispositions.of(call.disposition());
    boolean answered = call.spoken().isPositive();
    Instant picked = call.at().plus(answered ? Duration.ofSeconds(12) : UNANSWERED);
    Instant ended = picked.plus(call.spoken());
    Instant closed = ended.plus(WRAP_UP);
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            INSERT INTO phone_call (agent_id, account_id, debtor_id, number, click_id,
              agreed_callback, status, requested_at, handed_over_at, ringing_at, answered_at, ended_at,
              wrapped_up_at, news_at, identity_confirmed_at, ended_by, disposition, policy_key,
              policy_version, policy_inputs, incoming, script_key, script_hash,
              script_state)
            VALUES (:agent, :account, :debtor, :number, UUID(), FALSE, :status, :at, :at, :ringing,
              :answered, :ended, :closed, :ended, :identity, :by, :outcome, 'none', 0, '{}',
              :incoming, :script, :version, :state)
            """)
        .param("agent", call.agent().value())
        .param("account", call.account().value())
        .param("debtor", call.debtor().value())
        .param("number", call.number().e164())
        .param("status", status(call).name())
        .param("at", Utc.of(call.at()))
        .param("ringing", Utc.of(call.at().plus(RINGING)))
        .param("answered", answered ? Utc.of(picked) : null)
        .param("ended", Utc.of(ended))
        .param("closed", Utc.of(closed))
        .param("identity", outcome.has(Facet.RIGHT_PARTY) ? Utc.of(picked.plus(IDENTITY)) : null)
        .param("by", answered ? "agent" : null)
        .param("outcome", outcome.code())
        .param("incoming", call.incoming())
        .param("script", call.script() == null ? null : call.script().key())
        .param("version", call.script() == null ? null : call.script().hash())
        .param("state", call.script() == null ? null : call.script().state())
        .update(key, "id");
    var id = new CallId(Objects.requireNonNull(key.getKeyAs(Number.class)).longValue());
    tell(id, call, outcome, picked);
    if (!call.note().isBlank()) {
      intake.addNote(call.account(), call.agent(), id, call.note(), closed);
    }
    if (outcome.has(Facet.UNWORKABLE)) {
      contacts.wrongNumber(call.debtor(), call.number(), outcome.code(), call.agent());
    }
    events.publishEvent(
        new CallWrappedUp(
            id,
            call.agent(),
            call.account(),
            call.debtor(),
            outcome.code(),
            outcome.facets(),
            closed,
            call.incoming()));
    return id;
  }

  // Steps are spread over the conversation. By hand: thousands of lines that nobody changes any
  // more would be looked at again with each statement of the load.
  private void tell(CallId id, PastCall call, Disposition outcome, Instant picked) {
    if (call.incoming()) {
      journal(id, picked, "incoming", "");
    }
    if (outcome.has(Facet.RIGHT_PARTY)) {
      journal(id, picked.plus(IDENTITY), "identity_confirmed", "past");
    }
    List<String> steps = call.script() == null ? List.of() : call.script().steps();
    for (int i = 0; i < steps.size(); i++) {
      Instant at = picked.plus(call.spoken().multipliedBy(i + 1).dividedBy(steps.size() + 1));
      journal(id, at, steps.get(i).contains(" ") ? "step" : "skip", steps.get(i));
    }
  }

  private void journal(CallId id, Instant at, String kind, String detail) {
    jdbc.sql("INSERT INTO call_journal (call_id, at, kind, detail) VALUES (?, ?, ?, ?)")
        .param(id.value())
        .param(Utc.of(at))
        .param(kind)
        .param(detail)
        .update();
  }

  private static CallStatus status(PastCall call) {
    if (call.spoken().isPositive()) {
      return CallStatus.COMPLETED;
    }
    return call.disposition().equals("busy") ? CallStatus.BUSY : CallStatus.NO_ANSWER;
  }
}
