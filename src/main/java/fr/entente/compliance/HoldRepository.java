package fr.entente.compliance;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AggregateRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;

/// Holds, in force and ended.
interface HoldRepository extends AggregateRepository<HoldRow, Long> {
  /// Kept from others until the transaction ends; empty when it has ended already.
  default Optional<HoldRow> open(long id) {
    return lock(id).filter(HoldRow::open);
  }

  /// In force on this account: its own and its debtor's.
  default List<Hold> inForce(AccountId account, Instant at) {
    return rowsInForce(account.value(), at).stream().map(HoldRow::hold).toList();
  }

  @NativeQuery(
      """
      SELECT h.* FROM account_card a JOIN hold h ON h.debtor_id = a.debtor_id
        AND (h.account_id IS NULL OR h.account_id = a.id)
      WHERE a.id = :account AND h.ended_at IS NULL AND h.since <= :at
        AND (h.until IS NULL OR h.until > :at)
      ORDER BY h.since, h.id
      """)
  List<HoldRow> rowsInForce(long account, Instant at);

  /// Somebody else looks at what holds these accounts and has no end.
  @Modifying
  @NativeQuery(
      """
      UPDATE hold h JOIN account_card a ON a.debtor_id = h.debtor_id SET h.owner_id = :owner
      WHERE a.id IN (:accounts) AND h.ended_at IS NULL AND h.until IS NULL
        AND (h.account_id IS NULL OR h.account_id = a.id)
      """)
  void handOn(List<Long> accounts, @Nullable Long owner);

  /// It is looked at by another day.
  @Modifying
  @NativeQuery(
      """
      UPDATE hold h JOIN account_card a ON a.debtor_id = h.debtor_id SET h.review_at = :at
      WHERE a.id IN (:accounts) AND h.ended_at IS NULL AND h.until IS NULL
        AND (h.account_id IS NULL OR h.account_id = a.id)
      """)
  void reviewAt(List<Long> accounts, Instant at);

  /// Nobody waits for people who work accounts no longer: it is for any lead.
  @Modifying
  @NativeQuery(
      """
      UPDATE hold h JOIN agent_card g ON g.id = h.owner_id SET h.owner_id = NULL
      WHERE h.ended_at IS NULL AND NOT g.works_accounts
      """)
  void takeFromLeavers();

  /// Holds whose time has come, locked so that two nodes do not end them twice.
  @NativeQuery(
      "SELECT * FROM hold WHERE ended_at IS NULL AND until <= :at ORDER BY until LIMIT :most"
          + " FOR UPDATE SKIP LOCKED")
  List<HoldRow> expired(Instant at, int most);
}
