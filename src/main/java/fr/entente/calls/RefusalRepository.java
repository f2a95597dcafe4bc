package fr.entente.calls;

import fr.entente.compliance.Verdict;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Utc;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Every dial that was refused: who, when, why, by which rule and which click. Append-only.
@Repository
class RefusalRepository {
  private final JdbcClient jdbc;

  RefusalRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void byPolicy(DialRequest request, DebtorId debtor, Verdict.Refused verdict, Instant at) {
    String rules =
        verdict.refusals().stream().map(r -> r.rule().name()).collect(Collectors.joining(","));
    append(request, debtor, "POLICY", rules, verdict, null, at);
  }

  void alreadyLive(
      DialRequest request, DebtorId debtor, String what, @Nullable CallId live, Instant at) {
    append(request, debtor, "ALREADY_LIVE", what, null, live, at);
  }

  void notPossible(DialRequest request, @Nullable DebtorId debtor, String why, Instant at) {
    append(request, debtor, "NOT_POSSIBLE", why, null, null, at);
  }

  private void append(
      DialRequest request,
      @Nullable DebtorId debtor,
      String reason,
      String rule,
      @Nullable Verdict verdict,
      @Nullable CallId live,
      Instant at) {
    jdbc.sql(
            """
            INSERT INTO dial_refusal (at, agent_id, account_id, debtor_id, number, click_id, reason, rule,
              policy_key, policy_version, policy_inputs, live_call_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(Utc.of(at))
        .param(request.agent().value())
        .param(request.account().value())
        .param(debtor == null ? null : debtor.value())
        .param(request.number().e164())
        .param(request.clickId())
        .param(reason)
        .param(rule)
        .param(verdict == null ? null : verdict.policyKey())
        .param(verdict == null ? null : verdict.policyVersion())
        .param(verdict == null ? null : verdict.inputs())
        .param(live == null ? null : live.value())
        .update();
  }
}
