package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Sets what debtors dispute; the figures of the account follow at once.
@Component
class Disputes {
  private final InvoiceRepository invoices;
  private final Balances balances;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Disputes(
      InvoiceRepository invoices,
      Balances balances,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.invoices = invoices;
    this.balances = balances;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// Refuses less than nothing and more than is open.
  void set(InvoiceId invoice, Money part, String reason, AgentId author) {
    var held =
        invoices
            .hold(invoice.value())
            .orElseThrow(() -> new IllegalArgumentException("no such invoice"));
    if (part.compareTo(Money.ZERO) < 0 || part.compareTo(Money.euros(held.getOpen())) > 0) {
      throw new IllegalArgumentException("the disputed part lies between zero and the open amount");
    }
    invoices.dispute(invoice.value(), part.amount());
    audit.record(
        author, "invoice.disputed", "invoice:" + invoice.value(), part.amount() + " " + reason);
    var accounts = List.of(new AccountId(held.getAccount()));
    balances.refresh(accounts, LocalDate.now(clock));
    events.publishEvent(new AccountsChanged(accounts, null));
  }
}
