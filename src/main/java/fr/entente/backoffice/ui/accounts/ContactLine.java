package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Contact;
import fr.entente.compliance.ContactQuestion;
import fr.entente.compliance.PastAttempt;
import fr.entente.compliance.Refusal;
import fr.entente.compliance.Verdict;
import fr.entente.kernel.PhoneNumber;
import fr.entente.uikit.StatusBadge;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether the debtor may be called now, by the rules that decide about every dial, and how often
/// it rang there this week.
class ContactLine extends Div {
  private static final Duration WEEK = Duration.ofDays(7);
  // Longer than any rolling window of a policy.
  private static final Duration REACH = Duration.ofDays(92);

  private final AccountDesk desk;

  ContactLine(AccountFile file, AccountDesk desk) {
    this.desk = desk;
    addClassName("contact-line");
    var now = desk.clock().instant();
    List<PastAttempt> past = desk.calls().attempts(file.debtor().id(), now.minus(REACH));
    long rang =
        past.stream()
            .filter(attempt -> attempt.rang() && attempt.at().isAfter(now.minus(WEEK)))
            .count();
    add(
        number(file).map(number -> verdict(file, number, past)).orElseGet(this::nobody),
        new Span(getTranslation("backoffice.account.attempts", desk.formats().number(rang))));
  }

  private static Optional<PhoneNumber> number(AccountFile file) {
    return file.contacts().stream()
        .filter(contact -> contact.phone() != null && !contact.phoneUnusable())
        .min(Comparator.comparing((Contact contact) -> !contact.preferred()))
        .map(Contact::phone);
  }

  private StatusBadge nobody() {
    return new StatusBadge(
        StatusBadge.Shape.ALERT, getTranslation("backoffice.account.contact.none"));
  }

  private StatusBadge verdict(AccountFile file, PhoneNumber number, List<PastAttempt> past) {
    var account = file.account().id();
    var question =
        new ContactQuestion(
            account, file.debtor().id(), number, desk.clock().instant(), false, past);
    return switch (desk.compliance().mayCall(question)) {
      case Verdict.Permitted _ ->
          new StatusBadge(
              StatusBadge.Shape.DONE,
              getTranslation("backoffice.account.contact.allowed", desk.formats().phone(number)));
      case Verdict.Refused refused -> new StatusBadge(StatusBadge.Shape.ALERT, why(refused));
    };
  }

  private String why(Verdict.Refused refused) {
    String rules =
        refused.refusals().stream()
            .map(Refusal::rule)
            .distinct()
            .map(rule -> getTranslation("backoffice.rule." + rule))
            .collect(Collectors.joining(", "));
    return refused.nextAllowed() == null
        ? getTranslation("backoffice.account.contact.refused", rules)
        : getTranslation(
            "backoffice.account.contact.later",
            desk.formats().moment(refused.nextAllowed()),
            rules);
  }
}
