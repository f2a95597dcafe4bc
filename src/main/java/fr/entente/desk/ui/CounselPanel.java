package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.entente.commitments.Approval;
import fr.entente.commitments.PlanAdvice;
import fr.entente.desk.Counsel;
import fr.entente.desk.DeskCommand;
import fr.entente.desk.DeskState;
import fr.entente.kernel.Money;

/// What is good to know while terms are written: the end, what is beyond the own limits and what a
/// lead says to it, what waiting costs, what else is promised, how similar plans went.
final class CounselPanel extends Div {
  private final Control control;
  private final boolean plan;
  private final Div facts = Widgets.box("counsel-facts");
  private final Div approval = Widgets.box("approval");
  private final CommandButton ask;
  private final Changed shown = new Changed();

  CounselPanel(Control control, boolean plan) {
    this.control = control;
    this.plan = plan;
    addClassName("counsel");
    ask = new CommandButton(DeskCommand.ASK, control);
    approval.getElement().setAttribute("role", "status");
    add(approval, facts);
  }

  void render(DeskState state) {
    var counsel = state.counsel();
    ask.render(state);
    setVisible(counsel != null);
    if (counsel == null || !shown.to(counsel)) {
      return;
    }
    approval(counsel);
    facts(counsel.advice());
  }

  private void approval(Counsel counsel) {
    approval.removeAll();
    var asked = counsel.approval();
    approval.setVisible(counsel.advice().needsApproval());
    var refusal = counsel.advice().refusal();
    if (!counsel.advice().needsApproval() || refusal == null) {
      return;
    }
    approval
        .getElement()
        .setAttribute("data-state", asked == null ? "NEEDED" : asked.state().name());
    if (asked == null) {
      approval.add(line("▲", getTranslation("desk.beyond." + refusal.reason())), ask);
      return;
    }
    switch (asked.state()) {
      case ASKED -> approval.add(line("◔", getTranslation("desk.approval.ASKED", time(asked))));
      case APPROVED -> approval.add(line("✓", answered("desk.approval.APPROVED", asked)));
      case REFUSED -> approval.add(line("✕", answered("desk.approval.REFUSED", asked)), ask);
    }
  }

  private String time(Approval asked) {
    return control.formats().time(asked.askedAt());
  }

  private String answered(String key, Approval asked) {
    return getTranslation(key) + (asked.answer().isBlank() ? "" : " « " + asked.answer() + " »");
  }

  private static Div line(String sign, String text) {
    return Widgets.box("counsel-line", Widgets.icon(sign), new Span(text));
  }

  private void facts(PlanAdvice advice) {
    facts.removeAll();
    var formats = control.formats();
    if (plan && advice.endsOn() != null) {
      fact("desk.counsel.end", formats.date(advice.endsOn()));
    }
    if (advice.firstIsLate()) {
      facts.add(line("▲", getTranslation("desk.counsel.late", advice.limits().soon())));
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
      var limits = advice.limits();
      fact(
          "desk.counsel.limits",
          getTranslation(
              "desk.counsel.limits.text",
              limits.days(),
              limits.months(),
              limits.parts(),
              formats.money(limits.minimum())));
    }
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
