package fr.entente.workshop;

import fr.entente.kernel.AggregateRepository;
import fr.entente.listening.ListeningContent;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;

/// Every version that was ever published, with all its files.
interface KeptVersionRepository extends AggregateRepository<KeptVersion, String> {
  boolean existsByVersion(String version);

  /// Keeps the version's files unless they are kept already.
  default void keep(String version, SortedMap<String, String> files, ListeningContent content) {
    put(version, PackedFiles.packed(files), content.examples().size(), content.phrases().size());
  }

  @Modifying
  @NativeQuery(
      """
      INSERT IGNORE INTO listening_version (version, files, examples, phrases)
      VALUES (:version, :files, :examples, :phrases)
      """)
  void put(String version, byte[] files, int examples, int phrases);

  default Optional<SortedMap<String, String>> files(String version) {
    return findById(version).map(KeptVersion::files);
  }
}
