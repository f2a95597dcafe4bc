package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import fr.entente.exchange.ImportProposal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Which fields each column fills: none, one or several.
class ColumnFields extends Details {
  private static final int SAMPLES = 3;

  private final Consumer<Map<ImportField, Integer>> chosen;
  private final Div fields = new Div();
  private final List<MultiSelectComboBox<ImportField>> columns = new ArrayList<>();
  private List<String> header = List.of();
  private @Nullable ImportKind kind;
  private Map<ImportField, Integer> shown = Map.of();

  ColumnFields(Consumer<Map<ImportField, Integer>> chosen) {
    this.chosen = chosen;
    fields.addClassName("import-columns");
    add(fields);
  }

  /// Shows which fields the columns fill now; the fields themselves stay as long as the columns are
  /// the same, so that the focus stays.
  void show(ImportProposal proposal) {
    shown = proposal.plan().columns();
    if (!header.equals(proposal.header()) || kind != proposal.plan().kind()) {
      header = proposal.header();
      kind = proposal.plan().kind();
      columns.clear();
      fields.removeAll();
      for (int column = 0; column < header.size(); column++) {
        var field = field(column, proposal);
        columns.add(field);
        fields.add(field);
      }
      setOpened(proposal.reading().preview().problem() != null);
    }
    for (int column = 0; column < columns.size(); column++) {
      columns.get(column).setValue(filledBy(column));
    }
    long used = shown.values().stream().distinct().count();
    setSummaryText(getTranslation("backoffice.import.columns", used, header.size()));
    setVisible(!header.isEmpty() && !ImportField.of(proposal.plan().kind()).isEmpty());
  }

  private Set<ImportField> filledBy(int column) {
    Set<ImportField> filled = EnumSet.noneOf(ImportField.class);
    shown.forEach((field, its) -> {
      if (its == column) {
        filled.add(field);
      }
    });
    return filled;
  }

  private MultiSelectComboBox<ImportField> field(int column, ImportProposal proposal) {
    var field = new MultiSelectComboBox<ImportField>(header.get(column));
    field.setItems(ImportField.of(proposal.plan().kind()));
    field.setItemLabelGenerator(
        each -> getTranslation("exchange.field." + each.name().toLowerCase(Locale.ROOT)));
    field.setPlaceholder(getTranslation("backoffice.import.ignored"));
    field.setHelperText(samples(column, proposal.sample()));
    field.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        chosen.accept(with(column, event.getValue()));
      }
    });
    return field;
  }

  private static String samples(int column, List<List<String>> rows) {
    return String.join(
        " · ",
        rows.stream()
            .filter(row -> column < row.size() && !row.get(column).isBlank())
            .map(row -> row.get(column))
            .distinct()
            .limit(SAMPLES)
            .toList());
  }

  // A field is filled by one column: the one it was given last.
  private Map<ImportField, Integer> with(int column, Set<ImportField> filled) {
    var all = new EnumMap<ImportField, Integer>(ImportField.class);
    all.putAll(shown);
    all.values().removeIf(its -> its == column);
    filled.forEach(each -> all.put(each, column));
    return all;
  }
}
