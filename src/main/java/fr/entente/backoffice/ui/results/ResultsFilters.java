package fr.entente.backoffice.ui.results;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import fr.entente.backoffice.ui.results.ResultsReader.Answer;
import fr.entente.reporting.ScriptFigures.Earned;
import fr.entente.reporting.VersionFigures;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Which script, since when, and which two versions side by side; each choice is a new address.
class ResultsFilters extends Div {
  private final ResultsWords words;
  private final Consumer<ResultsQuery> go;
  private final Select<Earned> script = new Select<>();
  private final Select<Integer> days = new Select<>();
  private final Select<VersionFigures> first = new Select<>();
  private final Select<VersionFigures> second = new Select<>();
  private @Nullable ResultsQuery shown;

  ResultsFilters(ResultsWords words, Consumer<ResultsQuery> go) {
    this.words = words;
    this.go = go;
    addClassNames("row", "report-filters", "results-filters");
    script.setItemLabelGenerator(one -> words.script(one.key(), one.language()));
    days.setItems(ResultsQuery.PERIODS);
    days.setItemLabelGenerator(count -> words.word("days", count));
    first.setItemLabelGenerator(words::version);
    second.setItemLabelGenerator(words::version);
    labelled(script, "script", (query, one) -> query.script(one.key(), one.language()));
    labelled(days, "period", ResultsQuery::within);
    labelled(first, "first", (query, one) -> query.beside(one.hash(), query.second()));
    labelled(second, "second", (query, one) -> query.beside(query.first(), one.hash()));
  }

  /// What a choice makes of the address.
  private interface Choice<T> {
    ResultsQuery of(ResultsQuery query, T chosen);
  }

  private <T> void labelled(Select<T> select, String key, Choice<T> choice) {
    select.setLabel(words.word(key));
    select.addValueChangeListener(event -> {
      ResultsQuery query = shown;
      if (query != null && event.getValue() != null) {
        go.accept(choice.of(query, event.getValue()));
      }
    });
    add(select);
  }

  /// Says what is shown.
  void show(Answer answer) {
    shown = null;
    ResultsQuery query = answer.query();
    items(
        script,
        answer.scripts(),
        answer.scripts().stream()
            .filter(one -> one.key().equals(query.key()) && one.language() == query.language())
            .findFirst()
            .orElse(null));
    days.setValue(query.days());
    items(first, answer.versions(), answer.one());
    items(second, answer.versions(), answer.other());
    second.setEnabled(answer.versions().size() > 1);
    shown = query;
  }

  private static <T> void items(Select<T> select, List<T> all, @Nullable T chosen) {
    select.setItems(all);
    select.setValue(chosen);
  }
}
