package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.DebtorId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Front door: loads that were taken in, and their taking back as a whole.
@PreAuthorize("hasAnyRole('LEAD', 'MANAGER', 'ADMINISTRATOR')")
@Service
public class Loads {
  private static final int CHUNK = 2_000;

  private final LoadRows rows;
  private final LoadUndo undo;
  private final IntakeTurns turns;
  private final Balances balances;
  private final List<BuiltOn> traces;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Loads(
      LoadRows rows,
      LoadUndo undo,
      IntakeTurns turns,
      Balances balances,
      List<BuiltOn> traces,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.undo = undo;
    this.turns = turns;
    this.balances = balances;
    this.traces = traces;
    this.events = events;
    this.clock = clock;
  }

  /// Notes a load of payments, in its transaction; [Intake] notes its own.
  @Transactional(propagation = Propagation.MANDATORY)
  public void begin(long batch, CreditorId creditor) {
    turns.take();
    rows.add(batch, creditor.value(), clock.instant());
  }

  public Optional<Load> find(long batch) {
    return rows.find(List.of(batch)).stream().findFirst();
  }

  public Map<Long, Load> find(Collection<Long> batches) {
    return rows.find(batches).stream().collect(Collectors.toMap(Load::batch, Function.identity()));
  }

  /// Waits until no other load is under way, and keeps others waiting to the transaction's end.
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeTurn() {
    turns.take();
  }

  /// Loads of the same creditor that came after this one and still stand.
  public List<Long> laterOf(long batch) {
    return rows.laterOf(batch);
  }

  /// Accounts that a load changed, brought or posted on.
  public List<AccountId> touched(long batch) {
    return rows.touched(batch);
  }

  /// What was done since about the accounts of a load; they are locked until the transaction ends.
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Built> builtOn(Load load, List<AccountId> touched) {
    List<Built> found = new ArrayList<>();
    chunks(
        touched,
        some -> {
          rows.lock(some);
          found.addAll(rows.posted(load.batch(), some, load.takenAt()));
          found.addAll(rows.people(load.batch(), some));
          found.addAll(rows.loads(load.batch(), some));
          traces.forEach(each -> found.addAll(each.since(some, load.takenAt())));
        });
    return found;
  }

  /// Undoes a load on which nothing is built, in the caller's transaction; false when that was done
  /// before.
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean takeBack(long batch, List<AccountId> touched, @Nullable AgentId by) {
    if (!rows.takeBack(batch, by, clock.instant())) {
      return false;
    }
    List<Long> gone = undo.ids(batch, "account");
    List<Long> debtors = undo.ids(batch, "debtor");
    undo.postings(batch, clock.instant());
    undo.known(batch);
    chunks(
        gone,
        some ->
            events.publishEvent(
                new AccountsGone(some.stream().map(AccountId::new).toList(), List.of())));
    chunks(
        debtors,
        some ->
            events.publishEvent(
                new AccountsGone(List.of(), some.stream().map(DebtorId::new).toList())));
    undo.brought(batch);
    var left = new ArrayList<>(touched);
    left.removeAll(gone.stream().map(AccountId::new).collect(Collectors.toSet()));
    LocalDate today = LocalDate.now(clock);
    chunks(
        left,
        some -> {
          balances.refresh(some, today);
          undo.accounts(batch, some);
          events.publishEvent(new LoadTakenBack(batch, some));
          events.publishEvent(new AccountsChanged(some, null));
        });
    undo.forget(batch);
    return true;
  }

  private static <T> void chunks(List<T> all, Consumer<List<T>> work) {
    for (int from = 0; from < all.size(); from += CHUNK) {
      work.accept(List.copyOf(all.subList(from, Math.min(all.size(), from + CHUNK))));
    }
  }
}
