package fr.entente.scripts;

import fr.entente.kernel.AggregateRepository;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// What is in force otherwise than the folder has it.
interface OverlayRepository extends AggregateRepository<OverlayFile, String> {
  /// A published text, what the folder said when it was published, and by which publication.
  record Laid(String path, String text, String baseHash, long publication) {}

  @Query(
      "select o.path as path, o.text as text, o.baseHash as baseHash,"
          + " o.publicationId as publication from OverlayFile o order by o.path")
  List<Laid> all();

  @Transactional
  @Modifying
  @NativeQuery(
      """
      INSERT INTO script_overlay (path, text, base_hash, publication_id)
      VALUES (:path, :text, :baseHash, :publication)
      ON DUPLICATE KEY UPDATE text = VALUES(text), base_hash = VALUES(base_hash),
        publication_id = VALUES(publication_id)
      """)
  void put(String path, String text, String baseHash, long publication);

  /// Only as it was seen: whoever publishes at the same moment is not undone.
  @Transactional
  @Modifying
  @Query("delete from OverlayFile o where o.path = :path and o.publicationId = :publication")
  int take(String path, long publication);
}
