package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import fr.entente.backoffice.ui.Lists;
import fr.entente.kernel.Language;
import fr.entente.listening.Label;
import fr.entente.listening.Measures;
import fr.entente.listening.Measures.Figures;
import fr.entente.workshop.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The figures of one measurement: prompts by language and channel, recall by label with its
/// interval.
class FigureTable extends Div {
  private record Recall(Language language, Label label, Measures.Share share) {}

  FigureTable(Measures measures) {
    addClassName("figure-tables");
    add(
        new Div(new H2(getTranslation("backoffice.listening.prompts")), slices(measures)),
        new Div(new H2(getTranslation("backoffice.listening.recalls")), recall(measures)));
  }

  private Grid<Map.Entry<String, Figures>> slices(Measures measures) {
    var list =
        Lists.<Map.Entry<String, Figures>>grid(getTranslation("backoffice.listening.prompts"));
    Lists.text(list, getTranslation("backoffice.listening.slice"), e -> slice(this, e.getKey()));
    figure(list, "precision", f -> ListeningTexts.share(this, f.precision()));
    figure(list, "recall", f -> ListeningTexts.share(this, f.recall()));
    figure(list, "f1", f -> ListeningTexts.share(this, f.f1()));
    figure(list, "hard", f -> ListeningTexts.share(this, f.hard()));
    figure(list, "easy", f -> ListeningTexts.share(this, f.easy()));
    figure(list, "ordinary", f -> ListeningTexts.share(this, f.ordinary()));
    figure(list, "crisis", f -> ListeningTexts.share(this, f.crisis()));
    list.setItems(measures.slices().entrySet());
    list.setAllRowsVisible(true);
    return list;
  }

  private interface Shown {
    String of(Figures figures);
  }

  private void figure(Grid<Map.Entry<String, Figures>> list, String key, Shown shown) {
    Lists.figure(list, getTranslation("backoffice.listening." + key), e -> shown.of(e.getValue()));
  }

  /// "fr transcript" in words.
  static String slice(com.vaadin.flow.component.Component at, String slice) {
    String[] parts = slice.split(" ");
    String language = ListeningTexts.language(at, Language.of(parts[0]));
    return parts.length == 1
        ? language
        : language
            + ", "
            + at.getTranslation(
                "backoffice.channel." + parts[1].toUpperCase(java.util.Locale.ROOT));
  }

  private Grid<Recall> recall(Measures measures) {
    List<Recall> rows = new ArrayList<>();
    measures
        .recall()
        .forEach((language, labels) ->
            labels.forEach((label, share) -> rows.add(new Recall(language, label, share))));
    var list = Lists.<Recall>grid(getTranslation("backoffice.listening.recalls"));
    Lists.text(
        list, getTranslation("uikit.language"), r -> ListeningTexts.language(this, r.language()));
    Lists.text(
        list,
        getTranslation("backoffice.listening.label"),
        r -> ListeningTexts.label(this, r.label()));
    Lists.figure(
        list,
        getTranslation("backoffice.listening.recall"),
        r -> ListeningTexts.share(this, r.share()));
    Lists.figure(
        list,
        getTranslation("backoffice.listening.certain"),
        r -> ListeningTexts.interval(this, Interval.wilson(r.share().part(), r.share().of())));
    list.setItems(rows);
    list.setAllRowsVisible(true);
    return list;
  }
}
