package fr.entente.outreach;

import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Utc;
import fr.entente.mail.MailState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far recaps have come: the last mail, the first visit, the last answer that matters.
@Repository
class RecapStatusRepository {
  private final JdbcClient jdbc;

  RecapStatusRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  RecapStatus of(CommitmentId commitment) {
    return jdbc.sql(
            """
            SELECT m.state, m.recipient, m.created_at, a.kind, a.wanted_on, a.at AS answered_at, a.words,
              (SELECT MIN(e.at) FROM recap_link l JOIN link_event e ON e.link_id = l.id AND e.kind =
                'VISITED' WHERE l.commitment_id = c.id) AS visited_at
            FROM commitment_line c
            LEFT JOIN mail_line m ON m.id = (SELECT MAX(x.id) FROM mail_line x
              WHERE x.commitment_id = c.id AND x.kind = 'RECAP')
            LEFT JOIN debtor_answer a ON a.id = (SELECT MAX(x.id) FROM debtor_answer x
              WHERE x.commitment_id = c.id AND x.kind <> 'NO_MORE_MAIL')
            WHERE c.id = ?
            """)
        .param(commitment.value())
        .query(RecapStatusRepository::status)
        .optional()
        .orElse(RecapStatus.NONE);
  }

  private static RecapStatus status(ResultSet row, int number) throws SQLException {
    @Nullable String state = row.getString("state");
    @Nullable String kind = row.getString("kind");
    return new RecapStatus(
        state == null ? null : MailState.valueOf(state),
        row.getString("recipient"),
        Utc.instantOrNull(row, "created_at"),
        Utc.instantOrNull(row, "visited_at"),
        kind == null ? null : AnswerKind.valueOf(kind),
        row.getObject("wanted_on", LocalDate.class),
        Utc.instantOrNull(row, "answered_at"),
        row.getString("words") == null ? "" : row.getString("words"));
  }
}
