package fr.entente.compliance;

import fr.entente.accounts.Built;
import fr.entente.accounts.BuiltKind;
import fr.entente.accounts.BuiltOn;
import fr.entente.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Holds and wishes about how to be reached, and exceptions to rules.
@Component
class ComplianceTraces implements BuiltOn {
  private static final String HELD =
      """
      SELECT account, COUNT(*) AS count FROM (
        SELECT a.id AS account FROM account_card a JOIN hold h ON h.debtor_id = a.debtor_id
          AND (h.account_id IS NULL OR h.account_id = a.id) AND (h.since >= :since OR h.ended_at >= :since)
          WHERE a.id IN (:accounts)
        UNION ALL SELECT a.id FROM account_card a JOIN opt_out o ON o.debtor_id = a.debtor_id AND o.since >= :since
          WHERE a.id IN (:accounts)
        UNION ALL SELECT a.id FROM account_card a JOIN email_opt_out o ON o.debtor_id = a.debtor_id AND o.since >= :since
          WHERE a.id IN (:accounts)
        UNION ALL SELECT a.id FROM account_card a JOIN inconvenient_time t ON t.debtor_id = a.debtor_id AND t.since >= :since
          WHERE a.id IN (:accounts)
        UNION ALL SELECT account_id FROM rule_override WHERE account_id IN (:accounts) AND since >= :since
        UNION ALL SELECT account_id FROM override_request WHERE account_id IN (:accounts) AND asked_at >= :since)
        AS held
      GROUP BY account
      """;

  private final JdbcClient jdbc;

  ComplianceTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Built> since(List<AccountId> accounts, Instant since) {
    return BuiltOn.counted(jdbc, BuiltKind.HOLD, HELD, accounts, since);
  }
}
