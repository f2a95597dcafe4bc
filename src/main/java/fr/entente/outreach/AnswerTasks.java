package fr.entente.outreach;

import fr.entente.commitments.Commitments;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.PublicHolidays;
import fr.entente.kernel.Utc;
import fr.entente.mail.OneLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Answers of debtors that a person must answer: each has an owner (who agreed) and a time (noon of
/// a coming business day). It is done when what was asked came about, or when a person says so.
@Component
class AnswerTasks {
  private static final LocalTime NOON = LocalTime.NOON;

  // A date that was asked for is answered by new dates or by the arrangement's end; a dispute, when
  // nothing of it is held back any more.
  private static final String OPEN =
      """
      FROM answer_task t JOIN debtor_answer a ON a.id = t.answer_id
      JOIN account x ON x.id = a.account_id JOIN debtor d ON d.id = x.debtor_id
      JOIN commitment c ON c.id = a.commitment_id LEFT JOIN agent g ON g.id = t.owner_id
      WHERE t.done_at IS NULL AND CASE a.kind
        WHEN 'MOVE_ASKED' THEN c.ended_on IS NULL AND c.status NOT IN ('KEPT', 'KEPT_LATE')
        WHEN 'DISPUTED' THEN
          EXISTS (SELECT 1 FROM hold h WHERE h.account_id = a.account_id AND h.type = 'DISPUTE'
            AND h.ended_at IS NULL)
          OR EXISTS (SELECT 1 FROM debtor_answer_invoice i JOIN invoice v ON v.id = i.invoice_id
            WHERE i.answer_id = a.id AND v.disputed > 0 AND v.open_amount > 0)
        ELSE TRUE END
      """;

  private final JdbcClient jdbc;
  private final Commitments commitments;
  private final OutreachSettings settings;
  private final Clock clock;

  AnswerTasks(JdbcClient jdbc, Commitments commitments, OutreachSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.commitments = commitments;
    this.settings = settings;
    this.clock = clock;
  }

  void add(long answer, CommitmentId commitment) {
    jdbc.sql("INSERT INTO answer_task (answer_id, owner_id, due_at) VALUES (?, ?, ?)")
        .param(answer)
        .param(commitments.agreedBy(commitment).value())
        .param(Utc.of(due()))
        .update();
  }

  private Instant due() {
    LocalDate day = LocalDate.now(clock);
    for (int left = settings.answerDays(); left > 0; left--) {
      day = PublicHolidays.FRANCE.businessDayFrom(day.plusDays(1));
    }
    return day.atTime(NOON).atZone(clock.getZone()).toInstant();
  }

  /// The most urgent first.
  List<AnswerTask> open(int limit) {
    return jdbc.sql(
            "SELECT a.id, a.at, a.kind, a.account_id, d.name AS debtor_name, a.wanted_on, a.words,"
                + " g.name AS owner_name, t.due_at "
                + OPEN
                + " ORDER BY t.due_at, a.id LIMIT ?")
        .param(limit)
        .query(this::task)
        .list();
  }

  /// False when it was done already.
  boolean done(long answer, String how, AgentId who) {
    return jdbc.sql(
                "UPDATE answer_task SET done_at = ?, done_by = ?, how = ? WHERE answer_id = ? AND"
                    + " done_at IS NULL")
            .param(Utc.of(clock.instant()))
            .param(who.value())
            .param(OneLine.atMost(300, how))
            .param(answer)
            .update()
        == 1;
  }

  private AnswerTask task(ResultSet row, int number) throws SQLException {
    Instant due = Utc.instant(row, "due_at");
    return new AnswerTask(
        row.getLong("id"),
        Utc.instant(row, "at"),
        AnswerKind.valueOf(row.getString("kind")),
        new AccountId(row.getLong("account_id")),
        row.getString("debtor_name"),
        row.getObject("wanted_on", LocalDate.class),
        row.getString("words"),
        row.getString("owner_name"),
        due,
        due.isBefore(clock.instant()));
  }
}
