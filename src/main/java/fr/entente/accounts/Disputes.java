package fr.entente.accounts;

import fr.entente.accounts.DisputeResult.Done;
import fr.entente.accounts.DisputeResult.Refused;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Stretch;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: what debtors contest. A contested part is not asked for; the rest goes on the same
/// minute. Whoever is to answer, or a lead, decides; then what is owed is asked for again.
@Service
public class Disputes {
  private final DisputeRepository disputes;
  private final DisputedInvoices invoices;
  private final Balances balances;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Disputes(
      DisputeRepository disputes,
      DisputedInvoices invoices,
      Balances balances,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.disputes = disputes;
    this.invoices = invoices;
    this.balances = balances;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public DisputeResult open(DisputeRequest asked) {
    Optional<String> refusal =
        DisputeDates.refusal(asked.dueOn(), today())
            .or(() -> left(asked.resolver()))
            .or(() -> invoices.refusal(asked));
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    var row = disputes.persist(new DisputeRow(asked, clock.instant()));
    asked.parts().forEach(part -> disputes.move(part.invoice().value(), part.amount().amount()));
    told(row, asked.author(), "dispute.opened", asked.type() + " until " + asked.dueOn());
    moved(asked.account());
    return new Done(row.id());
  }

  /// Upheld parts are credited; everything else is asked for again at once.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public DisputeResult decide(DisputeDecision decision) {
    if (decision.answer().isBlank()) {
      return new Refused("answer_missing");
    }
    var row = disputes.open(decision.dispute()).orElse(null);
    var refusal = refusal(row, decision.author());
    if (row == null || refusal.isPresent()) {
      return new Refused(refusal.orElse("gone"));
    }
    var upheld = invoices.upheld(row, decision);
    if (upheld.isEmpty()) {
      return new Refused("part_amount");
    }
    row.decide(decision, clock.instant());
    invoices.settle(row, upheld.get(), today());
    disputes.flush();
    told(row, decision.author(), "dispute.decided", decision.outcome().name());
    moved(row.account());
    return new Done(row.id());
  }

  /// Somebody else answers it; nobody named: any lead.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public DisputeResult handOn(long dispute, @Nullable AgentId resolver, AgentId author) {
    var row = disputes.open(dispute).orElse(null);
    var refusal = refusal(row, author).or(() -> left(resolver));
    if (row == null || refusal.isPresent()) {
      return new Refused(refusal.orElse("gone"));
    }
    row.handOn(resolver);
    disputes.flush();
    told(row, author, "dispute.handed_on", resolver == null ? "" : "agent " + resolver.value());
    moved(row.account());
    return new Done(dispute);
  }

  /// It is answered by another day.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public DisputeResult move(long dispute, LocalDate day, AgentId author) {
    var row = disputes.open(dispute).orElse(null);
    var refusal = refusal(row, author).or(() -> DisputeDates.refusal(day, today()));
    if (row == null || refusal.isPresent()) {
      return new Refused(refusal.orElse("gone"));
    }
    row.move(day);
    disputes.flush();
    told(row, author, "dispute.moved", day.toString());
    moved(row.account());
    return new Done(dispute);
  }

  /// What is contested on these accounts and nobody has noted becomes a dispute for any lead.
  @PreAuthorize("hasRole('SYSTEM')")
  @Transactional
  public void adopt(Collection<AccountId> accounts) {
    if (!accounts.isEmpty()) {
      var ids = accounts.stream().map(AccountId::value).toList();
      disputes.adopt(ids, clock.instant(), DisputeDates.usual(today()));
      disputes.adoptParts();
    }
  }

  /// What waits for people who work accounts no longer is for any lead; returns how many there
  /// were.
  @PreAuthorize("hasRole('SYSTEM')")
  @Transactional
  public int takeFromLeavers() {
    var rows = disputes.ofLeavers().stream().flatMap(id -> disputes.open(id).stream()).toList();
    rows.forEach(row -> {
      row.handOn(null);
      audit.record(null, "dispute.owner_left", "account:" + row.account().value(), "" + row.id());
    });
    disputes.flush();
    return rows.size();
  }

  private Optional<String> left(@Nullable AgentId resolver) {
    return resolver != null && disputes.left(resolver.value()) > 0
        ? Optional.of("left")
        : Optional.empty();
  }

  private static Optional<String> refusal(@Nullable DisputeRow row, AgentId who) {
    if (row == null) {
      return Optional.of("gone");
    }
    return row.isFor(who) || StepsIn.forAnybody() ? Optional.empty() : Optional.of("not_yours");
  }

  /// What waits for an answer, the most urgent first: of one resolver, or (null) of all.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER') or (hasRole('AGENT') and #resolver != null)")
  @Transactional(readOnly = true)
  public Listed<DisputeLine> waiting(@Nullable AgentId resolver, Stretch wanted) {
    long who = resolver == null ? 0 : resolver.value();
    int counted = disputes.count(who);
    Stretch stretch = wanted.within(counted);
    var rows =
        disputes.page(who, stretch.size(), stretch.from()).stream()
            .map(row -> row.line(today()))
            .toList();
    return new Listed<>(rows, stretch.from(), counted);
  }

  /// How many of those are over their day.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER') or (hasRole('AGENT') and #resolver != null)")
  @Transactional(readOnly = true)
  public long late(@Nullable AgentId resolver) {
    return disputes.late(resolver == null ? 0 : resolver.value(), today());
  }

  /// All of an account, the newest first.
  @PreAuthorize("isAuthenticated()")
  @Transactional(readOnly = true)
  public List<DisputeLine> of(AccountId account) {
    return disputes.of(account.value()).stream().map(row -> row.line(today())).toList();
  }

  /// What was decided from one day to another, both included, by cause and outcome.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  @Transactional(readOnly = true)
  public List<DisputeFigure> figures(LocalDate from, LocalDate to) {
    var zone = clock.getZone();
    return disputes
        .figures(from.atStartOfDay(zone).toInstant(), to.plusDays(1).atStartOfDay(zone).toInstant())
        .stream()
        .map(DisputeRepository.Figure::figure)
        .toList();
  }

  private void told(DisputeRow row, AgentId author, String action, String detail) {
    AgentId actor = author.value() == 0 ? null : author;
    audit.record(actor, action, "account:" + row.account().value(), row.id() + " " + detail);
  }

  private void moved(AccountId account) {
    balances.refresh(List.of(account), today());
    events.publishEvent(new AccountsChanged(List.of(account), null));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
