package fr.entente.exchange.file;

import fr.entente.exchange.DateOrder;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import fr.entente.exchange.ImportPlan;
import fr.entente.exchange.LayoutDoubt;
import fr.entente.exchange.LayoutSetting;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a table leaves open under a plan, as long as nobody said what is meant: a column that looks
/// as if it decided what a line means and is not used, dates in which nothing tells day from month,
/// amounts in which nothing tells thousands from decimals.
public final class Doubts {
  private static final int SAMPLES = 3;
  private static final ImportField[] DATES = {
    ImportField.DUE_ON, ImportField.ISSUED_ON, ImportField.PAYMENT_DATE, ImportField.VALUE_DATE
  };

  private static final ImportField[] AMOUNTS = {
    ImportField.AMOUNT,
    ImportField.OPEN_AMOUNT,
    ImportField.PAID_AMOUNT,
    ImportField.DEBIT,
    ImportField.CREDIT
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
    if (said.decimalMark() == null) {
      decimals(read, plan).ifPresent(doubts::add);
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
    return DateReader.undecided(PlanGuess.values(read, plan.columns(), DATES))
        .map(sample ->
            new LayoutDoubt.Dates(
                names(read, plan, DATES),
                sample,
                read(sample, DateOrder.DAY_FIRST),
                read(sample, DateOrder.MONTH_FIRST)));
  }

  private static Optional<LayoutDoubt> decimals(FirstRows read, ImportPlan plan) {
    return AmountReader.undecided(PlanGuess.values(read, plan.columns(), AMOUNTS))
        .map(sample -> {
          char mark = sample.indexOf('.') >= 0 ? '.' : ',';
          var other = new AmountReader(mark == '.' ? ',' : '.');
          return new LayoutDoubt.Decimals(
              names(read, plan, AMOUNTS),
              sample,
              mark,
              Money.ofCents(Objects.requireNonNull(other.cents(sample))),
              Money.ofCents(Objects.requireNonNull(new AmountReader(mark).cents(sample))));
        });
  }

  private static List<String> names(FirstRows read, ImportPlan plan, ImportField[] fields) {
    List<String> names = new ArrayList<>();
    for (ImportField field : fields) {
      Integer column = plan.columns().get(field);
      if (column != null && !names.contains(read.header().get(column))) {
        names.add(read.header().get(column));
      }
    }
    return names;
  }

  private static LocalDate read(String sample, DateOrder order) {
    return Objects.requireNonNull(new DateReader(order).date(sample));
  }
}
