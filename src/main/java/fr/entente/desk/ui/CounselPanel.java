package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.entente.commitments.plan.PayingHabit;
import fr.entente.commitments.plan.PlanAdvice;
import fr.entente.desk.picture.DeskState;
import fr.entente.kernel.Money;

/// What is good to know while terms are written: what waiting costs, what else is promised, how
/// similar plans went.
final class CounselPanel extends Div {
  private final Control control;
  private final boolean plan;
  private final Div facts = Widgets.box("counsel-facts");
  private final Changed shown = new Changed();

  CounselPanel(Control control, boolean plan) {
    this.control = control;
    this.plan = plan;
    addClassName("counsel");
    add(facts);
  }

  void render(DeskState state) {
    var counsel = state.counsel();
    setVisible(counsel != null);
    if (counsel == null || !shown.to(counsel)) {
      return;
    }
    facts(counsel.advice());
  }

  void leave() {
    facts.removeAll();
    shown.to(this);
  }

  private static Div line(String sign, String text) {
    return Widgets.box("counsel-line", Widgets.icon(sign), new Span(text));
  }

  private void facts(PlanAdvice advice) {
    facts.removeAll();
    var formats = control.formats();
    if (advice.firstIsLate()) {
      facts.add(line("▲", getTranslation("desk.counsel.late", advice.limits().soon())));
    }
    if (advice.habit() != null) {
      habit(advice.habit());
    }
    advice
        .others()
        .forEach(other ->
            facts.add(
                line(
                    "▲",
                    getTranslation(
                        "desk.counsel.other",
                        other.creditor(),
                        formats.money(other.open()),
                        formats.date(other.nextDeadline())))));
    if (plan) {
      similar(advice);
      waiting(advice);
    }
  }

  private void habit(PayingHabit habit) {
    facts.add(
        line(
            "◷",
            getTranslation(
                "desk.counsel.habit",
                habit.day(),
                habit.hits(),
                habit.of(),
                control.formats().date(habit.next()))));
  }

  private void similar(PlanAdvice advice) {
    var similar = advice.similar();
    String text =
        similar.telling()
            ? getTranslation(
                "desk.counsel.similar.text",
                control.formats().percent(similar.rate()),
                similar.completed(),
                similar.ended())
            : getTranslation("desk.counsel.similar.few", similar.ended());
    fact("desk.counsel.similar", text);
  }

  private void waiting(PlanAdvice advice) {
    if (advice.business()) {
      Money cost = advice.waiting();
      fact(
          "desk.counsel.waiting",
          cost == null
              ? getTranslation("desk.counsel.waiting.unknown")
              : control.formats().money(cost));
    }
  }

  private void fact(String key, String value) {
    facts.add(Widgets.fact(getTranslation(key), new Span(value)));
  }
}
