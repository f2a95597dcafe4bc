package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.entente.backoffice.ui.Lists;
import fr.entente.listening.Measures;
import fr.entente.listening.Measures.Figures;
import fr.entente.uikit.StatusBadge;
import fr.entente.workshop.Comparison;
import fr.entente.workshop.Comparison.Changed;
import java.util.Comparator;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The draft beside what is in force: figures, and every line whose reading changes, for better or
/// worse.
class ComparisonPanel extends Div {
  private final Comparison comparison;

  ComparisonPanel(Comparison comparison) {
    this.comparison = comparison;
    setId("comparison");
    addClassName("comparison");
    add(
        new Div(
            new H2(getTranslation("backoffice.listening.compared")),
            new Paragraph(
                getTranslation(
                    "backoffice.listening.compared.help",
                    comparison.liveVersion().isEmpty() ? "–" : comparison.liveVersion(),
                    comparison.draftVersion())),
            figures()),
        new Div(
            new H2(
                getTranslation(
                    "backoffice.listening.changed",
                    comparison.changed().size(),
                    comparison.changed().stream().filter(Changed::better).count(),
                    comparison.changed().stream().filter(Changed::worse).count())),
            changed()));
  }

  private Grid<Map.Entry<String, Figures>> figures() {
    var list =
        Lists.<Map.Entry<String, Figures>>grid(getTranslation("backoffice.listening.compared"));
    Lists.text(
        list,
        getTranslation("backoffice.listening.slice"),
        e -> FigureTable.slice(this, e.getKey()));
    pair(list, "precision", Figures::precision);
    pair(list, "recall", Figures::recall);
    pair(list, "f1", Figures::f1);
    pair(list, "hard", f -> f.hard().rate());
    pair(list, "easy", f -> f.easy().rate());
    pair(list, "ordinary", f -> f.ordinary().rate());
    pair(list, "crisis", f -> f.crisis().rate());
    list.setItems(comparison.draft().slices().entrySet());
    list.setAllRowsVisible(true);
    return list;
  }

  private void pair(
      Grid<Map.Entry<String, Figures>> list, String key, ToDoubleFunction<Figures> figure) {
    Lists.figure(
        list,
        getTranslation("backoffice.listening." + key),
        e -> pair(e.getKey(), e.getValue(), figure));
  }

  /// "92 % → 93.1 %": what is in force, then the draft.
  private String pair(String slice, Figures draft, ToDoubleFunction<Figures> figure) {
    String now = ListeningTexts.share(this, figure.applyAsDouble(draft));
    @Nullable Measures live = comparison.live();
    Figures before = live == null ? null : live.slices().get(slice);
    return before == null
        ? now
        : ListeningTexts.share(this, figure.applyAsDouble(before)) + " → " + now;
  }

  private Grid<Changed> changed() {
    var list = Lists.<Changed>grid(getTranslation("backoffice.listening.changedlines"));
    Lists.component(list, getTranslation("backoffice.listening.effect"), this::effect)
        .setFlexGrow(0);
    Lists.text(
            list,
            getTranslation("backoffice.listening.labelled"),
            c -> ListeningTexts.label(this, c.line().label()))
        .setFlexGrow(0);
    Lists.text(
            list,
            getTranslation("backoffice.listening.before"),
            c -> ListeningTexts.label(this, c.live()))
        .setFlexGrow(0);
    Lists.text(
            list,
            getTranslation("backoffice.listening.after"),
            c -> ListeningTexts.label(this, c.draft()))
        .setFlexGrow(0);
    Lists.text(list, getTranslation("backoffice.listening.sentence"), c -> c.line().text())
        .setAutoWidth(false)
        .setFlexGrow(4);
    list.setItems(
        comparison.changed().stream()
            .sorted(Comparator.comparing((Changed c) -> !c.worse()).thenComparing(c -> !c.better()))
            .toList());
    list.setHeight("16rem");
    list.setEmptyStateText(getTranslation("backoffice.listening.changed.none"));
    return list;
  }

  private StatusBadge effect(Changed changed) {
    if (changed.worse()) {
      return new StatusBadge(StatusBadge.Shape.ALERT, getTranslation("backoffice.listening.worse"));
    }
    return changed.better()
        ? new StatusBadge(StatusBadge.Shape.DONE, getTranslation("backoffice.listening.better"))
        : new StatusBadge(
            StatusBadge.Shape.OFFLINE, getTranslation("backoffice.listening.neither"));
  }
}
