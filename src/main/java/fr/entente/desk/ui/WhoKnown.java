package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.entente.accounts.Fact;
import fr.entente.accounts.Obstacle;
import fr.entente.desk.picture.Brief;
import java.util.stream.Collectors;

/// What is known of a debtor beside money: facts with their day and source, what stands in the way,
/// and signs that add up.
final class WhoKnown {
  private final Control control;

  WhoKnown(Control control) {
    this.control = control;
  }

  Div fact(Fact fact) {
    return Widgets.fact(
        control.formats().date(fact.observedOn()) + " · " + fact.source(), new Span(fact.text()));
  }

  Div obstacle(Obstacle said) {
    var fact =
        Widgets.fact(
            control.formats().date(said.observedOn())
                + " · "
                + control.text("accounts.stance." + said.stance()),
            new Span(control.text("accounts.cause." + said.cause())));
    if (!said.words().isBlank()) {
      fact.add(Widgets.text("quiet", control.text("desk.recap.words", said.words())));
    }
    return fact;
  }

  /// What the law lets the creditor claim for being late, which is not the same of everybody.
  Div law(Brief brief) {
    return Widgets.fact(
        control.text("desk.law"), Widgets.text("quiet", control.text("desk.law." + brief.kind())));
  }

  String risk(Brief brief) {
    return control.text(
        "desk.risk",
        brief.risk().stream()
            .map(sign -> control.text("desk.risk." + sign))
            .collect(Collectors.joining(", ")));
  }
}
