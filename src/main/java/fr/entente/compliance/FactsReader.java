package fr.entente.compliance;

import fr.entente.compliance.ContactFactsRepository.Subject;
import fr.entente.kernel.PublicHolidays;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/// Gathers what the rules look at, for whoever asks them: the dial, and what is told before it.
@Component
class FactsReader {
  private final ContactFactsRepository facts;
  private final RestrictionsInForce restrictions;
  private final ComplianceSettings settings;

  FactsReader(
      ContactFactsRepository facts, RestrictionsInForce restrictions, ComplianceSettings settings) {
    this.facts = facts;
    this.restrictions = restrictions;
    this.settings = settings;
  }

  Subject subject(ContactQuestion question) {
    return facts
        .subject(question.account())
        .orElseThrow(() -> new IllegalArgumentException("no such account"));
  }

  ContactFacts read(ContactQuestion question, Subject subject) {
    var line = facts.line(question.debtor(), question.number());
    return new ContactFacts(
        question.number(),
        settings.live(),
        line.unusable(),
        line.representative(),
        DebtorZones.of(subject.zone(), subject.country(), subject.postcode(), question.number()),
        PublicHolidays.ofPostcode(subject.postcode()),
        subject.collector(),
        subject.mandate(),
        subject.letterSentOn(),
        subject.oldestDueOn(),
        facts.partPayments(question.account()),
        restrictions.holds(question.account(), question.at()),
        restrictions.optedOut(question.debtor(), question.number()),
        restrictions.inconvenient(question.debtor()),
        question.history().stream().sorted(Comparator.comparing(PastAttempt::at)).toList(),
        question.agreedCallback(),
        restrictions.overridden(question));
  }
}
