package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people wrote down about accounts.
@Component
class AccountTraces implements BuiltOn {
  private static final String NOTES =
      """
      SELECT account_id AS account, COUNT(*) AS count FROM (
        SELECT account_id FROM note WHERE account_id IN (:accounts) AND at >= :since
        UNION ALL SELECT account_id FROM obstacle WHERE account_id IN (:accounts) AND at >= :since
        UNION ALL SELECT account_id FROM dissatisfaction WHERE account_id IN (:accounts) AND voiced_at >= :since)
        AS written
      GROUP BY account_id
      """;
  private static final String DISPUTES =
      """
      SELECT account_id AS account, COUNT(*) AS count FROM dispute
      WHERE account_id IN (:accounts)
        AND (batch_id IS NULL AND opened_at >= :since OR decided_at >= :since OR resolver_id IS NOT NULL AND opened_at >= :since)
      GROUP BY account_id
      """;
  private static final String CONTACTS =
      """
      SELECT a.id AS account, COUNT(*) AS count FROM account a
      JOIN contact_removed r ON r.debtor_id = a.debtor_id AND r.removed_at >= :since
      WHERE a.id IN (:accounts) GROUP BY a.id
      """;

  private final JdbcClient jdbc;

  AccountTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Built> since(List<AccountId> accounts, Instant since) {
    return Stream.of(
            BuiltOn.counted(jdbc, BuiltKind.NOTE, NOTES, accounts, since),
            BuiltOn.counted(jdbc, BuiltKind.DISPUTE, DISPUTES, accounts, since),
            BuiltOn.counted(jdbc, BuiltKind.CONTACT, CONTACTS, accounts, since))
        .flatMap(List::stream)
        .toList();
  }
}
