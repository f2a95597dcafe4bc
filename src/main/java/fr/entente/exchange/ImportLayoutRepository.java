package fr.entente.exchange;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CreditorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// How the files of creditors were set right.
interface ImportLayoutRepository extends AggregateRepository<ImportLayoutRow, Long> {
  /// The newest first.
  @Query("select r from ImportLayoutRow r where r.creditorId = :creditor order by r.setAt desc")
  List<ImportLayoutRow> ofCreditor(CreditorId creditor);

  @Query(
      "select r from ImportLayoutRow r where r.creditorId = :creditor and r.kind = :kind"
          + " and r.signature = :signature")
  Optional<ImportLayoutRow> ofFile(CreditorId creditor, ImportKind kind, String signature);

  // Two may set the same layout right at once: the later word counts.
  @Transactional
  @Modifying
  @NativeQuery(
      """
      INSERT INTO import_layout (creditor_id, kind, signature, setting, set_by, set_at)
      VALUES (:creditor, :kind, :signature, :setting, :by, :now)
      ON DUPLICATE KEY UPDATE setting = VALUES(setting), set_by = VALUES(set_by),
        set_at = VALUES(set_at)
      """)
  void remember(
      long creditor, String kind, String signature, String setting, @Nullable Long by, Instant now);

  @Transactional
  @Modifying
  @Query("delete from ImportLayoutRow r where r.id = :id")
  void forget(long id);
}
