package fr.entente.worklist;

import fr.entente.accounts.Built;
import fr.entente.accounts.BuiltKind;
import fr.entente.accounts.BuiltOn;
import fr.entente.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Accounts that somebody works on now, callbacks, and deeds that wait.
@Component
class WorklistTraces implements BuiltOn {
  private static final String HELD =
      """
      SELECT account_id AS account, 1 AS count FROM work_item
      WHERE account_id IN (:accounts) AND held_by IS NOT NULL AND :since IS NOT NULL
      """;
  private static final String CALLBACKS =
      """
      SELECT account_id AS account, COUNT(*) AS count FROM (
        SELECT account_id FROM callback WHERE account_id IN (:accounts) AND created_at >= :since
        UNION ALL SELECT account_id FROM undone WHERE account_id IN (:accounts) AND said_at >= :since) AS wanted
      GROUP BY account_id
      """;

  private final JdbcClient jdbc;

  WorklistTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Built> since(List<AccountId> accounts, Instant since) {
    return Stream.of(
            BuiltOn.counted(jdbc, BuiltKind.HELD, HELD, accounts, since),
            BuiltOn.counted(jdbc, BuiltKind.CALLBACK, CALLBACKS, accounts, since))
        .flatMap(List::stream)
        .toList();
  }
}
