package fr.entente.scripts;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// Every version ever in force, by content hash.
interface ScriptVersionRepository extends AggregateRepository<ScriptVersion, String> {
  /// A version that comes back in force is the latest again.
  @Transactional
  @Modifying
  @NativeQuery(
      """
      INSERT INTO script_version (hash, script_key, language, loaded_at, content)
      VALUES (:hash, :key, :language, :now, :content)
      ON DUPLICATE KEY UPDATE loaded_at = VALUES(loaded_at)
      """)
  void put(String hash, String key, String language, Instant now, String content);

  @Query("select v.content from ScriptVersion v where v.hash = :hash")
  Optional<String> content(String hash);

  @Query(
      "select v.content from ScriptVersion v where v.scriptKey = :key and v.language = :language"
          + " order by v.loadedAt desc")
  List<String> contents(String key, Language language, Limit most);

  @Query(
      "select v.hash from ScriptVersion v where v.scriptKey = :key and v.language = :language"
          + " order by v.loadedAt desc")
  List<String> hashes(String key, Language language);

  default void keep(Shelf.Volume volume, Instant now) {
    var script = volume.script();
    put(script.hash(), script.key(), script.language().code(), now, volume.bundle().toJson());
  }

  default Optional<Bundle> find(String hash) {
    return content(hash).map(Bundle::fromJson);
  }

  default Optional<Bundle> latest(String key, String language) {
    return contents(key, Language.of(language), Limit.of(1)).stream()
        .findFirst()
        .map(Bundle::fromJson);
  }
}
