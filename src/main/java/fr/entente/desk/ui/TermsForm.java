package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.commitments.grade.Grading;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Terms;
import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A promise or a plan: what is typed is kept at once, the schedule follows, each line can be
/// changed by hand.
final class TermsForm extends Div implements DoForm {
  @org.springframework.stereotype.Component
  record Promise() implements Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.PROMISE;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      return new TermsForm(control, false);
    }
  }

  @org.springframework.stereotype.Component
  record Plan() implements Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.PLAN;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      return new TermsForm(control, true);
    }
  }

  private static final int LAZY = 400;
  private final Control control;
  private final boolean plan;
  private final PlanFields fields = new PlanFields(this::rescheduled);
  private final Div lines = Widgets.box("plan-lines");
  private final Select<PaymentMeans> means = new Select<>();
  private final TextField words = new TextField();
  private final TextField payer = new TextField();
  private final GradeBox grade;
  private final CoverBox covers;
  private final CounselPanel counsel;
  private final TermsFoot foot;
  private final Changed shownLines = new Changed();
  private @Nullable Terms terms;
  private boolean filling;
  private boolean signs;

  TermsForm(Control control, boolean plan) {
    this.control = control;
    this.plan = plan;
    addClassName("terms-form");
    means.setLabel(getTranslation("desk.form.means"));
    means.setItems(PaymentMeans.values());
    means.setItemLabelGenerator(one -> getTranslation("desk.form.means." + one));
    words.setLabel(getTranslation("desk.form.words"));
    words.setMaxLength(500);
    words.setId("desk-words");
    payer.setLabel(getTranslation("desk.form.payer"));
    payer.setMaxLength(500);
    for (TextField field : List.of(words, payer)) {
      field.setValueChangeMode(ValueChangeMode.LAZY);
      field.setValueChangeTimeout(LAZY);
    }
    means.addValueChangeListener(event -> changed());
    words.addValueChangeListener(event -> changed());
    payer.addValueChangeListener(event -> changed());
    grade = new GradeBox(this::graded);
    covers = new CoverBox(control);
    counsel = new CounselPanel(control, plan);
    foot = new TermsFoot(control, plan);
    if (plan) {
      add(fields);
    }
    add(covers, lines, counsel, words, grade, Widgets.box("form-row", means, payer));
  }

  @Override
  public void arrive() {
    if (plan) {
      fields.arrive(signs);
    } else {
      ((TermLine) lines.getComponentAt(0)).arrive();
    }
  }

  @Override
  public Component[] foot() {
    return new Component[] {foot};
  }

  @Override
  public void save() {
    if (lines.getChildren().allMatch(line -> ((TermLine) line).understood())) {
      control.show(control.money().record(control.seat()));
    }
  }

  @Override
  public void render(DeskState state) {
    signs = !state.signs().isEmpty();
    var now = state.draft().terms();
    if (now == null) {
      return;
    }
    filling = true;
    boolean arriving = terms == null;
    terms = now;
    if (arriving) {
      means.setValue(now.means());
      words.setValue(now.words());
      payer.setValue(now.payer());
    }
    fields.fill(now, arriving);
    if (shownLines.to(now.lines())) {
      fill(now.lines());
    }
    foot.render(state, now);
    grade.render(state.counsel());
    covers.render(state, now);
    counsel.render(state);
    filling = false;
  }

  @Override
  public boolean leave() {
    filling = true;
    terms = null;
    shownLines.to(null);
    lines.getChildren().forEach(line -> ((TermLine) line).leave());
    words.clear();
    payer.clear();
    fields.leave();
    counsel.leave();
    covers.leave();
    foot.leave();
    filling = false;
    return true;
  }

  /// Rows are changed in place, so that the one being typed in keeps the focus.
  private void fill(List<Instalment> instalments) {
    while (lines.getComponentCount() > instalments.size()) {
      lines.remove(lines.getComponentAt(lines.getComponentCount() - 1));
    }
    for (int i = 0; i < instalments.size(); i++) {
      if (i == lines.getComponentCount()) {
        int at = i;
        lines.add(new TermLine(control, at, plan, this::line, () -> drop(at)));
      }
      ((TermLine) lines.getComponentAt(i)).show(instalments.get(i));
    }
  }

  private void changed() {
    if (!filling && terms != null) {
      save(terms.custom(), terms.grading());
    }
  }

  private void rescheduled() {
    if (!filling && terms != null && fields.complete()) {
      save(false, terms.grading());
    }
  }

  private void graded(Grading chosen) {
    if (!filling && terms != null) {
      save(terms.custom(), chosen);
    }
  }

  private void save(boolean custom, @Nullable Grading chosen) {
    if (terms == null) {
      return;
    }
    control.show(
        control
            .money()
            .change(
                control.seat(),
                new Terms(
                    terms.lines(),
                    plan ? fields.count(terms.count()) : terms.count(),
                    plan ? fields.first(terms.firstDueOn()) : terms.firstDueOn(),
                    plan ? fields.frequency() : terms.frequency(),
                    custom,
                    means.getValue(),
                    words.getValue(),
                    payer.getValue(),
                    plan ? fields.shape() : null,
                    chosen,
                    terms.covers())));
  }

  private void line(int at, @Nullable LocalDate due, @Nullable BigDecimal amount) {
    if (filling || terms == null || due == null || amount == null || at >= terms.lines().size()) {
      return;
    }
    var money = Money.euros(amount.setScale(2, RoundingMode.HALF_UP));
    var before = terms.lines().get(at);
    if (!before.amount().equals(money) || !before.dueOn().equals(due)) {
      control.show(control.money().changeLine(control.seat(), at, due, money));
    }
  }

  private void drop(int at) {
    if (terms != null && terms.lines().size() > 1) {
      control.show(control.money().dropLine(control.seat(), at));
    }
  }
}
