package fr.entente.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import fr.entente.accounts.Contact;
import fr.entente.accounts.DebtorKind;
import fr.entente.desk.picture.Brief;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.IdentityCheck;
import fr.entente.desk.picture.Phase;
import fr.entente.desk.ui.Parts.Part;
import fr.entente.uikit.StatusBadge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The person of the WHO column: which number to ring before the call, who it is during it.
final class WhoPerson {
  private final Control control;
  private final CommandButton identity;

  WhoPerson(Control control) {
    this.control = control;
    identity = new CommandButton(DeskCommand.IDENTITY, control).primary();
  }

  void render(DeskState state) {
    identity.render(state);
    identity.setVisible(state.phase() == Phase.CONNECTED && !state.identityConfirmed());
  }

  List<Part> parts(DeskState state, Brief brief) {
    boolean confirmed = state.identityConfirmed();
    if (state.phase() != Phase.PREVIEW) {
      var callee = new Part(Arrays.asList("callee", brief.callee()), () -> callee(brief));
      // When the call is over nobody is asked any more.
      return confirmed || state.phase().onTheLine()
          ? List.of(
              callee,
              new Part(
                  List.of("checks", brief.checks(), confirmed, ticked(state, brief)),
                  () -> checks(brief, state)))
          : List.of(callee);
    }
    var numbers = Arrays.asList("numbers", brief.contacts(), brief.callee());
    var parts = new ArrayList<Part>(List.of(new Part(numbers, () -> numbers(brief))));
    var scenarios = control.line().scenarios();
    if (!scenarios.isEmpty()) {
      // What is chosen belongs to the number.
      parts.add(
          new Part(
              List.of("scenarios", scenarios, brief.account(), numbers),
              () -> simulation(scenarios)));
    }
    return parts;
  }

  private static List<Boolean> ticked(DeskState state, Brief brief) {
    var call = state.call();
    return brief.checks().stream()
        .map(check -> call != null && state.draft().ticked(call.id(), check.kind()))
        .toList();
  }

  private Select<String> simulation(List<String> scenarios) {
    var choice = new Select<String>();
    choice.setId("desk-scenario");
    choice.setLabel(control.text("desk.simulation"));
    choice.setPlaceholder(control.text("desk.simulation.usual"));
    choice.setItems(scenarios);
    choice.setItemLabelGenerator(one -> control.text("desk.simulation." + one));
    choice.addValueChangeListener(
        event -> control.line().simulate(control.seat(), event.getValue()));
    return choice;
  }

  private Div numbers(Brief brief) {
    var list = Widgets.box("numbers", Widgets.text("fact-name", control.text("desk.callee")));
    if (brief.contacts().isEmpty()) {
      list.add(Widgets.text("quiet", control.text("desk.callee.none")));
    }
    int digit = 1;
    for (Contact contact : brief.contacts()) {
      list.add(number(contact, digit++, Objects.equals(contact, brief.callee())));
    }
    return list;
  }

  private Button number(Contact contact, int digit, boolean chosen) {
    var button = new Button();
    button.addClassName("number");
    button.addThemeName(chosen ? "primary" : "tertiary");
    button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
    var key = Widgets.text("key", Integer.toString(digit));
    var text =
        Widgets.box(
            "number-text",
            Widgets.text("number-phone", control.formats().phone(contact.phone())),
            Widgets.text("number-name", named(contact)));
    button.setIcon(key);
    button.getElement().appendChild(text.getElement());
    button.addClickListener(
        event -> control.show(control.line().choose(control.seat(), contact.id().value())));
    return button;
  }

  private String named(Contact contact) {
    return contact.name() + " · " + control.text("backoffice.contact." + contact.role());
  }

  private Div callee(Brief brief) {
    var callee = brief.callee();
    if (callee == null) {
      return new Div();
    }
    return Widgets.fact(
        named(callee), Widgets.text("phone", control.formats().phone(callee.phone())));
  }

  // A short list to go through: what is asked, what is right, and the key that ticks it.
  private Div checks(Brief brief, DeskState state) {
    var box = Widgets.box("identity");
    if (state.identityConfirmed()) {
      box.add(new StatusBadge(StatusBadge.Shape.DONE, control.text("desk.identity.done")));
      return box;
    }
    boolean company = brief.kind() == DebtorKind.COMPANY;
    box.add(
        Widgets.text("identity-title", control.text("desk.identity.title")),
        Widgets.text(
            "quiet",
            control.text(
                company ? "desk.identity.company" : "desk.identity.person",
                brief.checks().size(),
                brief.debtorName())));
    for (int i = 0; i < brief.checks().size(); i++) {
      box.add(check(brief.checks().get(i), i + 1, state));
    }
    // A creditor who calls says its name; somebody who calls for it does not, to a person.
    String untold = "desk.identity.untold" + (company ? ".company" : "");
    box.add(Widgets.text("quiet", control.text(untold)), identity);
    return box;
  }

  private Button check(IdentityCheck check, int number, DeskState state) {
    var command = DeskCommand.check(number);
    var call = state.call();
    boolean right = call != null && state.draft().ticked(call.id(), check.kind());
    var button = new Button();
    button.addClassNames("number", "identity-check");
    button.addThemeName(right ? "primary" : "tertiary");
    button.getElement().setAttribute("aria-pressed", Boolean.toString(right));
    button.getElement().setAttribute("aria-keyshortcuts", command.keyName());
    button.setIcon(Widgets.text("key", command.keyLabel()));
    var text =
        Widgets.box(
            "number-text",
            Widgets.text("number-name", control.text(check.kind().label())),
            Widgets.text("expected", (right ? "✓ " : "") + expected(check)));
    button.getElement().appendChild(text.getElement());
    button.addClickListener(event -> control.run(command));
    return button;
  }

  private String expected(IdentityCheck check) {
    return check.day() == null ? check.text() : control.formats().date(check.day());
  }
}
