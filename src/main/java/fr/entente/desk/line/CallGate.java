package fr.entente.desk.line;

import fr.entente.accounts.Contact;
import fr.entente.accounts.Portfolio;
import fr.entente.calls.Calls;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.ContactQuestion;
import fr.entente.compliance.PastAttempt;
import fr.entente.compliance.Verdict;
import fr.entente.kernel.ContactId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.worklist.WorkItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the contact policy before an account comes to the desk; every dial is asked about again.
@Component
class CallGate {
  // Longer than any rolling window of a policy.
  private static final Duration REACH = Duration.ofDays(92);
  private final Portfolio portfolio;
  private final Compliance compliance;
  private final Calls calls;
  private final Clock clock;

  CallGate(Portfolio portfolio, Compliance compliance, Calls calls, Clock clock) {
    this.portfolio = portfolio;
    this.compliance = compliance;
    this.calls = calls;
    this.clock = clock;
  }

  /// Why none of the account's numbers may be rung now, or the one that was chosen may not. Nothing
  /// when one may, and when there is none: one can be found and added at the desk.
  Optional<Verdict.Refused> refusal(WorkItem item, @Nullable ContactId chosen) {
    Instant now = clock.instant();
    var contacts = portfolio.file(item.account()).orElseThrow().contacts();
    var past = calls.attempts(item.debtor(), now.minus(REACH));
    Verdict.Refused first = null;
    for (PhoneNumber number : numbers(contacts, chosen)) {
      switch (compliance.mayCall(question(item, number, now, past))) {
        case Verdict.Permitted _ -> {
          return Optional.empty();
        }
        case Verdict.Refused refused -> first = first == null ? refused : first;
      }
    }
    return Optional.ofNullable(first);
  }

  private static ContactQuestion question(
      WorkItem item, PhoneNumber number, Instant now, List<PastAttempt> past) {
    return new ContactQuestion(
        item.account(), item.debtor(), number, now, item.agreedCallback(), past);
  }

  private static List<PhoneNumber> numbers(List<Contact> contacts, @Nullable ContactId chosen) {
    return contacts.stream()
        .filter(contact -> chosen == null ? !contact.phoneUnusable() : contact.id().equals(chosen))
        .map(Contact::phone)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
