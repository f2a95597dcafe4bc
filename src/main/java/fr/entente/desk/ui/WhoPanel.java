package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.entente.accounts.FactKind;
import fr.entente.compliance.ContactRoom;
import fr.entente.desk.picture.Brief;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Sign;
import fr.entente.desk.picture.WhoSlice;
import fr.entente.desk.ui.Parts.Part;
import fr.entente.uikit.StatusBadge;
import fr.entente.worklist.Why;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Who is being called: identity first, then the money once it may be seen, then what to know.
final class WhoPanel extends Section {
  private final Control control;
  private final H2 name = new H2();
  private final Parts body;
  private final WhoPerson person;
  private final WhoPromises promises;
  private final WhoKnown known;
  private final WhoBackground background;
  private final WhoGate gate;
  private final Changed shown = new Changed();

  WhoPanel(Control control, Clock clock, Component foot) {
    this.control = control;
    addClassName("desk-who");
    getElement().setAttribute("aria-label", getTranslation("desk.region.who"));
    person = new WhoPerson(control);
    promises = new WhoPromises(control);
    known = new WhoKnown(control);
    background = new WhoBackground(control);
    gate = new WhoGate(control, clock);
    var box = Widgets.box("who-body");
    // It scrolls when much is known, and nothing in it need be pressable.
    box.getElement().setAttribute("tabindex", "0");
    box.getElement().setAttribute("role", "group");
    box.getElement().setAttribute("aria-label", getTranslation("desk.region.who"));
    body = new Parts(box);
    add(name, box, foot);
  }

  void render(DeskState state) {
    person.render(state);
    gate.render(state);
    Brief brief = state.brief();
    var room = Optional.ofNullable(state.who()).map(WhoSlice::room);
    if (brief == null
        || !shown.to(
            Arrays.asList(
                brief,
                room,
                state.phase(),
                state.draft().ticked(),
                state.identityConfirmed(),
                state.signs(),
                Optional.ofNullable(state.gate()),
                crisis(state)))) {
      return;
    }
    name.setText(brief.debtorName());
    var parts = new ArrayList<Part>();
    parts.add(
        part(
            "flags",
            () -> flags(brief),
            brief.place(),
            brief.holds(),
            WhoWishes.told(control, getLocale(), brief),
            brief.risk(),
            factored(brief)));
    parts.add(part("aim", () -> objective(brief), brief.objective()));
    var light = state.gate();
    if (light != null) {
      parts.add(part("gate", () -> gate.box(light), light));
    }
    parts.addAll(person.parts(state, brief));
    boolean crisis = crisis(state);
    parts.add(
        brief.masked()
            ? part("hidden", () -> hidden(crisis), crisis)
            : part(
                "money", () -> money(brief), brief.amounts(), brief.creditor(), brief.reference()));
    if (!state.signs().isEmpty()) {
      parts.add(part("signs", () -> signs(state.signs()), state.signs()));
    }
    parts.addAll(background.parts(brief));
    var why = brief.why();
    if (why != null) {
      parts.add(part("why", () -> why(why), why));
    }
    if (light == null) {
      parts.add(
          part(
              "attempts",
              () -> attempts(brief, room.orElse(null)),
              brief.attemptsThisWeek(),
              room));
    }
    parts.addAll(promises.parts(brief));
    var obstacle = brief.obstacle();
    if (obstacle != null) {
      parts.add(part("obstacle", () -> known.obstacle(obstacle), obstacle));
    }
    brief.facts().stream()
        .filter(fact ->
            FactKind.toldAsItIs(fact.kind()) && !FactKind.COLLEAGUE.code().equals(fact.kind()))
        .limit(2)
        .forEach(fact -> parts.add(part("fact", () -> known.fact(fact), fact)));
    if (!brief.masked()) {
      parts.add(part("law", () -> known.law(brief), brief.kind()));
    }
    body.show(parts);
  }

  private static Part part(String name, Supplier<Component> made, @Nullable Object... shows) {
    return new Part(Arrays.asList(name, Arrays.asList(shows)), made);
  }

  private static boolean crisis(DeskState state) {
    return state.prompt() != null && state.prompt().crisis();
  }

  private Div attempts(Brief brief, @Nullable ContactRoom room) {
    String made = Integer.toString(brief.attemptsThisWeek());
    Integer cap = room == null ? null : room.weeklyCap();
    var fact =
        Widgets.fact(
            getTranslation("desk.attempts"),
            new Span(cap == null ? made : getTranslation("desk.attempts.of", made, cap)));
    if (room != null && room.until() != null) {
      String until = control.formats().time(room.until());
      fact.add(Widgets.text("quiet", getTranslation("desk.contact.until", until)));
    }
    return fact;
  }

  private static boolean factored(Brief brief) {
    return brief.factored() && !brief.masked();
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
    WhoWishes.told(control, getLocale(), brief)
        .forEach(text -> flags.add(Widgets.text("flag", text)));
    if (!brief.risk().isEmpty()) {
      flags.add(Widgets.text("flag", known.risk(brief)));
    }
    if (factored(brief)) {
      flags.add(Widgets.text("flag", getTranslation("desk.factored")));
    }
    return flags;
  }

  private Div objective(Brief brief) {
    return Widgets.box(
        "objective",
        Widgets.text("fact-name", getTranslation("desk.objective")),
        Widgets.text("aim", getTranslation("desk.objective." + brief.objective())));
  }

  private Div hidden(boolean crisis) {
    return Widgets.box(
        "hidden-money",
        Widgets.icon("•••"),
        new Span(getTranslation(crisis ? "desk.hidden.crisis" : "desk.hidden")));
  }

  private Div signs(List<Sign> signs) {
    var list = Widgets.box("signs");
    signs.forEach(sign ->
        list.add(
            Widgets.text(
                "sign",
                getTranslation("desk.label." + sign.label().code())
                    + " · "
                    + getTranslation("desk.sign." + sign.state())
                    + " · "
                    + control.formats().moment(sign.at()))));
    return Widgets.fact(getTranslation("desk.signs"), list);
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

  private Div why(Why why) {
    return Widgets.fact(getTranslation("desk.why"), new Span(WhyWords.of(control, why)));
  }
}
