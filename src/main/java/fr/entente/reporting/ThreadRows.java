package fr.entente.reporting;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Utc;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Mails and suspicions of one account, each by its index, newest first.
@Repository
class ThreadRows {
  private final JdbcClient jdbc;

  ThreadRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Mail(Instant at, String kind, String state, @Nullable AgentId author) {}

  record Heard(Instant at, String label, String state, @Nullable CallId call) {}

  List<Mail> mails(AccountId account, int limit) {
    return jdbc.sql(
            """
            SELECT COALESCE(m.sent_at, m.created_at) AS at, m.kind, m.state, m.author_id
            FROM mail_line m WHERE m.account_id = ? ORDER BY m.id DESC LIMIT ?
            """)
        .param(account.value())
        .param(limit)
        .query((row, _) -> {
          long author = row.getLong("author_id");
          AgentId who = row.wasNull() ? null : new AgentId(author);
          return new Mail(
              Utc.instant(row, "at"), row.getString("kind"), row.getString("state"), who);
        })
        .list();
  }

  /// What nobody took back.
  List<Heard> heard(AccountId account, int limit) {
    return jdbc.sql(
            """
            SELECT f.at, f.label, f.state, f.call_id FROM finding_line f
            WHERE f.account_id = ? AND f.state IN ('SUSPECTED', 'CONFIRMED') ORDER BY f.at DESC LIMIT ?
            """)
        .param(account.value())
        .param(limit)
        .query((row, _) -> {
          long call = row.getLong("call_id");
          CallId on = row.wasNull() ? null : new CallId(call);
          return new Heard(
              Utc.instant(row, "at"), row.getString("label"), row.getString("state"), on);
        })
        .list();
  }
}
