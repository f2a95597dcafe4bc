package fr.entente.compliance;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AggregateRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

  /// Holds whose time has come, locked so that two nodes do not end them twice.
  @NativeQuery(
      "SELECT * FROM hold WHERE ended_at IS NULL AND until <= :at ORDER BY until LIMIT :most"
          + " FOR UPDATE SKIP LOCKED")
  List<HoldRow> expired(Instant at, int most);
}
