package fr.entente.compliance;

import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.DebtorKind;
import fr.entente.compliance.ContactFactsRepository.Subject;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: may we contact this person, on this number, now? Restrictions bind from the moment
/// they are saved.
@Service
public class Compliance {
  private final Policies policies;
  private final PolicyChoice choice;
  private final FactsReader reader;
  private final ContactFactsRepository facts;
  private final WishRepository wishes;
  private final RestrictionsInForce restrictions;
  private final Restrictions book;
  private final VerdictInputs inputs;
  private final Clock clock;

  Compliance(
      Policies policies,
      PolicyChoice choice,
      FactsReader reader,
      ContactFactsRepository facts,
      WishRepository wishes,
      RestrictionsInForce restrictions,
      Restrictions book,
      VerdictInputs inputs,
      Clock clock) {
    this.policies = policies;
    this.choice = choice;
    this.reader = reader;
    this.facts = facts;
    this.wishes = wishes;
    this.restrictions = restrictions;
    this.book = book;
    this.inputs = inputs;
    this.clock = clock;
  }

  /// Fails closed: no policy, no dial. All refusals are collected, with their figures and the next
  /// instant at which every rule agrees.
  @Transactional
  public Verdict mayCall(ContactQuestion question) {
    Subject subject = reader.subject(question);
    ContactFacts known = reader.read(question, subject);
    Optional<ContactPolicy> found = choice.of(subject);
    if (found.isEmpty()) {
      var refusal = PolicyChoice.none(subject);
      return new Verdict.Refused("", 0, inputs.json(question, known), List.of(refusal), null);
    }
    ContactPolicy policy = found.get();
    policies.used(policy);
    var examination = new ContactExamination(policy, known);
    List<Refusal> refusals = examination.refusals(question.at());
    String json = inputs.json(question, known);
    return refusals.isEmpty()
        ? new Verdict.Permitted(
            policy.key(), policy.version(), json, policy.demonstration(), policy.listening())
        : new Verdict.Refused(
            policy.key(),
            policy.version(),
            json,
            refusals,
            examination.nextAllowed(question.at()).orElse(null));
  }

  public Optional<PolicySummary> policyFor(AccountId account) {
    return facts.subject(account).flatMap(choice::of).map(ContactPolicy::summary);
  }

  /// What the account's policy leaves to it on this number at this instant.
  public Optional<ContactRoom> room(AccountId account, @Nullable PhoneNumber number, Instant at) {
    return facts.subject(account).flatMap(subject -> choice.room(subject, number, at));
  }

  /// The policy for everybody of this kind in this country; asks no database.
  public Optional<PolicySummary> policyFor(
      DebtorKind kind, String country, CollectorKind collector, String override) {
    return choice.of(kind, country, collector, override).map(ContactPolicy::summary);
  }

  /// What the newest version of a policy says.
  public Optional<PolicyTerms> terms(String key) {
    return policies.all().stream()
        .filter(policy -> policy.key().equals(key))
        .findFirst()
        .map(ContactPolicy::terms);
  }

  public List<PolicySummary> policies() {
    return policies.all().stream()
        .map(ContactPolicy::summary)
        .sorted(Comparator.comparing(PolicySummary::key))
        .toList();
  }

  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public Hold placeHold(
      DebtorId debtor,
      @Nullable AccountId account,
      HoldType type,
      String reason,
      @Nullable Instant until,
      AgentId author) {
    return book.place(debtor, account, type, reason, until, author);
  }

  /// Lifts a hold that is ours to lift. A legal hold has no lifting, only a recorded end: see
  /// `endHold`.
  @PreAuthorize("hasRole('LEAD')")
  @Transactional
  public void liftHold(long hold, String reason, AgentId author) {
    book.lift(hold, reason, author);
  }

  /// Records that the cause of a hold has ended (plan adopted, procedure closed), with its outcome
  /// as evidence. The only way out of a legal hold.
  @PreAuthorize("hasRole('LEAD')")
  @Transactional
  public void endHold(long hold, String outcome, AgentId author) {
    book.end(hold, outcome, author);
  }

  /// Ends holds whose date has come; returns how many. Idempotent.
  @Transactional
  public int expireHolds() {
    return book.expire();
  }

  /// Holds in force on the account: its own and its debtor's.
  @PreAuthorize("isAuthenticated()")
  public List<Hold> holds(AccountId account) {
    return restrictions.holds(account, clock.instant());
  }

  /// The debtor asked not to be called on this number; null means on any.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void optOut(DebtorId debtor, @Nullable PhoneNumber number, String words, AgentId author) {
    book.optOut(debtor, number, words, author);
  }

  /// The debtor asked to be called again after all.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void withdrawOptOut(
      DebtorId debtor, @Nullable PhoneNumber number, String words, AgentId author) {
    book.withdrawOptOut(debtor, number, words, author);
  }

  /// What the debtor asked not to be done, by telephone and by mail.
  @PreAuthorize("isAuthenticated()")
  public ContactWishes wishes(DebtorId debtor) {
    return wishes.of(debtor, restrictions.inconvenient(debtor));
  }

  /// "Do not call me at ...": weekly, on the debtor's clock.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void avoid(
      DebtorId debtor,
      Set<DayOfWeek> days,
      LocalTime from,
      LocalTime to,
      String words,
      AgentId author) {
    book.avoid(debtor, new InconvenientTime(0, EnumSet.copyOf(days), from, to, words), author);
  }

  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void stopAvoiding(long inconvenientTime, AgentId author) {
    book.stopAvoiding(inconvenientTime, author);
  }

  @PreAuthorize("isAuthenticated()")
  public List<InconvenientTime> inconvenientTimes(DebtorId debtor) {
    return restrictions.inconvenient(debtor);
  }

  /// A lead's traced exception from a cap or a cooldown, for one more call within at most a day.
  /// Refuses every other rule: law, the debtor's word and the window stay (POL-07).
  @PreAuthorize("hasRole('LEAD')")
  @Transactional
  public void override(
      AccountId account, RuleId rule, String reason, Duration howLong, AgentId author) {
    book.override(account, rule, reason, howLong, author);
  }

  /// Is the calling window of this policy open in this zone at this instant? In memory, for the
  /// worklist.
  public boolean windowOpen(String policyKey, ZoneId zone, Instant at) {
    return choice.open(policyKey, zone, at);
  }

  /// The next instant at or after this one at which the window is open.
  public Optional<Instant> nextOpening(String policyKey, ZoneId zone, Instant at) {
    return choice.nextOpening(policyKey, zone, at);
  }
}
