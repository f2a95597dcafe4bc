package fr.entente.outreach;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Sha256;
import fr.entente.kernel.Utc;
import fr.entente.mail.MailState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Shows the files that went with mails.
@Repository
class WrittenFiles {
  private final JdbcClient jdbc;

  WrittenFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<MailContent.File> of(long mail) {
    return jdbc.sql(
            "SELECT id, name, content, content_hash FROM mail_file_line WHERE mail_id = ? ORDER BY id")
        .param(mail)
        .query(WrittenFiles::file)
        .list();
  }

  private static MailContent.File file(ResultSet row, int number) throws SQLException {
    byte[] bytes = row.getBytes("content");
    String hash = row.getString("content_hash");
    return new MailContent.File(
        row.getLong("id"),
        row.getString("name"),
        bytes.length,
        hash,
        Sha256.hex(bytes).equals(hash));
  }

  Optional<byte[]> bytes(long file) {
    return jdbc.sql("SELECT content FROM mail_file_line WHERE id = ?")
        .param(file)
        .query((row, _) -> row.getBytes("content"))
        .optional();
  }

  /// Mails with documents on an account since then, the newest first.
  List<SentDocument> sent(AccountId account, Instant since) {
    return jdbc.sql(
            """
            SELECT m.id, m.recipient, m.state, m.created_at,
              (SELECT GROUP_CONCAT(f.name ORDER BY f.id SEPARATOR '\\n') FROM mail_file_line f
                WHERE f.mail_id = m.id) AS files
            FROM mail_line m WHERE m.account_id = ? AND m.kind = 'DOCUMENT' AND m.created_at >= ?
            ORDER BY m.id DESC LIMIT 5
            """)
        .param(account.value())
        .param(Utc.of(since))
        .query((row, _) ->
            new SentDocument(
                row.getLong("id"),
                row.getString("files") == null
                    ? List.of()
                    : row.getString("files").lines().toList(),
                row.getString("recipient"),
                MailState.valueOf(row.getString("state")),
                Utc.instant(row, "created_at")))
        .list();
  }
}
