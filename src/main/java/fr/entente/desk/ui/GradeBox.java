package fr.entente.desk.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.entente.commitments.grade.Grading;
import fr.entente.desk.picture.Counsel;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How firm the promise is: four quick criteria, suggested from the words, and what they make of
/// it. The agent has the last word.
final class GradeBox extends Div {
  private final List<Checkbox> criteria =
      List.of(
          criterion("amount"), criterion("date"), criterion("means"), criterion("unconditional"));
  private final Span grade = Widgets.text("grade", "");
  private final Span because = Widgets.text("quiet", "");
  private final Consumer<Grading> chosen;
  private boolean filling;

  GradeBox(Consumer<Grading> chosen) {
    this.chosen = chosen;
    addClassName("grade-box");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", getTranslation("desk.grade"));
    criteria.forEach(box -> box.addValueChangeListener(event -> changed()));
    grade.setId("desk-grade");
    var boxes = Widgets.box("criteria");
    criteria.forEach(boxes::add);
    add(Widgets.box("grade-line", grade, because), boxes);
  }

  private Checkbox criterion(String name) {
    var box = new Checkbox(getTranslation("desk.grade.criterion." + name));
    box.setId("desk-grade-" + name);
    return box;
  }

  private void changed() {
    if (!filling) {
      chosen.accept(
          new Grading(
              criteria.get(0).getValue(),
              criteria.get(1).getValue(),
              criteria.get(2).getValue(),
              criteria.get(3).getValue()));
    }
  }

  void render(@Nullable Counsel counsel) {
    setVisible(counsel != null);
    if (counsel == null) {
      return;
    }
    filling = true;
    var its = counsel.grading();
    criteria.get(0).setValue(its.amountExact());
    criteria.get(1).setValue(its.dateExact());
    criteria.get(2).setValue(its.meansNamed());
    criteria.get(3).setValue(its.unconditional());
    grade.setText(getTranslation("commitments.grade." + counsel.grade()));
    grade.getElement().setAttribute("data-grade", counsel.grade().name());
    because.setText(because(counsel));
    filling = false;
  }

  private String because(Counsel counsel) {
    if (counsel.ownGrading()) {
      return getTranslation("desk.grade.own");
    }
    return counsel.advice().suggestion().because().stream()
        .map(rule -> getTranslation("desk.grade.because." + rule))
        .collect(Collectors.joining(", "));
  }
}
