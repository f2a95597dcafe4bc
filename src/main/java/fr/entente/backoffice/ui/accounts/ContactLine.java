package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Contact;
import fr.entente.compliance.ContactOutlook;
import fr.entente.compliance.ContactQuestion;
import fr.entente.compliance.Refusal;
import fr.entente.kernel.PhoneNumber;
import fr.entente.uikit.StatusBadge;
import fr.entente.uikit.StatusBadge.Shape;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Green, amber or red: whether the debtor may be called now, by the examination that gates every
/// dial, with the hours, the caps and what is used of them.
class ContactLine extends Div {
  // Longer than any rolling window of a policy.
  private static final Duration REACH = Duration.ofDays(92);

  private final AccountDesk desk;

  ContactLine(AccountFile file, AccountDesk desk) {
    this.desk = desk;
    addClassName("contact-line");
    number(file).ifPresentOrElse(number -> told(file, number), this::nobody);
  }

  private static Optional<PhoneNumber> number(AccountFile file) {
    return file.contacts().stream()
        .filter(contact -> contact.phone() != null && !contact.phoneUnusable())
        .min(Comparator.comparing((Contact contact) -> !contact.preferred()))
        .map(Contact::phone);
  }

  private void nobody() {
    add(new StatusBadge(Shape.STOP, getTranslation("backoffice.account.contact.none")));
  }

  private void told(AccountFile file, PhoneNumber number) {
    var now = desk.clock().instant();
    var debtor = file.debtor().id();
    var past = desk.calls().attempts(debtor, now.minus(REACH));
    var outlook =
        desk.outlooks()
            .of(new ContactQuestion(file.account().id(), debtor, number, now, false, past));
    getElement().setAttribute("data-light", outlook.light().name().toLowerCase(Locale.ROOT));
    add(
        switch (outlook.light()) {
          case GREEN -> new StatusBadge(Shape.DONE, allowed(number, outlook));
          case AMBER ->
              new StatusBadge(Shape.ALERT, allowed(number, outlook) + " · " + cautions(outlook));
          case RED -> new StatusBadge(Shape.STOP, why(outlook));
        });
    add(new Span(getTranslation("backoffice.account.contact.hours", hours(outlook))));
    if (!outlook.caps().isEmpty()) {
      add(new Span(caps(outlook)));
    }
  }

  private String allowed(PhoneNumber number, ContactOutlook outlook) {
    String phone = desk.formats().phone(number);
    return outlook.until() == null
        ? getTranslation("backoffice.account.contact.allowed", phone)
        : getTranslation(
            "backoffice.account.contact.until", phone, desk.formats().time(outlook.until()));
  }

  private String cautions(ContactOutlook outlook) {
    return joined(
        outlook.cautions().stream().map(one -> getTranslation("desk.gate.caution." + one)), " ");
  }

  private String why(ContactOutlook outlook) {
    String rules =
        joined(
            outlook.refusals().stream()
                .map(Refusal::rule)
                .distinct()
                .map(rule -> getTranslation("backoffice.rule." + rule)),
            ", ");
    return outlook.nextAllowed() == null
        ? getTranslation("backoffice.account.contact.refused", rules)
        : getTranslation(
            "backoffice.account.contact.later",
            desk.formats().moment(outlook.nextAllowed()),
            rules);
  }

  private String hours(ContactOutlook outlook) {
    return outlook.hours().isEmpty() ? getTranslation("desk.gate.closed") : outlook.hours();
  }

  private String caps(ContactOutlook outlook) {
    return joined(
        outlook.caps().stream()
            .map(cap -> getTranslation("desk.gate.cap." + cap.rule(), cap.made(), cap.cap())),
        " · ");
  }

  private static String joined(Stream<String> words, String between) {
    return words.collect(Collectors.joining(between));
  }
}
