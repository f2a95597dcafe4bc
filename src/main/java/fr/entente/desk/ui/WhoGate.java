package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.compliance.Caution;
import fr.entente.compliance.ContactOutlook;
import fr.entente.compliance.Liftable;
import fr.entente.compliance.OverrideRequest;
import fr.entente.compliance.Refusal;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Gate;
import fr.entente.uikit.StatusBadge;
import fr.entente.uikit.StatusBadge.Shape;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Green, amber or red before the dial: said in a word with a sign, then the hours, the caps and
/// what is used of them, and what to do when it is red.
final class WhoGate {
  // A browser's clock counts no further than this.
  private static final Duration FAR = Duration.ofHours(20);
  private final Control control;
  private final Clock clock;
  private final CommandButton lift;

  WhoGate(Control control, Clock clock) {
    this.control = control;
    this.clock = clock;
    lift = new CommandButton(DeskCommand.LIFT, control);
  }

  void render(DeskState state) {
    lift.render(state);
  }

  Div box(Gate gate) {
    var outlook = gate.outlook();
    var box = Widgets.box("gate");
    box.setId("desk-gate");
    box.getElement()
        .setAttribute("data-light", outlook.light().name().toLowerCase(Locale.ROOT))
        .setAttribute("role", "status");
    box.add(new StatusBadge(shape(outlook), control.text("desk.gate." + outlook.light())));
    why(outlook, box);
    asked(gate, box);
    wayOut(gate, box);
    box.add(hours(outlook));
    if (!outlook.caps().isEmpty()) {
      box.add(caps(outlook));
    }
    again(box, outlook.changesAt());
    return box;
  }

  private static Shape shape(ContactOutlook outlook) {
    return switch (outlook.light()) {
      case GREEN -> Shape.DONE;
      case AMBER -> Shape.ALERT;
      case RED -> Shape.STOP;
    };
  }

  private void why(ContactOutlook outlook, Div box) {
    var list = new UnorderedList();
    outlook.refusals().forEach(refusal -> list.add(new ListItem(RuleWords.of(control, refusal))));
    outlook
        .cautions()
        .forEach(caution -> list.add(new ListItem(control.text("desk.gate.caution." + caution))));
    if (list.getComponentCount() > 0) {
      box.add(list);
    }
  }

  private void asked(Gate gate, Div box) {
    var asked = gate.asked();
    if (asked == null || asked.state() == OverrideRequest.State.GRANTED && !lifted(gate)) {
      return;
    }
    String who = gate.decider() == null ? "" : gate.decider();
    String until = asked.until() == null ? "" : control.formats().time(asked.until());
    box.add(
        Widgets.text(
            "gate-asked",
            control.text(
                "desk.gate.asked." + asked.state(),
                control.formats().time(asked.askedAt()),
                who,
                asked.answer(),
                until)));
  }

  private static boolean lifted(Gate gate) {
    return gate.outlook().cautions().contains(Caution.LIFTED);
  }

  private void wayOut(Gate gate, Div box) {
    var outlook = gate.outlook();
    if (outlook.light() != ContactOutlook.Light.RED) {
      return;
    }
    if (outlook.nextAllowed() != null) {
      String moment = control.formats().moment(outlook.nextAllowed());
      box.add(Widgets.text("gate-next", control.text("desk.gate.next", moment)));
    }
    if (outlook.liftable()) {
      box.add(lift);
    } else {
      box.add(Widgets.text("quiet", control.text("desk.gate.never." + bar(outlook))));
    }
  }

  // The gravest of what cannot be lifted says what to do.
  private static Liftable bar(ContactOutlook outlook) {
    return outlook.refusals().stream()
        .map(Refusal::rule)
        .map(Liftable::of)
        .filter(one -> one != Liftable.BY_A_LEAD)
        .min(Enum::compareTo)
        .orElse(Liftable.LAW);
  }

  private Component hours(ContactOutlook outlook) {
    String hours = outlook.hours().isEmpty() ? control.text("desk.gate.closed") : outlook.hours();
    var fact = Widgets.fact(control.text("desk.gate.hours"), new Span(hours));
    if (outlook.until() != null) {
      String until = control.formats().time(outlook.until());
      fact.add(Widgets.text("quiet", control.text("desk.contact.until", until)));
    }
    return fact;
  }

  private Component caps(ContactOutlook outlook) {
    String used =
        outlook.caps().stream()
            .map(cap -> control.text("desk.gate.cap." + cap.rule(), cap.made(), cap.cap()))
            .collect(Collectors.joining(" · "));
    return Widgets.fact(control.text("desk.gate.caps"), new Span(used));
  }

  // What time alone changes is looked at again when its time has come.
  private void again(Div box, @Nullable Instant changes) {
    var left = changes == null ? FAR : Duration.between(clock.instant(), changes);
    if (left.compareTo(FAR) < 0) {
      box.getElement().addEventListener("gate-due", _ -> control.look()).addEventData("event.type");
      box.getElement()
          .executeJs(
              "setTimeout(() => this.dispatchEvent(new Event('gate-due')), $0)",
              (double) Math.max(0, left.toMillis() + 500));
    }
  }
}
