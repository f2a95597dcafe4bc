package fr.entente.scripts;

import fr.entente.kernel.Utc;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Every version ever in force, by content hash.
@Repository
class ScriptVersionRepository {
  private final JdbcClient jdbc;

  ScriptVersionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A version that comes back in force is the latest again.
  void keep(Shelf.Volume volume, Instant now) {
    jdbc.sql(
            "INSERT INTO script_version (hash, script_key, language, loaded_at, content)"
                + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE loaded_at = VALUES(loaded_at)")
        .param(volume.script().hash())
        .param(volume.script().key())
        .param(volume.script().language().code())
        .param(Utc.of(now))
        .param(volume.bundle().toJson())
        .update();
  }

  Optional<Bundle> find(String hash) {
    return jdbc.sql("SELECT content FROM script_version WHERE hash = ?")
        .param(hash)
        .query(String.class)
        .optional()
        .map(Bundle::fromJson);
  }

  Optional<Bundle> latest(String key, String language) {
    return jdbc.sql(
            "SELECT content FROM script_version WHERE script_key = ? AND language = ?"
                + " ORDER BY loaded_at DESC LIMIT 1")
        .param(key)
        .param(language)
        .query(String.class)
        .optional()
        .map(Bundle::fromJson);
  }
}
