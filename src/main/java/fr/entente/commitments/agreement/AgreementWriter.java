package fr.entente.commitments.agreement;

import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.commitments.Approval;
import fr.entente.commitments.ApprovalChanged;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentMade;
import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.DayShift;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PlanLimits;
import fr.entente.commitments.TermsLook;
import fr.entente.commitments.grade.Grade;
import fr.entente.commitments.grade.GradeBook;
import fr.entente.commitments.standing.CommitmentJournal;
import fr.entente.commitments.standing.CommitmentReader;
import fr.entente.commitments.standing.PastFacts;
import fr.entente.commitments.standing.StatusUpdater;
import fr.entente.compliance.Compliance;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.PublicHolidays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Checks terms and writes them down, with their grade, in the place of what they replace. Inside
/// the caller's transaction; the account is locked.
@Component
public class AgreementWriter {
  private final CommitmentRepository rows;
  private final CommitmentJournal journal;
  private final CommitmentReader stored;
  private final StatusUpdater updater;
  private final PastFacts facts;
  private final ApprovalRepository approvals;
  private final GradeBook grades;
  private final Compliance compliance;
  private final Agents agents;
  private final CommitmentsSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AgreementWriter(
      CommitmentRepository rows,
      CommitmentJournal journal,
      CommitmentReader stored,
      StatusUpdater updater,
      PastFacts facts,
      ApprovalRepository approvals,
      GradeBook grades,
      Compliance compliance,
      Agents agents,
      CommitmentsSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.journal = journal;
    this.stored = stored;
    this.updater = updater;
    this.facts = facts;
    this.approvals = approvals;
    this.grades = grades;
    this.compliance = compliance;
    this.agents = agents;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /// Why the one who is signed in may not agree to this; nothing when it is fine.
  public Optional<CommitmentResult.Refused> refusal(CommitmentTerms terms) {
    return refusal(terms, roles());
  }

  public Optional<CommitmentResult.Refused> refusal(CommitmentTerms terms, Set<Role> roles) {
    return check(terms, roles, Money.euros(settings.minimum())).refusal();
  }

  public TermsLook look(CommitmentTerms terms) {
    Set<Role> roles = roles();
    TermsCheck check = check(terms, roles, Money.euros(settings.minimum()));
    var refusal = check.refusal().orElse(null);
    boolean asked = refusal != null && refusal.approvable();
    var leads = settings.limits(Set.of(Role.LEAD));
    return new TermsLook(
        limits(roles), refusal, asked && check.within(leads).refusal().isPresent());
  }

  private PlanLimits limits(Set<Role> roles) {
    var limits = settings.limits(roles);
    return new PlanLimits(
        limits.days(),
        limits.months(),
        limits.parts(),
        Money.euros(settings.minimum()),
        settings.firstPaymentDays());
  }

  private Set<Role> roles() {
    return agents.signedIn().map(Agent::roles).orElse(Set.of());
  }

  private TermsCheck check(CommitmentTerms terms, Set<Role> roles, Money minimum) {
    return new TermsCheck(
        terms.instalments(),
        rows.balance(terms.account()),
        compliance.holds(terms.account()),
        rows.representative(terms.account(), terms.payerName()),
        LocalDate.now(clock),
        settings.limits(roles),
        minimum);
  }

  /// Agrees, if it may be; what is beyond the limits needs a lead's yes to exactly these terms.
  public CommitmentResult agree(
      CommitmentTerms asked, AccountState account, @Nullable CommitmentId replaces, String reason) {
    var refusal = refusal(asked);
    Optional<ApprovalRow> approval = Optional.empty();
    if (refusal.filter(CommitmentResult.Refused::approvable).isPresent()) {
      approval = approvals.usable(asked.account(), asked.agent(), asked.instalments());
      refusal = approval.isPresent() ? refusal(asked, Set.of(Role.LEAD)) : refusal;
    }
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var made = write(asked, account, replaces, reason);
    approval.ifPresent(yes -> use(yes, made.id()));
    return new CommitmentResult.Recorded(made);
  }

  /// Dates that keep moving are no agreement any more: beyond the limit a lead decides.
  public Optional<CommitmentResult> tooManyMoves(int before) {
    boolean leads = roles().contains(Role.LEAD) || roles().contains(Role.MANAGER);
    return leads || before < settings.moves()
        ? Optional.empty()
        : Optional.of(
            new CommitmentResult.Refused(
                "date", "too_many_moves", Map.of("most", Integer.toString(settings.moves()))));
  }

  /// One date moved: the parts themselves were agreed before, however small they are.
  public CommitmentResult move(
      CommitmentTerms terms,
      AccountState account,
      CommitmentId replaces,
      String what,
      @Nullable AgentId hand) {
    TermsCheck check = check(terms, roles(), Money.ZERO);
    var refusal = check.refusal();
    // A lead granted the length when the plan was made: one date later does not ask for it again.
    if (refusal.filter(no -> no.reason().equals("too_many")).isPresent()) {
      refusal = check.within(settings.limits(Set.of(Role.LEAD))).refusal();
    }
    if (refusal.isPresent()) {
      return refusal.get();
    }
    // Who promised has not become more or less certain by another day.
    var made = write(terms.graded(grades.criteria(replaces)), account, replaces, "moved");
    journal.note(made.id(), "MOVED", null, LocalDate.now(clock), what, hand, clock.instant());
    return new CommitmentResult.Recorded(made);
  }

  private void use(ApprovalRow granted, CommitmentId made) {
    granted.use(made);
    approvals.flush();
    Approval yes = granted.approval();
    journal.note(
        made,
        "APPROVED",
        null,
        LocalDate.now(clock),
        yes.reason() + " " + yes.hash(),
        yes.decidedBy(),
        clock.instant());
    events.publishEvent(new ApprovalChanged(yes.id(), yes.agent(), yes.account()));
  }

  private Commitment write(
      CommitmentTerms asked, AccountState account, @Nullable CommitmentId replaces, String reason) {
    LocalDate today = LocalDate.now(clock);
    if (replaces != null) {
      end(replaces, "RESCHEDULED", account.ledgerMark(), reason, asked.agent());
    }
    CommitmentTerms terms = onBusinessDays(asked);
    var fresh =
        new CommitmentRow(terms, settings, today, clock.instant(), account.ledgerMark(), replaces);
    CommitmentId id = rows.agree(fresh, terms);
    Grade grade =
        grades.write(
            id, terms.account(), terms.words(), terms.means(), terms.grading(), terms.agent());
    journal.note(id, "MADE", null, today, grade.name(), terms.agent(), clock.instant());
    Commitment made = stored.load(List.of(id.value())).getFirst().view();
    events.publishEvent(
        new CommitmentMade(id, terms.account(), made.nextDeadline(), made.isPlan()));
    return made;
  }

  // What the screen showed stands if it is the due date or a little after it; anything else is R4.
  private CommitmentTerms onBusinessDays(CommitmentTerms terms) {
    PublicHolidays calendar = facts.calendar(terms.account());
    List<Instalment> parts = new ArrayList<>();
    for (Instalment part : terms.instalments()) {
      boolean sound =
          !part.effectiveDueOn().isBefore(part.dueOn())
              && part.effectiveDueOn().isBefore(part.dueOn().plusDays(7));
      LocalDate effective =
          sound ? part.effectiveDueOn() : DayShift.FOLLOWING.apply(part.dueOn(), calendar);
      parts.add(new Instalment(part.number(), part.dueOn(), effective, part.amount()));
    }
    return terms.with(parts);
  }

  public void end(CommitmentId id, String how, long mark, String reason, @Nullable AgentId author) {
    LocalDate today = LocalDate.now(clock);
    rows.end(id, how, today, mark, reason);
    journal.note(id, how, null, today, reason, author, clock.instant());
    updater.follow(List.of(id.value()), today);
  }
}
