package fr.entente.attachments;

import fr.entente.accounts.Built;
import fr.entente.accounts.BuiltKind;
import fr.entente.accounts.BuiltOn;
import fr.entente.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Papers of accounts.
@Component
class AttachmentTraces implements BuiltOn {
  private static final String PAPERS =
      """
      SELECT account_id AS account, COUNT(*) AS count FROM attachment
      WHERE account_id IN (:accounts) AND at >= :since GROUP BY account_id
      """;

  private final JdbcClient jdbc;

  AttachmentTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Built> since(List<AccountId> accounts, Instant since) {
    return BuiltOn.counted(jdbc, BuiltKind.PAPER, PAPERS, accounts, since);
  }
}
