package fr.entente.calls;

import fr.entente.accounts.Built;
import fr.entente.accounts.BuiltKind;
import fr.entente.accounts.BuiltOn;
import fr.entente.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Calls about accounts, and calls that were refused.
@Component
class CallTraces implements BuiltOn {
  private static final String CALLS =
      """
      SELECT account_id AS account, COUNT(*) AS count FROM (
        SELECT account_id FROM phone_call WHERE account_id IN (:accounts) AND (requested_at >= :since OR ended_at >= :since)
        UNION ALL SELECT account_id FROM dial_refusal WHERE account_id IN (:accounts) AND at >= :since) AS rung
      GROUP BY account_id
      """;

  private final JdbcClient jdbc;

  CallTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Built> since(List<AccountId> accounts, Instant since) {
    return BuiltOn.counted(jdbc, BuiltKind.CALL, CALLS, accounts, since);
  }
}
