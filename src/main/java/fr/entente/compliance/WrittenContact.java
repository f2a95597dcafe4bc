package fr.entente.compliance;

import fr.entente.compliance.ContactFactsRepository.Subject;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.PublicHolidays;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: may we write to this debtor, at this address? Holds, the debtor's word, limitation,
/// mandate and letter bind mail as they bind calls; hours and days bind only what we send unasked.
@Service
public class WrittenContact {
  /// The rules asked here look at no number; French metropolitan clocks are the fallback for zones.
  private static final PhoneNumber NO_NUMBER = new PhoneNumber("+33100000000");

  private static final List<Rule> ALWAYS =
      List.of(
          ContactRules.HOLD_RULE,
          ContactRules.OPT_OUT_RULE,
          ContactRules.TIME_BARRED_RULE,
          ContactRules.LETTER_RULE,
          ContactRules.MANDATE_RULE);
  private static final List<Rule> UNASKED =
      List.of(ContactRules.HOLIDAY_RULE, ContactRules.WINDOW_RULE, ContactRules.INCONVENIENT_RULE);

  private final PolicyChoice choice;
  private final ContactFactsRepository facts;
  private final RestrictionsInForce restrictions;
  private final EmailOptOutRepository optOuts;
  private final AuditTrail audit;
  private final Clock clock;

  WrittenContact(
      PolicyChoice choice,
      ContactFactsRepository facts,
      RestrictionsInForce restrictions,
      EmailOptOutRepository optOuts,
      AuditTrail audit,
      Clock clock) {
    this.choice = choice;
    this.facts = facts;
    this.restrictions = restrictions;
    this.optOuts = optOuts;
    this.audit = audit;
    this.clock = clock;
  }

  /// For what the debtor expects: the recap of what was just agreed, an answer. Fails closed.
  @Transactional
  public Verdict mayWrite(AccountId account, String email) {
    return verdict(account, email, clock.instant(), false);
  }

  /// For what we send unasked, a reminder: also within the calling window, never on a holiday.
  @Transactional
  public Verdict mayRemind(AccountId account, String email, Instant at) {
    return verdict(account, email, at, true);
  }

  private Verdict verdict(AccountId account, String email, Instant at, boolean unasked) {
    Subject subject = facts.subject(account).orElseThrow();
    var policy = choice.inForce(subject);
    if (policy.isEmpty()) {
      return new Verdict.Refused("", 0, "", List.of(PolicyChoice.none(subject)), null);
    }
    var known = facts(account, subject, email, at);
    var rules = unasked ? java.util.stream.Stream.of(ALWAYS, UNASKED) : List.of(ALWAYS).stream();
    List<Refusal> refusals =
        rules
            .flatMap(List::stream)
            .flatMap(rule -> rule.examine(policy.get(), known, at).stream())
            .toList();
    var its = policy.get();
    return refusals.isEmpty()
        ? new Verdict.Permitted(its.key(), its.version(), "", its.demonstration(), its.listening())
        : new Verdict.Refused(its.key(), its.version(), "", refusals, null);
  }

  private ContactFacts facts(AccountId account, Subject subject, String email, Instant at) {
    return new ContactFacts(
        NO_NUMBER,
        false,
        false,
        optOuts.representatives(subject.debtor().value(), email) > 0,
        DebtorZones.of(subject.zone(), subject.country(), subject.postcode(), NO_NUMBER),
        PublicHolidays.ofPostcode(subject.postcode()),
        subject.collector(),
        subject.mandate(),
        subject.letterSentOn(),
        subject.oldestDueOn(),
        facts.partPayments(account),
        restrictions.holds(account, at),
        optOuts.optedOut(subject.debtor(), email),
        restrictions.inconvenient(subject.debtor()),
        List.of(),
        false,
        Set.of());
  }

  /// The debtor wants no mail: at this address, or (null) at none. No author: the debtor's own
  /// click.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void optOut(
      DebtorId debtor, @Nullable String email, String words, @Nullable AgentId author) {
    optOuts.persist(new EmailOptOut(debtor, email, words, clock.instant(), author));
    audit.record(author, "email_opt_out.recorded", "debtor " + debtor.value(), "");
  }

  /// The debtor wants mail after all.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void withdrawOptOut(DebtorId debtor, AgentId author) {
    if (optOuts.endAll(debtor, clock.instant()) > 0) {
      audit.record(author, "email_opt_out.withdrawn", "debtor " + debtor.value(), "");
    }
  }

  /// The same for one address, or (null) for the wish to get none at all.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void withdrawOptOut(
      DebtorId debtor, @Nullable String email, String words, AgentId author) {
    if (optOuts.end(debtor, email, clock.instant()) > 0) {
      audit.record(author, "email_opt_out.withdrawn", "debtor " + debtor.value(), words);
    }
  }

  /// Has the debtor asked for no mail at all, or at some address?
  @PreAuthorize("isAuthenticated()")
  public boolean optedOut(DebtorId debtor) {
    return optOuts.existsByDebtorIdAndEndedAtIsNull(debtor);
  }
}
