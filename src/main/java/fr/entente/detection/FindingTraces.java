package fr.entente.detection;

import fr.entente.accounts.Built;
import fr.entente.accounts.BuiltKind;
import fr.entente.accounts.BuiltOn;
import fr.entente.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Mail received about accounts, and what was suspected of it.
@Component
class FindingTraces implements BuiltOn {
  private static final String FOUND =
      """
      SELECT account_id AS account, COUNT(*) AS count FROM (
        SELECT account_id FROM finding WHERE account_id IN (:accounts) AND created_at >= :since
        UNION ALL SELECT account_id FROM received_mail WHERE account_id IN (:accounts) AND at >= :since)
        AS found
      GROUP BY account_id
      """;

  private final JdbcClient jdbc;

  FindingTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Built> since(List<AccountId> accounts, Instant since) {
    return BuiltOn.counted(jdbc, BuiltKind.FINDING, FOUND, accounts, since);
  }
}
