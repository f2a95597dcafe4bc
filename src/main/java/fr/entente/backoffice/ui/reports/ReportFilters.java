package fr.entente.backoffice.ui.reports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import fr.entente.accounts.Creditor;
import fr.entente.reporting.ReportBy;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a report is about, in one row; each choice is a new address.
class ReportFilters extends Div {
  private final ReportWords words;
  private final Select<Integer> days = new Select<>();
  private final Select<Boolean> compared = new Select<>();
  private final Select<String> team = new Select<>();
  private final Select<Creditor> creditor = new Select<>();
  private final Select<ReportBy> by = new Select<>();
  private final List<Creditor> creditors;
  private boolean setting;

  ReportFilters(
      ReportWords words, List<String> teams, List<Creditor> creditors, Consumer<ReportQuery> go) {
    this.words = words;
    this.creditors = creditors;
    addClassNames("row", "report-filters");
    days.setItems(ReportQuery.PERIODS);
    days.setItemLabelGenerator(count -> words.word("days", count));
    compared.setItems(false, true);
    compared.setItemLabelGenerator(yes -> words.word(yes ? "compare.before" : "compare.none"));
    any(team, "team.any");
    team.setItems(teams);
    any(creditor, "creditor.any");
    creditor.setItems(creditors);
    creditor.setItemLabelGenerator(one -> one == null ? words.word("creditor.any") : one.name());
    by.setItems(ReportBy.values());
    by.setItemLabelGenerator(one -> words.word("by." + one));
    labelled(days, "period", go);
    labelled(compared, "compare", go);
    labelled(team, "team", go);
    labelled(creditor, "creditor", go);
    labelled(by, "by", go);
  }

  private <T> void any(Select<T> select, String key) {
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(words.word(key));
  }

  private <T> void labelled(Select<T> select, String key, Consumer<ReportQuery> go) {
    select.setLabel(words.word(key));
    select.addValueChangeListener(_ -> {
      if (!setting) {
        go.accept(chosen());
      }
    });
    add(select);
  }

  private ReportQuery chosen() {
    Creditor of = creditor.getValue();
    return new ReportQuery(
        days.getValue(),
        compared.getValue(),
        team.getValue(),
        of == null ? null : of.id().value(),
        by.getValue(),
        null,
        null);
  }

  /// Says what the address says.
  void set(ReportQuery query) {
    setting = true;
    try {
      days.setValue(query.days());
      compared.setValue(query.compared());
      team.setValue(query.team());
      creditor.setValue(creditor(query.creditor()));
      by.setValue(query.by());
    } finally {
      setting = false;
    }
  }

  private @Nullable Creditor creditor(@Nullable Long id) {
    return creditors.stream()
        .filter(one -> Objects.equals(one.id().value(), id))
        .findFirst()
        .orElse(null);
  }
}
