package fr.entente.detection;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Received mail.
@Repository
class MailRepository {
  private final JdbcClient jdbc;

  MailRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long store(
      NewFinding.Occasion occasion,
      String sender,
      String subject,
      String body,
      boolean known,
      Instant at) {
    return jdbc.sql(
            """
            INSERT INTO received_mail (account_id, debtor_id, agent_id, sender, subject, body, known_sender, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """)
        .param(occasion.account().value())
        .param(occasion.debtor().value())
        .param(occasion.agent() == null ? null : occasion.agent().value())
        .param(sender)
        .param(subject)
        .param(body)
        .param(known)
        .param(Utc.of(at))
        .query(Long.class)
        .single();
  }

  List<ReceivedMail> ofAccount(AccountId account, int limit) {
    return jdbc.sql(
            "SELECT id, at, sender, subject FROM received_mail WHERE account_id = ? ORDER BY at"
                + " DESC, id DESC LIMIT ?")
        .param(account.value())
        .param(limit)
        .query((row, _) ->
            new ReceivedMail(
                row.getLong("id"),
                Utc.instant(row, "at"),
                row.getString("sender"),
                row.getString("subject")))
        .list();
  }
}
