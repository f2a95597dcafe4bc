package fr.entente.worklist;

import fr.entente.agents.SignedInAgent;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Stretch;
import fr.entente.kernel.Utc;
import fr.entente.worklist.NextResult.Claimed;
import fr.entente.worklist.NextResult.Nothing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: which account an agent works next. Order: tier, then overdue amount plus boost, then
/// account; all times UTC, days are the floor's.
@Service
public class Worklist {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final WorklistSettings settings;
  private final Allocator allocator;
  private final WorkFacts facts;
  private final Pages pages;
  private final Overload overload;
  private final Upkeep upkeep;
  private final Batches batches;
  private final Lookups lookups;
  private final AuditTrail audit;
  private final Prover prover;
  private final NumberSearch numbers;

  Worklist(
      JdbcClient jdbc,
      Clock clock,
      WorklistSettings settings,
      Allocator allocator,
      WorkFacts facts,
      Pages pages,
      Overload overload,
      Upkeep upkeep,
      Batches batches,
      Lookups lookups,
      AuditTrail audit,
      Prover prover,
      NumberSearch numbers) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.settings = settings;
    this.allocator = allocator;
    this.facts = facts;
    this.pages = pages;
    this.overload = overload;
    this.upkeep = upkeep;
    this.batches = batches;
    this.lookups = lookups;
    this.audit = audit;
    this.prover = prover;
    this.numbers = numbers;
  }

  /// Claims one account nobody else holds; repeated while holding one, it gives the same one.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public NextResult next(AgentId agent, WorklistFilter filter) {
    own(agent);
    return allocator.next(agent, filter);
  }

  @PreAuthorize("isAuthenticated()")
  public Optional<WorkItem> heldBy(AgentId agent) {
    return lookups.heldBy(agent);
  }

  /// Claims this very account (from a search or a lead's list), wherever it stands. Nothing, with
  /// reason held, debtor_held, holding_another or settled, when it cannot be.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public NextResult take(AgentId agent, AccountId account) {
    own(agent);
    Optional<WorkItem> mine = lookups.heldBy(agent);
    if (mine.isPresent()) {
      return mine.get().account().equals(account)
          ? new Claimed(mine.get())
          : new Nothing("holding_another", null);
    }
    Optional<String> refusal = lookups.refusal(account);
    if (refusal.isPresent()) {
      return new Nothing(refusal.get(), null);
    }
    Instant until = clock.instant().plus(settings.lease());
    jdbc.sql(
            "UPDATE work_item SET state = 'HELD', reserved_for = NULL, due_at = NULL, held_by = ?,"
                + " held_until = ? WHERE account_id = ?")
        .param(agent.value())
        .param(Utc.of(until))
        .param(account.value())
        .update();
    return lookups.heldBy(agent).<NextResult>map(Claimed::new).orElseThrow();
  }

  /// Gives a held account back untouched.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void release(AgentId agent, AccountId account) {
    own(agent);
    facts.letGo(account, agent);
  }

  /// Gives back an account on which nobody can be rung: this agent looks for a number, and it is
  /// offered again when one is known, or when the day is over.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void numberless(AgentId agent, AccountId account) {
    own(agent);
    numbers.givenBack(account, agent);
    facts.letGo(account, agent);
  }

  /// A lead takes an account away from whoever holds it.
  @PreAuthorize("hasRole('LEAD')")
  @Transactional
  public void forceRelease(AccountId account, AgentId lead) {
    if (facts.letGo(account, null)) {
      audit.record(lead, "worklist.released", "account:" + account.value(), "");
    }
  }

  /// The agent is still at it: the lease begins anew.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void extend(AgentId agent, AccountId account) {
    own(agent);
    jdbc.sql("UPDATE work_item SET held_until = ? WHERE account_id = ? AND held_by = ?")
        .param(Utc.of(clock.instant().plus(settings.lease())))
        .param(account.value())
        .param(agent.value())
        .update();
  }

  /// The head of the list; nobody counts the rest.
  @PreAuthorize("isAuthenticated()")
  public List<WorklistRow> first(WorklistFilter filter, int count) {
    return pages.first(filter, count);
  }

  /// Part of the list in its order, and how long it is.
  @PreAuthorize("isAuthenticated()")
  public Listed<WorklistRow> page(WorklistFilter filter, Stretch wanted) {
    return pages.page(filter, wanted);
  }

  /// Who works on what now.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public List<WorkItem> held() {
    return lookups.held();
  }

  /// A lead returns a set-aside account to the list.
  @PreAuthorize("hasRole('LEAD')")
  @Transactional
  public void bringBack(AccountId account, AgentId lead) {
    facts.backToTheList(account);
    audit.record(lead, "worklist.brought_back", "account:" + account.value(), "");
  }

  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void schedule(CallbackRequest callback) {
    facts.callback(callback);
    audit.record(
        callback.author(),
        "worklist.callback",
        "account:" + callback.account().value(),
        callback.at().toString());
  }

  /// Overload mode: today only so many calls; null ends it. For one agent, or for all when null.
  @PreAuthorize("hasRole('LEAD') or (hasRole('AGENT') and #agent != null)")
  @Transactional
  public void overload(@Nullable AgentId agent, @Nullable Integer callsToday) {
    overload.set(agent, callsToday);
  }

  /// Calls left today in overload mode, for one agent or (null) for all; empty outside of it.
  @PreAuthorize("isAuthenticated()")
  public OptionalInt callsLeft(@Nullable AgentId agent) {
    return overload.left(agent);
  }

  /// The largest callable overdue amount that is not held: for the warning on small accounts.
  @PreAuthorize("isAuthenticated()")
  public Optional<Money> largestWaiting() {
    return lookups.largestWaiting();
  }

  /// Open accounts without a next action or time; there are none, and this is the proof.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public List<AccountId> orphans(int limit) {
    return lookups.orphans(limit).stream().map(Lookups.Found::account).toList();
  }

  /// Which accounts the counts of the last three months found, and what they lacked, newest first.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public List<Orphan> orphansFound(int limit) {
    return prover.found(limit);
  }

  /// What the last count of such accounts found; nothing before the first.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public @Nullable Proof proved() {
    return prover.last().orElse(null);
  }

  /// Counts them anew and gives each a next action; returns how many there were.
  public int prove() {
    return RunAs.system(prover::prove);
  }

  /// Leases that ran out, callbacks that came due, boosts, stages, loads that wait: one pass;
  /// idempotent. Returns changes.
  public int tick() {
    return RunAs.system(() -> batches.drain() + upkeep.run());
  }

  // A claim takes no query for this: the session knows whose it is.
  private static void own(AgentId agent) {
    if (!SignedInAgent.mayActFor(agent)) {
      throw new AccessDeniedException("work of another agent");
    }
  }
}
