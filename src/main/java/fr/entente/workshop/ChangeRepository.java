package fr.entente.workshop;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Utc;
import fr.entente.workshop.Change.At;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The draft's changes. The schema allows one change for each line in force.
@Repository
class ChangeRepository {
  private final JdbcClient jdbc;

  ChangeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Change> all() {
    return jdbc.sql("SELECT * FROM listening_change ORDER BY id")
        .query(ChangeRepository::change)
        .list();
  }

  void add(@Nullable At before, At after, AgentId author, Instant at) {
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

  /// False when somebody else was quicker.
  boolean replace(long id, int version, At after, AgentId author, Instant at) {
    return jdbc.sql(
                """
                UPDATE listening_change SET after_file = ?, after_line = ?, version = version + 1,
                  author_id = ?, changed_at = ? WHERE id = ? AND version = ?
                """)
            .param(after.file())
            .param(after.line())
            .param(author.value())
            .param(Utc.of(at))
            .param(id)
            .param(version)
            .update()
        == 1;
  }

  boolean remove(long id, int version) {
    return jdbc.sql("DELETE FROM listening_change WHERE id = ? AND version = ?")
            .param(id)
            .param(version)
            .update()
        == 1;
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    String file = row.getString("before_file");
    return new Change(
        row.getLong("id"),
        file == null ? null : new At(file, row.getString("before_line")),
        new At(row.getString("after_file"), row.getString("after_line")),
        row.getInt("version"),
        new AgentId(row.getLong("author_id")),
        Utc.instant(row, "changed_at"));
  }
}
