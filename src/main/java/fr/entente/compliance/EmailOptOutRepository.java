package fr.entente.compliance;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Utc;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who wants no mail, and whose address it is.
@Repository
class EmailOptOutRepository {
  private final JdbcClient jdbc;

  EmailOptOutRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean optedOut(DebtorId debtor, String email) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM email_opt_out WHERE debtor_id = ? AND ended_at IS NULL"
                + " AND (email IS NULL OR email = ?))")
        .param(debtor.value())
        .param(email)
        .query(Boolean.class)
        .single();
  }

  boolean any(DebtorId debtor) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM email_opt_out WHERE debtor_id = ? AND ended_at IS NULL)")
        .param(debtor.value())
        .query(Boolean.class)
        .single();
  }

  boolean representative(DebtorId debtor, String email) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM contact WHERE debtor_id = ? AND email = ? AND role ="
                + " 'REPRESENTATIVE')")
        .param(debtor.value())
        .param(email)
        .query(Boolean.class)
        .single();
  }

  void add(
      DebtorId debtor, @Nullable String email, String words, Instant at, @Nullable AgentId author) {
    jdbc.sql(
            "INSERT INTO email_opt_out (debtor_id, email, words, since, author_id) VALUES (?, ?, ?,"
                + " ?, ?)")
        .param(debtor.value())
        .param(email)
        .param(words)
        .param(Utc.of(at))
        .param(author == null ? null : author.value())
        .update();
  }

  int end(DebtorId debtor, @Nullable String email, Instant at) {
    return jdbc.sql(
            "UPDATE email_opt_out SET ended_at = ? WHERE debtor_id = ? AND ended_at IS NULL AND"
                + " email <=> ?")
        .param(Utc.of(at))
        .param(debtor.value())
        .param(email)
        .update();
  }

  int end(DebtorId debtor, Instant at) {
    return jdbc.sql(
            "UPDATE email_opt_out SET ended_at = ? WHERE debtor_id = ? AND ended_at IS NULL")
        .param(Utc.of(at))
        .param(debtor.value())
        .update();
  }
}
