package fr.entente.calls;

import fr.entente.compliance.Verdict;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Utc;
import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/// Plain SQL: a duplicate key that the object mapper meets would end the caller's transaction.
class CallBookingsSql implements CallBookings {
  private final JdbcClient jdbc;

  CallBookingsSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public CallId book(DialRequest request, DebtorId debtor, Verdict.Permitted verdict, Instant now) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            INSERT INTO phone_call (agent_id, account_id, debtor_id, number, click_id, agreed_callback,
              status, requested_at, news_at, policy_key, policy_version, policy_inputs)
            VALUES (?, ?, ?, ?, ?, ?, 'REQUESTED', ?, ?, ?, ?, ?)
            """)
        .param(request.agent().value())
        .param(request.account().value())
        .param(debtor.value())
        .param(request.number().e164())
        .param(request.clickId())
        .param(request.agreedCallback())
        .param(Utc.of(now))
        .param(Utc.of(now))
        .param(verdict.policyKey())
        .param(verdict.policyVersion())
        .param(verdict.inputs())
        .update(key, "id");
    return new CallId(Objects.requireNonNull(key.getKeyAs(Number.class)).longValue());
  }

  @Override
  public CallId bookIncoming(IncomingCall call, DebtorId debtor, Instant now) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            INSERT INTO phone_call (agent_id, account_id, debtor_id, number, click_id, agreed_callback,
              incoming, status, requested_at, answered_at, news_at, policy_key, policy_version,
              policy_inputs)
            VALUES (:agent, :account, :debtor, :number, UUID(), FALSE, TRUE, 'IN_PROGRESS', :now, :now,
              :now, 'none', 0, '{}')
            """)
        .param("agent", call.agent().value())
        .param("account", call.account().value())
        .param("debtor", debtor.value())
        .param("number", call.number() == null ? null : call.number().e164())
        .param("now", Utc.of(now))
        .update(key, "id");
    return new CallId(Objects.requireNonNull(key.getKeyAs(Number.class)).longValue());
  }

  @Override
  public void passGate(DebtorId debtor) {
    jdbc.sql(
            "INSERT INTO dial_gate (debtor_id) VALUES (?) ON DUPLICATE KEY UPDATE debtor_id ="
                + " debtor_id")
        .param(debtor.value())
        .update();
  }
}
