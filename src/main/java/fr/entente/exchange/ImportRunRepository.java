package fr.entente.exchange;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CreditorId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// The history of imports.
interface ImportRunRepository extends AggregateRepository<ImportRunRow, Long> {
  @Transactional
  default long begin(String fileName, Instant now) {
    return persist(new ImportRunRow(fileName, now)).id();
  }

  @Transactional
  @Modifying
  @Query(
      "update ImportRunRow r set r.bytes = :bytes, r.sha256 = :sha256, r.shape = :shape,"
          + " r.setting = :setting where r.id = :id")
  void analysed(long id, long bytes, String sha256, String shape, @Nullable String setting);

  @Query("select r.setting from ImportRunRow r where r.id = :id and r.setting is not null")
  Optional<String> setting(long id);

  @Transactional
  @Modifying
  @Query("delete from ImportRunRow r where r.id = :id")
  void forget(long id);

  Optional<Stored> findStoredById(long id);

  /// Null and an empty text mean any.
  @Query(
      """
      select r.id as id, r.fileName as fileName, r.bytes as bytes, r.sha256 as sha256, r.shape as shape,
        r.state as state, r.plan as plan, r.report as report, r.problem as problem
      from ImportRunRow r where r.shape is not null and (:state is null or r.state = :state)
        and (:name = '' or locate(:name, r.fileName) > 0)
      """)
  List<Stored> page(@Nullable ImportState state, String name, Pageable page);

  @Query(
      """
      select count(r) from ImportRunRow r where r.shape is not null
        and (:state is null or r.state = :state) and (:name = '' or locate(:name, r.fileName) > 0)
      """)
  int count(@Nullable ImportState state, String name);

  @Query("select count(r) from ImportRunRow r where r.shape is not null and r.state in :states")
  int countIn(Collection<ImportState> states);

  /// A run with its parts as JSON.
  record Stored(
      Long id,
      String fileName,
      long bytes,
      String sha256,
      String shape,
      ImportState state,
      @Nullable String plan,
      @Nullable String report,
      @Nullable String problem) {}

  @Query(
      """
      select r.id from ImportRunRow r where r.state in (ANALYSED, CHECKED, CHECKING, APPLYING)
        and r.shape is not null and r.createdAt < :before
      """)
  List<Long> abandoned(Instant before);

  @NativeQuery(
      "SELECT MAX(id) FROM import_run WHERE sha256 = :sha256 AND state = 'APPLIED'"
          + " AND (:creditor IS NULL OR creditor_id = :creditor)")
  Optional<Long> applied(String sha256, @Nullable Long creditor);

  @Query(
      "select max(r.finishedAt) from ImportRunRow r"
          + " where r.creditorId = :creditor and r.kind = FEC and r.state = APPLIED")
  Optional<Instant> booksTaken(CreditorId creditor);

  @Transactional
  @Modifying
  @Query("update ImportRunRow r set r.state = :to where r.id = :id and r.state in :from")
  int move(long id, ImportState to, Collection<ImportState> from);

  @Transactional
  @Modifying
  @Query(
      "update ImportRunRow r set r.plan = :plan, r.kind = :kind, r.creditorId = :creditor"
          + " where r.id = :id")
  void plan(long id, String plan, ImportKind kind, @Nullable CreditorId creditor);

  @Transactional
  @Modifying
  @Query(
      """
      update ImportRunRow r set r.state = :state, r.report = coalesce(:report, r.report),
        r.problem = :problem, r.finishedAt = :now where r.id = :id
      """)
  void finish(
      long id, ImportState state, @Nullable String report, @Nullable String problem, Instant now);

  /// A run that was being taken back; when it was applied stays written.
  @Transactional
  @Modifying
  @Query(
      """
      update ImportRunRow r set r.state = :state, r.report = :report, r.problem = :problem
      where r.id = :id and r.state = TAKING_BACK
      """)
  int back(long id, ImportState state, @Nullable String report, @Nullable String problem);

  @Query("select r.id from ImportRunRow r where r.state = TAKING_BACK")
  List<Long> takingBack();

  @Transactional
  @Modifying
  @Query(
      """
      update ImportRunRow r set r.state = :state, r.problem = :problem, r.finishedAt = :now
      where r.id = :id and r.state in :from
      """)
  int end(
      long id,
      ImportState state,
      @Nullable String problem,
      Instant now,
      Collection<ImportState> from);
}
