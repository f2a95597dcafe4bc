package fr.entente.worklist;

import fr.entente.calls.Calls;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.Commitments;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Retry;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What time alone changes: leases that ran out, times that came, stages and boosts. Each step
/// reads one index range and is bounded; running it twice changes nothing more.
@Component
class Upkeep {
  private static final int STEP = 500;
  private static final int STEPS = 100;

  private final JdbcClient jdbc;
  private final Placement placement;
  private final WorkFacts facts;
  private final Clock clock;
  private final WorklistSettings settings;
  private final Calls calls;
  private final Commitments commitments;
  private final TransactionTemplate transaction;

  Upkeep(
      JdbcClient jdbc,
      Placement placement,
      WorkFacts facts,
      Clock clock,
      WorklistSettings settings,
      Calls calls,
      Commitments commitments,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.placement = placement;
    this.facts = facts;
    this.clock = clock;
    this.settings = settings;
    this.calls = calls;
    this.commitments = commitments;
    this.transaction = new TransactionTemplate(transactions);
  }

  private record Lease(AccountId account, AgentId agent) {}

  private record Due(long account, boolean committed) {}

  int run() {
    return step(this::leases) + repeat(this::due) + repeat(this::review);
  }

  private int repeat(Supplier<Integer> work) {
    int all = 0;
    for (int i = 0; i < STEPS; i++) {
      int done = step(work);
      all += done;
      if (done < STEP) {
        break;
      }
    }
    return all;
  }

  private int step(Supplier<Integer> work) {
    return Retry.onConflict(
        () -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }

  // At most one lease an agent, so the range is as short as the floor is small.
  private int leases() {
    List<Lease> ended =
        jdbc.sql(
                "SELECT account_id, held_by FROM work_item WHERE state = 'HELD' AND held_until <= ?"
                    + " LIMIT "
                    + STEP
                    + " FOR UPDATE SKIP LOCKED")
            .param(Utc.of(clock.instant()))
            .query(
                (row, _) -> new Lease(new AccountId(row.getLong(1)), new AgentId(row.getLong(2))))
            .list();
    ended.forEach(this::end);
    return ended.size();
  }

  // A live call keeps its account, however long it lasts.
  private void end(Lease lease) {
    boolean onCall =
        calls
            .current(lease.agent())
            .filter(call -> call.account().equals(lease.account()))
            .isPresent();
    if (onCall) {
      jdbc.sql("UPDATE work_item SET held_until = ? WHERE account_id = ?")
          .param(Utc.of(clock.instant().plus(settings.lease())))
          .param(lease.account().value())
          .update();
    } else {
      facts.letGo(lease.account(), lease.agent());
    }
  }

  private int due() {
    List<Due> due =
        jdbc.sql(
                "SELECT account_id, committed_until IS NOT NULL FROM work_item"
                    + " WHERE due_at <= ? ORDER BY due_at LIMIT "
                    + STEP
                    + " FOR UPDATE SKIP LOCKED")
            .param(Utc.of(clock.instant()))
            .query((row, _) -> new Due(row.getLong(1), row.getBoolean(2)))
            .list();
    due.stream().filter(Due::committed).forEach(each -> followCommitment(each.account()));
    placement.place(due.stream().map(Due::account).toList());
    return due.size();
  }

  // A plan whose part was paid in time goes on: the account stays away until the next deadline.
  private void followCommitment(long account) {
    LocalDate today = LocalDate.now(clock);
    LocalDate next =
        commitments
            .open(new AccountId(account))
            .map(Commitment::nextDeadline)
            .filter(deadline -> !deadline.isBefore(today))
            .orElse(null);
    jdbc.sql("UPDATE work_item SET committed_until = ? WHERE account_id = ?")
        .param(next)
        .param(account)
        .update();
  }

  private int review() {
    List<Long> accounts =
        jdbc.sql(
                "SELECT account_id FROM work_item WHERE review_on <= ? ORDER BY review_on LIMIT "
                    + STEP)
            .param(LocalDate.now(clock))
            .query(Long.class)
            .list();
    placement.place(accounts);
    return accounts.size();
  }
}
