package fr.entente.exchange;

import fr.entente.exchange.file.FileShape;
import fr.entente.exchange.file.UploadedFile;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ImportRepository {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  ImportRepository(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  ImportId begin(String fileName) {
    return new ImportId(
        jdbc.sql(
                "INSERT INTO import_run (file_name, bytes, sha256, state, created_at)"
                    + " VALUES (?, 0, '', 'ANALYSED', ?) RETURNING id")
            .param(fileName)
            .param(Utc.of(clock.instant()))
            .query(Long.class)
            .single());
  }

  void analysed(ImportId id, UploadedFile file, FileShape shape) {
    jdbc.sql("UPDATE import_run SET bytes = ?, sha256 = ?, shape = ? WHERE id = ?")
        .param(file.bytes())
        .param(file.sha256())
        .param(json.writeValueAsString(shape))
        .param(id.value())
        .update();
  }

  void forget(ImportId id) {
    jdbc.sql("DELETE FROM import_run WHERE id = ?").param(id.value()).update();
  }

  Optional<ImportRun> find(ImportId id) {
    return jdbc.sql("SELECT * FROM import_run WHERE id = ?")
        .param(id.value())
        .query(this::run)
        .optional();
  }

  List<ImportRun> recent(int limit) {
    return jdbc.sql("SELECT * FROM import_run WHERE shape IS NOT NULL ORDER BY id DESC LIMIT ?")
        .param(limit)
        .query(this::run)
        .list();
  }

  /// Imports that were left lying, and those that a stopped server left running.
  List<ImportId> abandoned(Instant before) {
    return jdbc.sql(
            "SELECT id FROM import_run WHERE state IN ('ANALYSED', 'CHECKED', 'CHECKING', 'APPLYING')"
                + " AND shape IS NOT NULL AND created_at < ?")
        .param(Utc.of(before))
        .query((row, _) -> new ImportId(row.getLong("id")))
        .list();
  }

  Optional<ImportId> applied(String sha256, @Nullable CreditorId creditor) {
    return jdbc.sql(
            "SELECT MAX(id) AS id FROM import_run WHERE sha256 = ? AND state = 'APPLIED'"
                + " AND (? IS NULL OR creditor_id = ?) HAVING id IS NOT NULL")
        .param(sha256)
        .param(creditor == null ? null : creditor.value())
        .param(creditor == null ? null : creditor.value())
        .query((row, _) -> new ImportId(row.getLong("id")))
        .optional();
  }

  /// The day on which the books of this creditor were last taken in as open items.
  Optional<LocalDate> booksTaken(CreditorId creditor) {
    return jdbc.sql(
            "SELECT MAX(finished_at) FROM import_run WHERE creditor_id = ? AND kind = 'FEC'"
                + " AND state = 'APPLIED'")
        .param(creditor.value())
        .query(LocalDateTime.class)
        .optional()
        .map(LocalDateTime::toLocalDate);
  }

  /// Moves on from one of these states; false when somebody else was faster.
  boolean move(ImportId id, ImportState to, ImportState... from) {
    return jdbc.sql("UPDATE import_run SET state = :to WHERE id = :id AND state IN (:from)")
            .param("to", to.name())
            .param("id", id.value())
            .param("from", List.of(from).stream().map(Enum::name).toList())
            .update()
        == 1;
  }

  void plan(ImportId id, ImportPlan plan) {
    jdbc.sql("UPDATE import_run SET plan = ?, kind = ?, creditor_id = ? WHERE id = ?")
        .param(json.writeValueAsString(plan))
        .param(plan.kind().name())
        .param(plan.creditor() == null ? null : plan.creditor().value())
        .param(id.value())
        .update();
  }

  void finish(
      ImportId id,
      ImportState state,
      @Nullable ImportReport report,
      @Nullable ImportProblem problem) {
    jdbc.sql(
            "UPDATE import_run SET state = ?, report = COALESCE(?, report), problem = ?,"
                + " finished_at = ? WHERE id = ?")
        .param(state.name())
        .param(report == null ? null : json.writeValueAsString(report))
        .param(problem == null ? null : json.writeValueAsString(problem))
        .param(Utc.of(clock.instant()))
        .param(id.value())
        .update();
  }

  /// Ends a run that is in one of these states; false when it is in another.
  boolean end(
      ImportId id, ImportState state, @Nullable ImportProblem problem, ImportState... from) {
    return jdbc.sql(
                "UPDATE import_run SET state = :state, problem = :problem, finished_at = :now"
                    + " WHERE id = :id AND state IN (:from)")
            .param("state", state.name())
            .param("problem", problem == null ? null : json.writeValueAsString(problem))
            .param("now", Utc.of(clock.instant()))
            .param("id", id.value())
            .param("from", java.util.Arrays.stream(from).map(Enum::name).toList())
            .update()
        == 1;
  }

  void remember(String fingerprint, ImportPlan plan) {
    jdbc.sql(
            "INSERT INTO import_mapping (fingerprint, kind, columns_json, used_at) VALUES (?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE columns_json = VALUES(columns_json), used_at = VALUES(used_at)")
        .param(fingerprint)
        .param(plan.kind().name())
        .param(json.writeValueAsString(plan.columns()))
        .param(Utc.of(clock.instant()))
        .update();
  }

  record Remembered(ImportKind kind, Map<ImportField, Integer> columns) {}

  Optional<Remembered> remembered(String fingerprint) {
    return jdbc.sql(
            "SELECT kind, columns_json FROM import_mapping WHERE fingerprint = ?"
                + " ORDER BY used_at DESC LIMIT 1")
        .param(fingerprint)
        .query((row, _) -> {
          EnumMap<ImportField, Integer> columns =
              json.readValue(row.getString("columns_json"), new TypeReference<>() {});
          return new Remembered(ImportKind.valueOf(row.getString("kind")), columns);
        })
        .optional();
  }

  private ImportRun run(ResultSet row, int n) throws SQLException {
    return new ImportRun(
        new ImportId(row.getLong("id")),
        row.getString("file_name"),
        row.getLong("bytes"),
        row.getString("sha256"),
        json.readValue(row.getString("shape"), FileShape.class),
        ImportState.valueOf(row.getString("state")),
        read(row.getString("plan"), ImportPlan.class),
        read(row.getString("report"), ImportReport.class),
        read(row.getString("problem"), ImportProblem.class));
  }

  private <T> @Nullable T read(@Nullable String text, Class<T> type) {
    return text == null ? null : json.readValue(text, type);
  }
}
