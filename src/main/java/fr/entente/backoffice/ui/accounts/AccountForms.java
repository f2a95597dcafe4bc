package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.Component;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.FactTopic;
import fr.entente.uikit.SidePanel;
import java.util.Arrays;
import java.util.Optional;

/// Which form of an account's file a word of the address names; none for who may only read.
final class AccountForms {
  static final String PROMISE = "promise";
  static final String CONTACT = "contact";
  static final String FACT = "fact";
  static final String HOLD = "hold";
  static final String COLLEAGUE = "colleague";
  static final String LETTER = "letter";
  static final String PAPER = "paper";
  static final String KNOWN = "known-";
  static final String LIFT = "lift-";

  private final AccountFile file;
  private final AccountDesk desk;
  private final Component at;
  private final Runnable saved;

  AccountForms(AccountFile file, AccountDesk desk, Component at, Runnable saved) {
    this.file = file;
    this.desk = desk;
    this.at = at;
    this.saved = saved;
  }

  Optional<SidePanel> named(String form) {
    if (form.startsWith(LIFT)) {
      return desk.leads() ? lifting(form.substring(LIFT.length())) : Optional.empty();
    }
    return desk.writes() ? written(form) : Optional.empty();
  }

  private Optional<SidePanel> written(String form) {
    if (form.startsWith(KNOWN)) {
      return known(form.substring(KNOWN.length()));
    }
    return switch (form) {
      case PROMISE -> promise();
      case CONTACT ->
          Optional.of(new ContactForm(titled("backoffice.contact.add"), file, desk, saved));
      case FACT -> Optional.of(new FactForm(titled("backoffice.fact.add"), file, desk, saved));
      case HOLD ->
          Optional.of(new PlaceHoldForm(titled("backoffice.hold.place"), file, desk, saved));
      case COLLEAGUE ->
          Optional.of(new AskColleagueForm(titled("desk.command.colleague"), file, desk, saved));
      case LETTER -> Optional.of(new LetterForm(titled("accounts.letters.add"), file, desk, saved));
      case PAPER -> Optional.of(new PaperForm(titled("attachments.add"), file, desk, saved));
      default -> Optional.empty();
    };
  }

  private Optional<SidePanel> known(String topic) {
    return Arrays.stream(FactTopic.values())
        .filter(one -> one.name().equals(topic))
        .findFirst()
        .map(one -> new TopicForm(titled("accounts.fact.topic." + one), one, file, desk, saved));
  }

  // One promise at a time: what is agreed anew is a matter for a call.
  private Optional<SidePanel> promise() {
    return desk.commitments().open(file.account().id()).isPresent()
        ? Optional.empty()
        : Optional.of(new PromiseForm(titled("backoffice.thread.promise"), file, desk, saved));
  }

  private Optional<SidePanel> lifting(String hold) {
    return desk.compliance().holds(file.account().id()).stream()
        .filter(each -> String.valueOf(each.id()).equals(hold))
        .findFirst()
        .map(each -> new LiftForm(titled("backoffice.hold.lift"), each, file, desk, saved));
  }

  private String titled(String key) {
    return at.getTranslation(key);
  }
}
