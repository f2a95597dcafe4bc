package fr.entente.exchange;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person said of how a file is to be read; null where the file tells. Rows and columns
/// count from 0, a header row of [#NO_HEADER] says that there is none. `columns` says all of them
/// or, when null, nothing; `ignored` are columns that look as if they meant something and shall not
/// be used.
public record LayoutSetting(
    @Nullable ImportKind kind,
    @Nullable Character separator,
    @Nullable String encoding,
    @Nullable Integer headerRow,
    @Nullable String sheet,
    @Nullable Character decimalMark,
    @Nullable DateOrder dates,
    @Nullable Map<ImportField, Integer> columns,
    Set<Integer> ignored) {
  public static final int NO_HEADER = -1;

  /// Nobody said anything.
  public static final LayoutSetting NONE =
      new LayoutSetting(null, null, null, null, null, null, null, null, Set.of());

  public LayoutSetting {
    columns = columns == null ? null : Map.copyOf(columns);
    ignored = Set.copyOf(ignored);
  }

  public boolean saysNothing() {
    return equals(NONE);
  }

  /// Another kind of file has other columns.
  public LayoutSetting withKind(@Nullable ImportKind other) {
    return new LayoutSetting(
        other, separator, encoding, headerRow, sheet, decimalMark, dates, null, Set.of());
  }

  /// Another separator makes other columns.
  public LayoutSetting withSeparator(@Nullable Character other) {
    return new LayoutSetting(
        kind, other, encoding, null, sheet, decimalMark, dates, null, Set.of());
  }

  public LayoutSetting withEncoding(@Nullable String other) {
    return new LayoutSetting(
        kind, separator, other, headerRow, sheet, decimalMark, dates, columns, ignored);
  }

  /// Another header names other columns.
  public LayoutSetting withHeaderRow(@Nullable Integer other) {
    return new LayoutSetting(
        kind, separator, encoding, other, sheet, decimalMark, dates, null, Set.of());
  }

  /// The same for a file in which the same header stands on this row.
  LayoutSetting headedBy(@Nullable Integer row) {
    return new LayoutSetting(
        kind, separator, encoding, row, sheet, decimalMark, dates, columns, ignored);
  }

  /// Another sheet has another header.
  public LayoutSetting withSheet(@Nullable String other) {
    return new LayoutSetting(
        kind, separator, encoding, null, other, decimalMark, dates, null, Set.of());
  }

  public LayoutSetting withDecimalMark(@Nullable Character other) {
    return new LayoutSetting(
        kind, separator, encoding, headerRow, sheet, other, dates, columns, ignored);
  }

  public LayoutSetting withDates(@Nullable DateOrder other) {
    return new LayoutSetting(
        kind, separator, encoding, headerRow, sheet, decimalMark, other, columns, ignored);
  }

  public LayoutSetting withColumns(@Nullable Map<ImportField, Integer> other) {
    return new LayoutSetting(
        kind, separator, encoding, headerRow, sheet, decimalMark, dates, other, ignored);
  }

  /// These columns, with one that fills one more field; what filled it before does no more.
  public LayoutSetting using(Map<ImportField, Integer> present, ImportField field, int column) {
    var all = new EnumMap<ImportField, Integer>(ImportField.class);
    all.putAll(present);
    all.put(field, column);
    return withColumns(all);
  }

  public LayoutSetting ignoring(int column) {
    var all = new HashSet<>(ignored);
    all.add(column);
    return new LayoutSetting(
        kind, separator, encoding, headerRow, sheet, decimalMark, dates, columns, all);
  }
}
