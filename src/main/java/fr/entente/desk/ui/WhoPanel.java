package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.entente.desk.Brief;
import fr.entente.desk.DeskState;
import fr.entente.kernel.PhoneNumber;
import fr.entente.uikit.StatusBadge;
import fr.entente.worklist.Tier;
import java.util.ArrayList;
import java.util.List;

/// Who is being called: identity first, then the money once it may be seen, then what to know.
final class WhoPanel extends Section {
  private final Control control;
  private final H2 name = new H2();
  private final Div body = Widgets.box("who-body");
  private final WhoPerson person;
  private final WhoPromises promises;
  private final Changed shown = new Changed();

  WhoPanel(Control control) {
    this.control = control;
    addClassName("desk-who");
    getElement().setAttribute("aria-label", getTranslation("desk.region.who"));
    // It scrolls when much is known, and nothing in it need be pressable.
    getElement().setAttribute("tabindex", "0");
    person = new WhoPerson(control);
    promises = new WhoPromises(control);
    add(name, body);
  }

  void render(DeskState state) {
    person.render(state);
    Brief brief = state.brief();
    if (brief == null
        || !shown.to(List.of(brief, state.phase(), state.identityConfirmed(), state.signs()))) {
      return;
    }
    name.setText(brief.debtorName());
    body.removeAll();
    body.add(flags(brief));
    body.add(Widgets.box("objective", objective(brief)));
    person.of(state, brief).forEach(body::add);
    body.add(brief.masked() ? hidden(state) : money(brief));
    signs(state);
    why(brief);
    attempts(brief);
    promises.of(brief).forEach(body::add);
    brief.facts().stream()
        .limit(2)
        .forEach(fact ->
            body.add(
                Widgets.fact(
                    control.formats().date(fact.observedOn()) + " · " + fact.source(),
                    new Span(fact.text()))));
  }

  private Div flags(Brief brief) {
    var flags = Widgets.box("flags");
    if (brief.place() != null) {
      flags.add(Widgets.text("quiet", brief.place()));
    }
    brief
        .holds()
        .forEach(hold ->
            flags.add(
                new StatusBadge(
                    StatusBadge.Shape.ALERT, getTranslation("desk.hold." + hold.type()))));
    wishes(brief).forEach(text -> flags.add(Widgets.text("flag", text)));
    if (brief.factored() && !brief.masked()) {
      flags.add(Widgets.text("flag", getTranslation("desk.factored")));
    }
    return flags;
  }

  // What the debtor asked for is read before anything is dialled or written.
  private List<String> wishes(Brief brief) {
    var told = new ArrayList<String>();
    var wishes = brief.wishes();
    if (wishes.noCalls()) {
      told.add(getTranslation("desk.wish.told.PHONE.all"));
    } else {
      wishes.noCallsTo().stream()
          .sorted()
          .map(number -> control.formats().phone(new PhoneNumber(number)))
          .forEach(number -> told.add(getTranslation("desk.wish.told.PHONE", number)));
    }
    if (wishes.noMail()) {
      told.add(getTranslation("desk.wish.told.MAIL.all"));
    } else {
      wishes.noMailTo().stream()
          .sorted()
          .forEach(address -> told.add(getTranslation("desk.wish.told.MAIL", address)));
    }
    return told;
  }

  private Span[] objective(Brief brief) {
    return new Span[] {
      Widgets.text("fact-name", getTranslation("desk.objective")),
      Widgets.text("aim", getTranslation("desk.objective." + brief.objective()))
    };
  }

  private Div hidden(DeskState state) {
    var prompt = state.prompt();
    boolean crisis = prompt != null && prompt.crisis();
    return Widgets.box(
        "hidden-money",
        Widgets.icon("•••"),
        new Span(getTranslation(crisis ? "desk.hidden.crisis" : "desk.hidden")));
  }

  private void signs(DeskState state) {
    if (state.signs().isEmpty()) {
      return;
    }
    var list = Widgets.box("signs");
    state
        .signs()
        .forEach(sign ->
            list.add(
                Widgets.text(
                    "sign",
                    getTranslation("desk.label." + sign.label().code())
                        + " · "
                        + getTranslation("desk.sign." + sign.state())
                        + " · "
                        + control.formats().moment(sign.at()))));
    body.add(Widgets.fact(getTranslation("desk.signs"), list));
  }

  private Div money(Brief brief) {
    var amounts = brief.amounts();
    var box = Widgets.box("money-box");
    if (amounts == null) {
      return box;
    }
    var formats = control.formats();
    box.add(
        Widgets.text("fact-name", getTranslation("desk.overdue")),
        Widgets.text("overdue", formats.money(amounts.overdue())),
        Widgets.text("stake", getTranslation("desk.minute", formats.money(amounts.perMinute()))));
    box.add(
        Widgets.fact(
            getTranslation("desk.balance"),
            Widgets.text("money", formats.money(amounts.balance()))));
    if (amounts.disputed().isPositive()) {
      box.add(
          Widgets.fact(
              getTranslation("desk.disputed"),
              Widgets.text("money", formats.money(amounts.disputed()))));
    }
    box.add(Widgets.text("quiet", brief.creditor() + " · " + brief.reference()));
    return box;
  }

  private void why(Brief brief) {
    var why = brief.why();
    if (why == null) {
      return;
    }
    String text =
        why.tier() == Tier.AMOUNT
            ? getTranslation(
                "desk.why.AMOUNT", control.formats().money(why.overdue()), why.daysPastDue())
            : getTranslation("desk.why." + why.tier());
    if (why.boost().isPositive()) {
      text += ", " + getTranslation("desk.why.boost", why.daysWaiting());
    }
    body.add(Widgets.fact(getTranslation("desk.why"), new Span(text)));
  }

  private void attempts(Brief brief) {
    body.add(
        Widgets.fact(
            getTranslation("desk.attempts"), new Span(Integer.toString(brief.attemptsThisWeek()))));
  }
}
