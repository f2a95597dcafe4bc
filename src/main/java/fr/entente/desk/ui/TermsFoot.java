package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.entente.commitments.Approval;
import fr.entente.desk.picture.Counsel;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Terms;
import fr.entente.kernel.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What stays in sight below the fields, however long the schedule: the sum and the end, and what
/// stands in the way: a rule, or limits beyond which a lead is asked.
final class TermsFoot extends Div {
  private final Control control;
  private final boolean plan;
  private final Span total = Widgets.text("plan-total", "");
  private final Span end = Widgets.text("quiet", "");
  private final Div approval = Widgets.box("approval");
  private final CommandButton ask;
  private final Changed shown = new Changed();

  TermsFoot(Control control, boolean plan) {
    this.control = control;
    this.plan = plan;
    addClassName("terms-foot");
    ask = new CommandButton(DeskCommand.ASK, control);
    approval.getElement().setAttribute("role", "status");
    end.addClassName("plan-end");
    add(approval, Widgets.box("plan-sum", total, end));
  }

  void render(DeskState state, Terms terms) {
    total(state, terms);
    boolean ends = plan && !terms.lines().isEmpty();
    end.setText(
        ends
            ? getTranslation(
                "desk.counsel.ends",
                terms.lines().size(),
                control.formats().weekday(terms.lines().getLast().effectiveDueOn()))
            : "");
    ask.render(state);
    var counsel = state.counsel();
    if (shown.to(counsel)) {
      approval.removeAll();
      approval.setVisible(counsel != null && counsel.advice().refusal() != null);
      if (counsel != null && counsel.advice().refusal() != null) {
        approval(counsel);
      }
    }
  }

  void leave() {
    total.setText("");
    end.setText("");
    approval.removeAll();
    shown.to(this);
  }

  private void total(DeskState state, Terms terms) {
    var brief = state.brief();
    var amounts = brief == null ? null : brief.amounts();
    var formats = control.formats();
    Money sum = terms.total();
    Money due = amounts == null ? sum : amounts.collectable();
    int side = sum.compareTo(due);
    total.setText(
        side > 0
            ? getTranslation("desk.form.total.over", formats.money(sum.minus(due)))
            : side < 0
                ? getTranslation(
                    "desk.form.total.short",
                    formats.money(sum),
                    formats.money(due),
                    formats.money(due.minus(sum)))
                : getTranslation("desk.form.total") + " " + formats.money(sum));
    total.getElement().setAttribute("data-whole", Boolean.toString(side == 0));
  }

  private void approval(Counsel counsel) {
    var refusal = Objects.requireNonNull(counsel.advice().refusal());
    var asked = counsel.approval();
    boolean may = counsel.advice().needsApproval();
    approval.getElement().setAttribute("data-state", state(may, asked));
    if (!may) {
      String key = counsel.advice().beyondAll() ? "beyond_all" : refusal.reason();
      approval.add(line("▲", getTranslation("desk.refused." + key)));
      return;
    }
    if (asked == null) {
      var limits = counsel.advice().limits();
      approval.add(
          line("▲", getTranslation("desk.beyond." + refusal.reason())),
          Widgets.text(
              "quiet",
              getTranslation(
                  "desk.counsel.limits.text",
                  limits.days(),
                  limits.months(),
                  limits.parts(),
                  control.formats().money(limits.minimum()))),
          ask);
      return;
    }
    switch (asked.state()) {
      case ASKED -> approval.add(line("◔", getTranslation("desk.approval.ASKED", time(asked))));
      case APPROVED -> approval.add(line("✓", answered("desk.approval.APPROVED", asked)));
      case REFUSED -> approval.add(line("✕", answered("desk.approval.REFUSED", asked)), ask);
    }
  }

  private static String state(boolean may, @Nullable Approval asked) {
    return !may ? "IMPOSSIBLE" : asked == null ? "NEEDED" : asked.state().name();
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
}
