package fr.entente.payments;

import fr.entente.accounts.Incoming;
import fr.entente.accounts.Ledger;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Gathered;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Front door: money received by import or by hand. Posts to the ledger and tells the news in the
/// same transaction.
@PreAuthorize("hasAnyRole('LEAD', 'MANAGER', 'ADMINISTRATOR')")
@Service
public class Payments {
  private final Ledger ledger;
  private final ApplicationEventPublisher events;

  Payments(Ledger ledger, ApplicationEventPublisher events) {
    this.ledger = ledger;
    this.events = events;
  }

  /// Posts once per source key; false when it was posted before.
  @Transactional
  public boolean receive(
      AccountId account,
      Money amount,
      LocalDate on,
      String reference,
      String means,
      String sourceKey) {
    if (!ledger.receive(account, amount, on, reference, means, sourceKey)) {
      return false;
    }
    events.publishEvent(new PaymentReceived(account, amount, on, reference, sourceKey));
    return true;
  }

  /// Posts many payments in their order, each once per source key; promises and worklist follow in
  /// the same transaction, once for all of them. Returns what was not posted before.
  @Transactional
  public List<Incoming> receiveAll(List<Incoming> payments) {
    return Gathered.all(() -> {
      List<Incoming> fresh = ledger.receiveAll(payments);
      if (!fresh.isEmpty()) {
        events.publishEvent(
            new PaymentsReceived(
                fresh.stream()
                    .map(p ->
                        new PaymentReceived(
                            p.account(), p.amount(), p.on(), p.reference(), p.sourceKey()))
                    .toList()));
      }
      return fresh;
    });
  }

  /// What an import brought is off the accounts again, in the caller's transaction.
  @Transactional(propagation = Propagation.MANDATORY)
  public void takenBack(List<AccountId> accounts) {
    events.publishEvent(new PaymentsTakenBack(accounts));
  }

  /// Takes a payment back once; false when it was never posted or was taken back before.
  @Transactional
  public boolean reverse(String sourceKey, LocalDate on) {
    return reverse(sourceKey, on, Money.ZERO, null);
  }

  /// The same, with the fee that the bank took for it (told on the account, owed by nobody), for
  /// the import that brought the news.
  @Transactional
  public boolean reverse(String sourceKey, LocalDate on, Money fee, @Nullable Long importId) {
    var account = ledger.accountOf(sourceKey);
    if (account.isEmpty() || !ledger.reverse(sourceKey, on, fee, importId)) {
      return false;
    }
    events.publishEvent(new PaymentReversed(account.get(), sourceKey, on));
    return true;
  }
}
