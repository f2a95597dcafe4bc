package fr.entente.outreach;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Utc;
import fr.entente.mail.ContentHash;
import fr.entente.mail.MailState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Shows the mails that were written.
@Repository
class WrittenMail {
  private static final String LINE =
      """
      SELECT m.id, m.kind, m.account_id, m.commitment_id, d.name AS debtor_name, m.recipient, m.subject,
        m.state, m.attempt, m.created_at, m.sent_at, m.due_at, g.name AS author_name, m.note,
        m.text_body, m.html_body, m.content_hash, m.template_version, m.policy_key, m.policy_version,
        m.message_id
      FROM mail_line m JOIN debtor_card d ON d.id = m.debtor_id LEFT JOIN agent_card g ON g.id = m.author_id
      """;
  private final JdbcClient jdbc;

  WrittenMail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<MailSummary> newest(int limit) {
    return jdbc.sql(LINE + " ORDER BY m.id DESC LIMIT ?")
        .param(limit)
        .query(WrittenMail::line)
        .list();
  }

  /// In doubt or failed: a person decides.
  List<MailSummary> undecided() {
    return jdbc.sql(LINE + " WHERE m.state IN ('UNKNOWN', 'FAILED') ORDER BY m.id LIMIT 500")
        .query(WrittenMail::line)
        .list();
  }

  List<MailSummary> of(AccountId account) {
    return jdbc.sql(LINE + " WHERE m.account_id = ? ORDER BY m.id DESC")
        .param(account.value())
        .query(WrittenMail::line)
        .list();
  }

  Optional<MailContent> content(long id) {
    List<MailContent.Step> steps = steps(id);
    return jdbc.sql(LINE + " WHERE m.id = ?")
        .param(id)
        .query((row, number) -> content(row, number, steps))
        .optional();
  }

  private static MailContent content(ResultSet row, int number, List<MailContent.Step> steps)
      throws SQLException {
    String hash =
        ContentHash.of(
            row.getString("recipient"),
            row.getString("subject"),
            row.getString("text_body"),
            row.getString("html_body"));
    return new MailContent(
        line(row, number),
        row.getString("text_body"),
        row.getString("html_body"),
        row.getString("content_hash"),
        hash.equals(row.getString("content_hash")),
        row.getString("template_version"),
        row.getString("policy_key") + " " + row.getInt("policy_version"),
        row.getString("message_id"),
        steps);
  }

  private List<MailContent.Step> steps(long mail) {
    return jdbc.sql(
            "SELECT e.at, e.kind, e.attempt, e.detail, g.name FROM mail_moment e LEFT JOIN agent_card g ON"
                + " g.id = e.actor_id WHERE e.mail_id = ? ORDER BY e.id")
        .param(mail)
        .query((row, _) ->
            new MailContent.Step(
                Utc.instant(row, "at"),
                row.getString("kind"),
                row.getInt("attempt"),
                row.getString("detail"),
                row.getString("name")))
        .list();
  }

  private static MailSummary line(ResultSet row, int number) throws SQLException {
    return new MailSummary(
        row.getLong("id"),
        MailKind.valueOf(row.getString("kind")),
        new AccountId(row.getLong("account_id")),
        new CommitmentId(row.getLong("commitment_id")),
        row.getString("debtor_name"),
        row.getString("recipient"),
        row.getString("subject"),
        MailState.valueOf(row.getString("state")),
        row.getInt("attempt"),
        Utc.instant(row, "created_at"),
        Utc.instantOrNull(row, "sent_at"),
        Utc.instantOrNull(row, "due_at"),
        row.getString("author_name"),
        row.getString("note"));
  }
}
