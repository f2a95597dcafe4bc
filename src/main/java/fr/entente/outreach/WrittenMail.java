package fr.entente.outreach;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import fr.entente.kernel.Utc;
import fr.entente.mail.ContentHash;
import fr.entente.mail.MailState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Shows the mails that were written.
@Repository
class WrittenMail {
  private static final String HEAD =
      """
      SELECT m.id, m.kind, m.account_id, m.commitment_id, d.name AS debtor_name, m.recipient, m.subject,
        m.state, m.attempt, m.created_at, m.sent_at, m.due_at, g.name AS author_name, m.note
      """;
  private static final String NAMES =
      " m JOIN debtor_card d ON d.id = m.debtor_id LEFT JOIN agent_card g ON g.id = m.author_id ";
  private static final String LINE = HEAD + " FROM mail_line" + NAMES;
  private static final String WHOLE =
      HEAD
          + """
          , m.text_body, m.html_body, m.content_hash, m.template_version, m.policy_key, m.policy_version,
            m.message_id FROM mail_line
          """
          + NAMES;
  // Letters are long: those that are only looked through stay where they are.
  private static final String NEWEST =
      """
      FROM (SELECT id, kind, account_id, debtor_id, commitment_id, author_id, recipient, subject, created_at,
        state, attempt, due_at, sent_at, note FROM mail_line ORDER BY id DESC\
      """
          + Listed.COUNT_TO
          + ")"
          + NAMES
          + """
          WHERE (:state IS NULL OR m.state = :state) AND (:kind IS NULL OR m.kind = :kind)
            AND (:text = '' OR INSTR(d.name, :text) > 0 OR INSTR(m.recipient, :text) > 0)
          """;
  private static final String IN_DOUBT = " WHERE m.state IN ('UNKNOWN', 'FAILED') ";
  private final JdbcClient jdbc;
  private final WrittenFiles mailFiles;

  WrittenMail(JdbcClient jdbc, WrittenFiles mailFiles) {
    this.jdbc = jdbc;
    this.mailFiles = mailFiles;
  }

  /// Of the newest [Stretch#REACH].
  Listed<MailSummary> page(MailFilter filter, Sorted<MailOrder> order, Stretch wanted) {
    int counted = filtered("SELECT COUNT(*)" + NEWEST, filter).query(Integer.class).single();
    Stretch stretch = wanted.within(counted);
    String by = " ORDER BY " + order.by().sql() + order.direction() + ", m.id DESC";
    return new Listed<>(
        filtered(HEAD + NEWEST + by + cut(stretch), filter).query(WrittenMail::line).list(),
        stretch.from(),
        counted);
  }

  private JdbcClient.StatementSpec filtered(String sql, MailFilter filter) {
    return jdbc.sql(sql)
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("kind", filter.kind() == null ? null : filter.kind().name())
        .param("text", filter.text());
  }

  /// In doubt or failed: a person decides, on the oldest first.
  Listed<MailSummary> undecided(Stretch wanted) {
    int counted =
        jdbc.sql(
                "SELECT COUNT(*) FROM (SELECT m.id FROM mail_line m"
                    + IN_DOUBT
                    + Listed.COUNT_TO
                    + ") AS reached")
            .query(Integer.class)
            .single();
    Stretch stretch = wanted.within(counted);
    return new Listed<>(
        jdbc.sql(LINE + IN_DOUBT + " ORDER BY m.id" + cut(stretch)).query(WrittenMail::line).list(),
        stretch.from(),
        counted);
  }

  private static String cut(Stretch stretch) {
    return " LIMIT " + stretch.size() + " OFFSET " + stretch.from();
  }

  List<MailSummary> of(AccountId account) {
    return jdbc.sql(LINE + " WHERE m.account_id = ? ORDER BY m.id DESC")
        .param(account.value())
        .query(WrittenMail::line)
        .list();
  }

  Optional<MailContent> content(long id) {
    List<MailContent.Step> steps = steps(id);
    List<MailContent.File> files = mailFiles.of(id);
    return jdbc.sql(WHOLE + " WHERE m.id = ?")
        .param(id)
        .query((row, number) -> content(row, number, files, steps))
        .optional();
  }

  private static MailContent content(
      ResultSet row, int number, List<MailContent.File> files, List<MailContent.Step> steps)
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
        hash.equals(row.getString("content_hash"))
            && files.stream().allMatch(MailContent.File::unchanged),
        row.getString("template_version"),
        row.getString("policy_key") + " " + row.getInt("policy_version"),
        row.getString("message_id"),
        files,
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
        commitment(row),
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

  private static @Nullable CommitmentId commitment(ResultSet row) throws SQLException {
    long id = row.getLong("commitment_id");
    return row.wasNull() ? null : new CommitmentId(id);
  }
}
