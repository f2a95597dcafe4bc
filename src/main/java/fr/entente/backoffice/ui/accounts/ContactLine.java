package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Contact;
import fr.entente.compliance.ContactQuestion;
import fr.entente.compliance.ContactRoom;
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
import org.jspecify.annotations.Nullable;

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
    var room =
        desk.compliance().room(file.account().id(), number(file).orElse(null), now).orElse(null);
    add(
        number(file).map(number -> verdict(file, number, past, room)).orElseGet(this::nobody),
        new Span(attempts(rang, room)));
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

  private String attempts(long rang, @Nullable ContactRoom room) {
    String made = desk.formats().number(rang);
    return room == null || room.weeklyCap() == null
        ? getTranslation("backoffice.account.attempts", made)
        : getTranslation("backoffice.account.attempts.of", made, room.weeklyCap());
  }

  private StatusBadge verdict(
      AccountFile file, PhoneNumber number, List<PastAttempt> past, @Nullable ContactRoom room) {
    var account = file.account().id();
    var question =
        new ContactQuestion(
            account, file.debtor().id(), number, desk.clock().instant(), false, past);
    return switch (desk.compliance().mayCall(question)) {
      case Verdict.Permitted _ -> new StatusBadge(StatusBadge.Shape.DONE, allowed(number, room));
      case Verdict.Refused refused -> new StatusBadge(StatusBadge.Shape.ALERT, why(refused));
    };
  }

  private String allowed(PhoneNumber number, @Nullable ContactRoom room) {
    String phone = desk.formats().phone(number);
    return room == null || room.until() == null
        ? getTranslation("backoffice.account.contact.allowed", phone)
        : getTranslation(
            "backoffice.account.contact.until", phone, desk.formats().time(room.until()));
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
