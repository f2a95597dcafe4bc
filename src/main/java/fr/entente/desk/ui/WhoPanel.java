package fr.entente.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import fr.entente.accounts.Contact;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.desk.Brief;
import fr.entente.desk.DeskCommand;
import fr.entente.desk.DeskState;
import fr.entente.desk.Phase;
import fr.entente.outreach.RecapStatus;
import fr.entente.uikit.StatusBadge;
import fr.entente.worklist.Tier;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/// Who is being called: identity first, then the money once it may be seen, then what to know.
final class WhoPanel extends Section {
  private static final Set<CommitmentStatus> MISSED =
      EnumSet.of(CommitmentStatus.BROKEN, CommitmentStatus.PARTIALLY_KEPT);
  private final Control control;
  private final H2 name = new H2();
  private final Div body = Widgets.box("who-body");
  private final CommandButton identity;
  private final Changed shown = new Changed();

  WhoPanel(Control control) {
    this.control = control;
    addClassName("desk-who");
    getElement().setAttribute("aria-label", getTranslation("desk.region.who"));
    identity = new CommandButton(DeskCommand.IDENTITY, control).primary();
    add(name, body);
  }

  void render(DeskState state) {
    identity.render(state);
    identity.setVisible(state.phase() == Phase.CONNECTED && !state.identityConfirmed());
    Brief brief = state.brief();
    if (brief == null
        || !shown.to(
            java.util.List.of(brief, state.phase(), state.identityConfirmed(), state.signs()))) {
      return;
    }
    name.setText(brief.debtorName());
    body.removeAll();
    body.add(flags(brief));
    body.add(Widgets.box("objective", objective(brief)));
    body.add(state.phase() == Phase.PREVIEW ? numbers(brief) : callee(brief));
    if (state.phase() == Phase.PREVIEW) {
      simulation();
    } else {
      body.add(checks(brief, state));
    }
    body.add(brief.masked() ? hidden(state) : money(brief));
    signs(state);
    why(brief);
    attempts(brief);
    promise(brief);
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
    if (brief.factored() && !brief.masked()) {
      flags.add(Widgets.text("flag", getTranslation("desk.factored")));
    }
    return flags;
  }

  private Span[] objective(Brief brief) {
    return new Span[] {
      Widgets.text("fact-name", getTranslation("desk.objective")),
      Widgets.text("aim", getTranslation("desk.objective." + brief.objective()))
    };
  }

  private void simulation() {
    var scenarios = control.desk().scenarios();
    if (scenarios.isEmpty()) {
      return;
    }
    var choice = new Select<String>();
    choice.setId("desk-scenario");
    choice.setLabel(getTranslation("desk.simulation"));
    choice.setPlaceholder(getTranslation("desk.simulation.usual"));
    choice.setItems(scenarios);
    choice.setItemLabelGenerator(one -> getTranslation("desk.simulation." + one));
    choice.addValueChangeListener(
        event -> control.desk().simulate(control.seat(), event.getValue()));
    body.add(choice);
  }

  private Div numbers(Brief brief) {
    var list = Widgets.box("numbers", Widgets.text("fact-name", getTranslation("desk.callee")));
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
            Widgets.text("number-name", contact.name()));
    button.setIcon(key);
    button.getElement().appendChild(text.getElement());
    button.addClickListener(
        event -> control.show(control.desk().choose(control.seat(), contact.id().value())));
    return button;
  }

  private Div callee(Brief brief) {
    var callee = brief.callee();
    if (callee == null) {
      return new Div();
    }
    return Widgets.fact(
        callee.name(), Widgets.text("phone", control.formats().phone(callee.phone())));
  }

  private Div checks(Brief brief, DeskState state) {
    var box = Widgets.box("identity");
    if (state.identityConfirmed()) {
      box.add(new StatusBadge(StatusBadge.Shape.DONE, getTranslation("desk.identity.done")));
      return box;
    }
    box.add(
        Widgets.text("identity-title", getTranslation("desk.identity.title")),
        Widgets.text("quiet", getTranslation("desk.asks")));
    brief
        .checks()
        .forEach(check ->
            box.add(Widgets.fact(getTranslation(check.key()), expected(check.expected()))));
    box.add(identity);
    return box;
  }

  private Span expected(String value) {
    boolean date = value.matches("\\d{4}-\\d{2}-\\d{2}");
    return Widgets.text("expected", date ? control.formats().date(LocalDate.parse(value)) : value);
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
                    getTranslation("desk.label." + sign.label())
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

  // What the debtor has in writing, and what came back.
  private void recap(RecapStatus recap) {
    if (!recap.written()) {
      body.add(
          Widgets.fact(getTranslation("desk.recap"), new Span(getTranslation("desk.recap.none"))));
      return;
    }
    var text =
        new StringBuilder(getTranslation("outreach.state." + recap.mail()))
            .append(" ")
            .append(control.formats().moment(recap.writtenAt()));
    if (recap.visitedAt() != null) {
      text.append(" · ").append(getTranslation("desk.recap.visited"));
    }
    if (recap.answer() != null) {
      text.append(" · ")
          .append(
              getTranslation(
                  "desk.recap.answer." + recap.answer(), control.formats().date(recap.wantedOn())));
    }
    body.add(Widgets.fact(getTranslation("desk.recap"), new Span(text.toString())));
  }

  private void promise(Brief brief) {
    var open = brief.commitment();
    if (open != null) {
      body.add(
          Widgets.fact(
              getTranslation("desk.promise.open"),
              new Span(
                  control.formats().money(open.total())
                      + " · "
                      + control.formats().date(open.nextDeadline())
                      + grade(brief))));
      recap(brief.recap());
    } else {
      missing(brief);
    }
    interest(brief);
    if (brief.promisesKept() + brief.promisesBroken() > 0) {
      body.add(
          Widgets.fact(
              getTranslation("desk.history.kind.COMMITMENT"),
              new Span(
                  getTranslation(
                      "desk.promise.record", brief.promisesKept(), brief.promisesBroken()))));
    }
  }

  private String grade(Brief brief) {
    var standing = brief.standing();
    return standing == null || standing.grade() == null
        ? ""
        : " · " + getTranslation("commitments.grade." + standing.grade());
  }

  // A promise that was not wholly kept says what is missing.
  private void missing(Brief brief) {
    var standing = brief.standing();
    Commitment latest = standing == null ? null : standing.latest();
    if (latest != null && MISSED.contains(latest.overall()) && latest.missing().isPositive()) {
      body.add(
          Widgets.fact(
              getTranslation("commitments.status." + latest.overall()),
              Widgets.text(
                  "missing",
                  getTranslation(
                          "commitments.missing",
                          control.formats().percent(latest.missingShare()),
                          control.formats().money(latest.missing()))
                      + grade(brief))));
    }
  }

  private void interest(Brief brief) {
    var note = brief.standing() == null ? null : brief.standing().interest();
    if (note == null || note.invoices().isEmpty()) {
      return;
    }
    String sum =
        note.interest() == null
            ? getTranslation("desk.interest." + note.error())
            : control.formats().money(note.interest());
    body.add(
        Widgets.fact(
            getTranslation("desk.interest"),
            Widgets.text(
                "quiet",
                getTranslation(
                    "desk.interest.text", sum, control.formats().money(note.indemnity())))));
  }
}
