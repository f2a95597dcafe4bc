package fr.entente.accounts;

import fr.entente.accounts.Allocation.Portion;
import fr.entente.accounts.LedgerRepository.Posting;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Front door: posts money to accounts, oldest due invoice first unless a reference names one (C.
/// civ. 1342-10). Figures follow in the same transaction.
@PreAuthorize("hasAnyRole('LEAD', 'MANAGER', 'ADMINISTRATOR')")
@Service
public class Ledger {
  private static final int CHUNK = 2_000;

  private final LedgerRepository entries;
  private final LedgerBatch batch;
  private final Balances balances;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Ledger(
      LedgerRepository entries,
      LedgerBatch batch,
      Balances balances,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.entries = entries;
    this.batch = batch;
    this.balances = balances;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Posts money received once per source key; false when the key was posted before. Refuses
  /// amounts that are not positive.
  @Transactional
  public boolean receive(
      AccountId account,
      Money amount,
      LocalDate bookedOn,
      String reference,
      String means,
      String sourceKey) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("money received is positive");
    }
    if (!entries.lock(account)) {
      throw new IllegalArgumentException("no such account");
    }
    if (entries.posted(sourceKey, LedgerKind.PAYMENT)) {
      return false;
    }
    var posting = new Posting(account, LedgerKind.PAYMENT, bookedOn, reference, means, sourceKey);
    if (!post(posting, Allocation.of(amount, reference, entries.openItems(account)))) {
      return false;
    }
    changed(List.of(account));
    return true;
  }

  // The unique key decides when two transactions post the same payment at the same moment.
  private boolean post(Posting posting, List<Portion> portions) {
    for (int i = 0; i < portions.size(); i++) {
      try {
        entries.post(posting, i, portions.get(i));
      } catch (DuplicateKeyException e) {
        if (i > 0) {
          throw e;
        }
        return false;
      }
    }
    return true;
  }

  /// Posts many payments in their order, each once per source key, with a few statements for
  /// thousands; returns those that were not posted before.
  @Transactional
  public List<Incoming> receiveAll(List<Incoming> payments) {
    List<Incoming> fresh = new ArrayList<>();
    for (int from = 0; from < payments.size(); from += CHUNK) {
      fresh.addAll(receiveSome(payments.subList(from, Math.min(payments.size(), from + CHUNK))));
    }
    return fresh;
  }

  private List<Incoming> receiveSome(List<Incoming> payments) {
    Set<AccountId> accounts = payments.stream().map(Incoming::account).collect(Collectors.toSet());
    batch.lock(accounts);
    Set<String> seen = batch.posted(payments.stream().map(Incoming::sourceKey).toList());
    List<Incoming> fresh = payments.stream().filter(p -> seen.add(p.sourceKey())).toList();
    if (!fresh.isEmpty()) {
      batch.post(fresh, accounts);
      tellLoads(fresh);
      changed(fresh.stream().map(Incoming::account).distinct().toList());
    }
    return fresh;
  }

  private void tellLoads(List<Incoming> fresh) {
    Map<Long, List<AccountId>> loads = new TreeMap<>();
    for (Incoming each : fresh) {
      Long load = each.batch();
      if (load != null) {
        loads.computeIfAbsent(load, _ -> new ArrayList<>()).add(each.account());
      }
    }
    loads.forEach((load, accounts) -> events.publishEvent(new LoadPosts(load, accounts)));
  }

  /// Undoes a payment once; false when it was undone before or never posted.
  @Transactional
  public boolean reverse(String sourceKey, LocalDate on) {
    return reverse(sourceKey, on, Money.ZERO, null);
  }

  /// The same, with the fee that the bank took for it (told on the account, owed by nobody), for
  /// the load that brought the news.
  @Transactional
  public boolean reverse(String sourceKey, LocalDate on, Money fee, @Nullable Long load) {
    var posted = entries.portions(sourceKey);
    if (posted.isEmpty()) {
      return false;
    }
    var account = posted.getFirst().posting().account();
    entries.lock(account);
    if (entries.posted(sourceKey, LedgerKind.REVERSAL)) {
      return false;
    }
    var old = posted.getFirst().posting();
    var undo =
        new Posting(
            account, LedgerKind.REVERSAL, on, old.reference(), old.means(), sourceKey, load);
    if (!post(undo, posted.stream().map(LedgerRepository.Posted::portion).toList())) {
      return false;
    }
    entries.takeBackDifferences(sourceKey, on, load);
    if (fee.isPositive()) {
      entries.tell(undo.of(LedgerKind.RETURN_FEE), fee);
    }
    if (load != null) {
      events.publishEvent(new LoadPosts(load, List.of(account)));
    }
    changed(List.of(account));
    return true;
  }

  /// The account on which a payment was posted.
  public Optional<AccountId> accountOf(String sourceKey) {
    return entries.portions(sourceKey).stream().map(p -> p.posting().account()).findFirst();
  }

  /// Brings overdue parts up to date for accounts on which an invoice fell due; returns how many
  /// changed. Works in chunks, so that no lock lasts long.
  public int rollDueDates(LocalDate today) {
    int total = 0;
    int changed;
    do {
      changed = transaction.execute(_ -> roll(today));
      total += changed;
    } while (changed == CHUNK);
    return total;
  }

  private int roll(LocalDate today) {
    List<AccountId> due = entries.due(today, CHUNK);
    if (!due.isEmpty()) {
      balances.refresh(due, today);
      events.publishEvent(new AccountsChanged(due, null));
    }
    return due.size();
  }

  private void changed(List<AccountId> accounts) {
    balances.refresh(accounts, LocalDate.now(clock));
    events.publishEvent(new AccountsChanged(accounts, null));
  }
}
