package fr.entente.payments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/// Where entries stand, and what the rules proposed for them.
interface EntryStateRepository extends AggregateRepository<EntryState, Long> {
  /// Locks the entry's state; false when it is not at this version any more.
  default boolean lock(long entry, int version) {
    return lockedVersion(entry).filter(now -> now == version).isPresent();
  }

  @NativeQuery("SELECT version FROM bank_entry_state WHERE entry_id = :entry FOR UPDATE")
  Optional<Integer> lockedVersion(long entry);

  @Modifying
  @Query(
      """
      update EntryState s set s.status = :status, s.allocated = :allocated, s.reason = :reason,
        s.remark = :remark, s.decidedBy = :author, s.decidedAt = :now, s.version = s.version + 1
      where s.entryId = :entry
      """)
  void stand(
      long entry,
      EntryStatus status,
      Money allocated,
      @Nullable EntryReason reason,
      @Nullable String remark,
      @Nullable AgentId author,
      Instant now);

  /// Whether the rules thought of anybody.
  default boolean proposed(long entry) {
    return proposals(entry) > 0;
  }

  @NativeQuery("SELECT COUNT(*) FROM bank_proposal WHERE entry_id = :entry")
  long proposals(long entry);

  /// What the payment is for, as the rules read it.
  default Optional<String> reference(long entry, AccountId account) {
    return reference(entry, account.value());
  }

  @NativeQuery(
      "SELECT reference FROM bank_proposal WHERE entry_id = :entry AND account_id = :account")
  Optional<String> reference(long entry, long account);

  /// What is let go with it, as the rules read it.
  @NativeQuery(
      "SELECT let_go AS amount, let_go_kind AS kind FROM bank_proposal"
          + " WHERE entry_id = :entry AND account_id = :account AND let_go IS NOT NULL")
  Optional<LetGo> letGo(long entry, long account);

  interface LetGo {
    BigDecimal getAmount();

    String getKind();
  }
}
