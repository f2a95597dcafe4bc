package fr.entente.accounts;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.DebtorId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: facts of known kinds about a customer, each with its day and source. Nothing is
/// changed: what is told later stands, and what stood before can still be read.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class FactBook {
  private final FactRepository facts;
  private final AccountRepository accounts;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FactBook(
      FactRepository facts,
      AccountRepository accounts,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.facts = facts;
    this.accounts = accounts;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// Keeps what is not known yet; a blank text takes back what stood. Credit health that is told
  /// again is new however it reads: its day is.
  @Transactional
  public FactResult tell(
      DebtorId debtor,
      Map<FactKind, String> told,
      String source,
      @Nullable LocalDate observed,
      AgentId author) {
    var refusal = FactRules.refusal(told, source, observed, LocalDate.now(clock));
    if (refusal.isPresent() || observed == null) {
      return new FactResult.Refused(refusal.orElse("day"));
    }
    List<Fact> known = facts.findTop200ByDebtorOrderByObservedOnDescIdDesc(debtor);
    var fresh =
        told.entrySet().stream().filter(one -> news(one.getKey(), one.getValue(), known)).toList();
    fresh.forEach(one ->
        facts.persist(
            new FactRow(
                debtor, one.getKey().code(), one.getValue().strip(), source.strip(), observed)));
    if (!fresh.isEmpty()) {
      audit.record(author, "facts.told", "debtor:" + debtor.value(), "");
      events.publishEvent(new FactsChanged(debtor, accounts.of(debtor)));
    }
    return new FactResult.Kept(fresh.size());
  }

  private static boolean news(FactKind kind, String text, List<Fact> known) {
    String stands = kind.latest(known).map(Fact::text).orElse("");
    boolean again = kind == FactKind.CREDIT && !text.isBlank();
    return again || !text.strip().equals(stands);
  }
}
