package fr.entente.commitments;

import fr.entente.commitments.agreement.CommitmentRepository;
import fr.entente.commitments.standing.StatusUpdater;
import fr.entente.kernel.AccountId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks at commitments again because time passed or money moved.
@Component
class Reviews {
  private static final int BATCH = 500;
  private static final int ACCOUNTS = 2_000;

  private final CommitmentRepository rows;
  private final StatusUpdater updater;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reviews(
      CommitmentRepository rows,
      StatusUpdater updater,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.updater = updater;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Every commitment whose deadline has passed, in batches that are transactions of their own.
  int review(LocalDate today) {
    int total = 0;
    int seen;
    do {
      int[] batch = transaction.execute(_ -> reviewBatch(today));
      seen = batch[0];
      total += batch[1];
    } while (seen == BATCH);
    return total;
  }

  private int[] reviewBatch(LocalDate today) {
    List<Long> ids = rows.overdue(today, BATCH);
    return new int[] {ids.size(), updater.follow(ids, today)};
  }

  /// Money moved on these accounts: everything that it may keep or break is looked at again.
  @Transactional
  void moneyMoved(List<AccountId> accounts) {
    LocalDate today = LocalDate.now(clock);
    for (int from = 0; from < accounts.size(); from += ACCOUNTS) {
      var some = accounts.subList(from, Math.min(accounts.size(), from + ACCOUNTS));
      updater.follow(rows.lockedOf(some), today);
    }
  }
}
