package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import fr.entente.accounts.Creditor;
import fr.entente.backoffice.ui.Labels;
import fr.entente.worklist.Stage;
import fr.entente.worklist.WorklistFilter;
import java.util.List;
import java.util.Optional;

/// Which part of the worklist is shown: stage by age, factored or not, one creditor.
class WorklistFilterBar extends Div {
  private enum Factored {
    YES,
    NO
  }

  private final Select<Stage> stage;
  private final Select<Factored> factored;
  private final Select<Creditor> creditor = new Select<>();

  WorklistFilterBar(List<Creditor> creditors, Runnable changed) {
    addClassName("row");
    stage =
        Labels.choice(
            this, getTranslation("backoffice.stage"), "stage", Stage.class, "backoffice.any");
    factored =
        Labels.choice(
            this,
            getTranslation("backoffice.factored"),
            "factored",
            Factored.class,
            "backoffice.any");
    creditor.setLabel(getTranslation("backoffice.creditor"));
    creditor.setItems(creditors);
    creditor.setEmptySelectionAllowed(true);
    creditor.setEmptySelectionCaption(getTranslation("backoffice.any"));
    creditor.setItemLabelGenerator(
        c -> Optional.ofNullable(c).map(Creditor::name).orElse(getTranslation("backoffice.any")));
    stage.addValueChangeListener(e -> changed.run());
    factored.addValueChangeListener(e -> changed.run());
    creditor.addValueChangeListener(e -> changed.run());
    add(stage, factored, creditor);
  }

  WorklistFilter value() {
    var only = factored.getValue();
    var of = creditor.getValue();
    return new WorklistFilter(
        stage.getValue(), only == null ? null : only == Factored.YES, of == null ? null : of.id());
  }
}
