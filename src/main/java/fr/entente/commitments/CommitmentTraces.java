package fr.entente.commitments;

import fr.entente.accounts.Built;
import fr.entente.accounts.BuiltKind;
import fr.entente.accounts.BuiltOn;
import fr.entente.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was agreed about accounts, or waits to be allowed.
@Component
class CommitmentTraces implements BuiltOn {
  private static final String AGREED =
      """
      SELECT account_id AS account, COUNT(*) AS count FROM (
        SELECT account_id FROM commitment WHERE account_id IN (:accounts) AND created_at >= :since
        UNION ALL SELECT account_id FROM plan_approval WHERE account_id IN (:accounts) AND asked_at >= :since)
        AS agreed
      GROUP BY account_id
      """;

  private final JdbcClient jdbc;

  CommitmentTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Built> since(List<AccountId> accounts, Instant since) {
    return BuiltOn.counted(jdbc, BuiltKind.PROMISE, AGREED, accounts, since);
  }
}
