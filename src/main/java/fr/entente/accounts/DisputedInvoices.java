package fr.entente.accounts;

import fr.entente.accounts.Allocation.Portion;
import fr.entente.accounts.LedgerRepository.Posting;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What a dispute does to invoices: which parts can be contested, what is credited when one is
/// upheld. Always inside the caller's transaction; the account is locked before its invoices.
@Component
class DisputedInvoices {
  private final InvoiceRepository invoices;
  private final LedgerRepository ledger;
  private final DisputeRepository disputes;

  DisputedInvoices(
      InvoiceRepository invoices, LedgerRepository ledger, DisputeRepository disputes) {
    this.invoices = invoices;
    this.ledger = ledger;
    this.disputes = disputes;
  }

  Optional<String> refusal(DisputeRequest asked) {
    if (asked.parts().isEmpty() || !ledger.lock(asked.account())) {
      return Optional.of("nothing_named");
    }
    Set<InvoiceId> named = new HashSet<>();
    for (DisputedPart part : asked.parts()) {
      var held = invoices.hold(part.invoice().value()).orElse(null);
      if (held == null || held.getAccount() != asked.account().value()) {
        return Optional.of("not_of_account");
      }
      if (!part.amount().isPositive() || !named.add(part.invoice())) {
        return Optional.of("nothing_named");
      }
      if (part.amount().compareTo(Money.euros(held.getOpen().subtract(held.getDisputed()))) > 0) {
        return Optional.of("too_much");
      }
    }
    return Optional.empty();
  }

  /// What is credited on each invoice; empty when the decision names an amount that cannot be.
  Optional<Map<InvoiceId, Money>> upheld(DisputeRow row, DisputeDecision decision) {
    ledger.lock(row.account());
    Map<InvoiceId, Money> most = new LinkedHashMap<>();
    Money all = Money.ZERO;
    for (DisputePartRow part : row.parts()) {
      Money open = open(part.invoice()).min(part.amount());
      most.put(part.invoice(), open.isPositive() ? open : Money.ZERO);
      all = all.plus(open.isPositive() ? open : Money.ZERO);
    }
    return switch (decision.outcome()) {
      case UPHELD -> Optional.of(most);
      case REJECTED, MISUNDERSTANDING -> Optional.of(Map.of());
      case PARTLY ->
          decision.upheld().isPositive() && decision.upheld().compareTo(all) < 0
              ? Optional.of(spread(decision.upheld(), most))
              : Optional.empty();
    };
  }

  private Money open(InvoiceId invoice) {
    return invoices
        .hold(invoice.value())
        .map(held -> Money.euros(held.getOpen()))
        .orElse(Money.ZERO);
  }

  private static Map<InvoiceId, Money> spread(Money upheld, Map<InvoiceId, Money> most) {
    Map<InvoiceId, Money> parts = new LinkedHashMap<>();
    Money rest = upheld;
    for (var each : most.entrySet()) {
      Money part = rest.min(each.getValue());
      parts.put(each.getKey(), part);
      rest = rest.minus(part);
    }
    return parts;
  }

  void settle(DisputeRow row, Map<InvoiceId, Money> upheld, LocalDate today) {
    String key = "dispute:" + row.id();
    var credit = new Posting(row.account(), LedgerKind.CREDIT_NOTE, today, "", "", key);
    int number = 0;
    for (DisputePartRow part : row.parts()) {
      disputes.move(part.invoice().value(), part.amount().amount().negate());
      Money owedNoMore = upheld.getOrDefault(part.invoice(), Money.ZERO);
      if (owedNoMore.isPositive()) {
        part.uphold(owedNoMore);
        ledger.post(credit, number++, new Portion(part.invoice(), owedNoMore));
      }
    }
  }
}
