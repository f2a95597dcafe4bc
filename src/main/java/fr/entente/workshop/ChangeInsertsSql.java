package fr.entente.workshop;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Utc;
import fr.entente.workshop.Change.At;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Plain SQL: a duplicate key that the object mapper meets would end the caller's transaction.
class ChangeInsertsSql implements ChangeInserts {
  private final JdbcClient jdbc;

  ChangeInsertsSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(@Nullable At before, At after, AgentId author, Instant at) {
    jdbc.sql(
            """
            INSERT INTO listening_change
              (before_file, before_line, after_file, after_line, version, author_id, changed_at)
            VALUES (?, ?, ?, ?, 1, ?, ?)
            """)
        .param(before == null ? null : before.file())
        .param(before == null ? null : before.line())
        .param(after.file())
        .param(after.line())
        .param(author.value())
        .param(Utc.of(at))
        .update();
  }
}
