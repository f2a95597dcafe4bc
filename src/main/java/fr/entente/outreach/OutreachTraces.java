package fr.entente.outreach;

import fr.entente.accounts.Built;
import fr.entente.accounts.BuiltKind;
import fr.entente.accounts.BuiltOn;
import fr.entente.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was written to debtors, and what they answered.
@Component
class OutreachTraces implements BuiltOn {
  private static final String WRITTEN =
      """
      SELECT account_id AS account, COUNT(*) AS count FROM (
        SELECT account_id FROM recap_link WHERE account_id IN (:accounts) AND created_at >= :since
        UNION ALL SELECT account_id FROM mail_line WHERE account_id IN (:accounts) AND created_at >= :since
        UNION ALL SELECT account_id FROM colleague_question WHERE account_id IN (:accounts) AND asked_at >= :since)
        AS written
      GROUP BY account_id
      """;
  private static final String ANSWERED =
      """
      SELECT account_id AS account, COUNT(*) AS count FROM debtor_answer
      WHERE account_id IN (:accounts) AND at >= :since GROUP BY account_id
      """;

  private final JdbcClient jdbc;

  OutreachTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Built> since(List<AccountId> accounts, Instant since) {
    return Stream.of(
            BuiltOn.counted(jdbc, BuiltKind.MAIL, WRITTEN, accounts, since),
            BuiltOn.counted(jdbc, BuiltKind.ANSWER, ANSWERED, accounts, since))
        .flatMap(List::stream)
        .toList();
  }
}
