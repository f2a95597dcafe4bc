package fr.entente.worklist;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Front door: which account an agent works next.
public class Worklist {
  /// Claims one account nobody else holds; repeated while holding one, it gives the same one.
  public NextResult next(AgentId agent, WorklistFilter filter) {
    throw new UnsupportedOperationException();
  }

  public Optional<WorkItem> heldBy(AgentId agent) {
    throw new UnsupportedOperationException();
  }

  /// Claims this very account (from a search or a lead's list); Nothing when somebody else holds
  /// it.
  public NextResult take(AgentId agent, AccountId account) {
    throw new UnsupportedOperationException();
  }

  /// Gives a held account back untouched.
  public void release(AgentId agent, AccountId account) {
    throw new UnsupportedOperationException();
  }

  /// A lead takes an account away from whoever holds it.
  public void forceRelease(AccountId account, AgentId lead) {
    throw new UnsupportedOperationException();
  }

  public void extend(AgentId agent, AccountId account) {
    throw new UnsupportedOperationException();
  }

  public WorklistPage page(WorklistFilter filter, @Nullable String after, int size) {
    throw new UnsupportedOperationException();
  }

  public void schedule(CallbackRequest callback) {
    throw new UnsupportedOperationException();
  }

  /// Overload mode: today only so many calls; null ends it. For one agent, or for all when null.
  public void overload(@Nullable AgentId agent, @Nullable Integer callsToday) {
    throw new UnsupportedOperationException();
  }

  /// The largest callable overdue amount that is not held: for the warning on small accounts.
  public Optional<Money> largestWaiting() {
    throw new UnsupportedOperationException();
  }

  /// Leases that ran out, callbacks that came due, boosts, stages: one pass; idempotent. Returns
  /// changes.
  public int tick() {
    throw new UnsupportedOperationException();
  }
}
