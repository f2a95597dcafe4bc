package fr.entente.exchange.file;

import fr.entente.exchange.DateOrder;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import fr.entente.exchange.ImportPlan;
import fr.entente.exchange.LayoutDoubt;
import fr.entente.exchange.LayoutSetting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a table leaves open under a plan, as long as nobody said what is meant: a column that looks
/// as if it decided what a line means and is not used, dates in which nothing tells day from month.
public final class Doubts {
  private static final int SAMPLES = 3;
  private static final ImportField[] DATES = {
    ImportField.DUE_ON, ImportField.ISSUED_ON, ImportField.PAYMENT_DATE, ImportField.VALUE_DATE
  };

  private Doubts() {}

  /// The law fixes what the columns of books mean and how they write dates.
  public static List<LayoutDoubt> of(FirstRows read, ImportPlan plan, LayoutSetting said) {
    if (ImportField.of(plan.kind()).isEmpty()) {
      return List.of();
    }
    List<LayoutDoubt> doubts = new ArrayList<>();
    for (int column = 0; column < read.header().size(); column++) {
      if (!plan.columns().containsValue(column) && !said.ignored().contains(column)) {
        column(read, plan.kind(), column).ifPresent(doubts::add);
      }
    }
    if (said.dates() == null) {
      dates(read, plan).ifPresent(doubts::add);
    }
    return doubts;
  }

  private static Optional<LayoutDoubt> column(FirstRows read, ImportKind kind, int column) {
    List<String> values =
        read.rows().stream()
            .filter(row -> row.size() > column)
            .map(row -> CellText.trimmed(row.get(column)))
            .filter(value -> !value.isEmpty())
            .toList();
    if (values.isEmpty()) {
      return Optional.empty();
    }
    String name = read.header().get(column);
    return ColumnLooks.of(name, values, kind)
        .map(looks ->
            new LayoutDoubt.Column(
                looks,
                column,
                name,
                values.stream().distinct().limit(SAMPLES).toList(),
                suggested(looks, kind)));
  }

  // The field that reads such a column, where this kind of file has one.
  private static @Nullable ImportField suggested(LayoutDoubt.Looks looks, ImportKind kind) {
    ImportField field =
        switch (looks) {
          case STATUS -> ImportField.STATUS;
          case DOCUMENT_KIND -> ImportField.DOCUMENT_KIND;
          case CURRENCY -> ImportField.CURRENCY;
          case SIDE -> ImportField.DIRECTION;
          case OPENING_BALANCE -> null;
        };
    return field != null && ImportField.of(kind).contains(field) ? field : null;
  }

  private static Optional<LayoutDoubt> dates(FirstRows read, ImportPlan plan) {
    List<String> names = new ArrayList<>();
    for (ImportField field : DATES) {
      Integer column = plan.columns().get(field);
      if (column != null && !names.contains(read.header().get(column))) {
        names.add(read.header().get(column));
      }
    }
    return DateReader.undecided(PlanGuess.values(read, plan.columns(), DATES))
        .map(sample ->
            new LayoutDoubt.Dates(
                names,
                sample,
                read(sample, DateOrder.DAY_FIRST),
                read(sample, DateOrder.MONTH_FIRST)));
  }

  private static LocalDate read(String sample, DateOrder order) {
    return Objects.requireNonNull(new DateReader(order).date(sample));
  }
}
