package fr.entente.exchange.reading;

import fr.entente.exchange.DateOrder;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.LayoutSetting;
import fr.entente.exchange.file.FirstRows;
import fr.entente.exchange.file.Headers;
import fr.entente.exchange.file.PlanGuess;
import fr.entente.exchange.file.UnreadableFile;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the options of the command say of the file. Columns are said by name; what they mean is
/// known once the header is.
record SaidOfFile(LayoutSetting setting, List<Named> columns) {
  static final SaidOfFile NOTHING = new SaidOfFile(LayoutSetting.NONE, List.of());

  /// A column and the field it fills; null for one that is not used.
  record Named(@Nullable ImportField field, String column) {}

  /// The same with one more option; null when its value makes no sense.
  @Nullable SaidOfFile with(String option, String value) {
    return switch (option) {
      case "--separator" -> separator(value);
      case "--encoding" -> encoding(value);
      case "--header-row" -> headerRow(value);
      case "--sheet" -> said(setting.withSheet(value));
      case "--decimal" -> decimal(value);
      case "--dates" -> dates(value);
      case "--column" -> column(value);
      default -> null;
    };
  }

  private SaidOfFile said(LayoutSetting other) {
    return new SaidOfFile(other, columns);
  }

  private @Nullable SaidOfFile separator(String value) {
    String mark = value.equals("tab") || value.equals("\\t") ? "\t" : value;
    boolean usable = mark.length() == 1 && mark.charAt(0) != '"' && mark.charAt(0) < 0x7F;
    return usable ? said(setting.withSeparator(mark.charAt(0))) : null;
  }

  private @Nullable SaidOfFile encoding(String value) {
    try {
      return Charset.isSupported(value) ? said(setting.withEncoding(value)) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private @Nullable SaidOfFile headerRow(String value) {
    return value.matches("\\d{1,4}")
        ? said(setting.withHeaderRow(Integer.parseInt(value) - 1))
        : null;
  }

  private @Nullable SaidOfFile decimal(String value) {
    return switch (value) {
      case "," -> said(setting.withDecimalMark(','));
      case "." -> said(setting.withDecimalMark('.'));
      default -> null;
    };
  }

  private @Nullable SaidOfFile dates(String value) {
    return switch (value) {
      case "day-first" -> said(setting.withDates(DateOrder.DAY_FIRST));
      case "month-first" -> said(setting.withDates(DateOrder.MONTH_FIRST));
      case "iso" -> said(setting.withDates(DateOrder.YEAR_FIRST));
      default -> null;
    };
  }

  private @Nullable SaidOfFile column(String value) {
    int cut = value.indexOf('=');
    if (cut <= 0 || cut == value.length() - 1) {
      return null;
    }
    String word = value.substring(0, cut).toUpperCase(Locale.ROOT).replace('-', '_');
    var all = new ArrayList<>(columns);
    if (word.equals("IGNORE")) {
      all.add(new Named(null, value.substring(cut + 1)));
      return new SaidOfFile(setting, all);
    }
    for (ImportField field : ImportField.values()) {
      if (field.name().equals(word)) {
        all.add(new Named(field, value.substring(cut + 1)));
        return new SaidOfFile(setting, all);
      }
    }
    return null;
  }

  /// What was said, with columns by their place: those that were named go before what their names
  /// would tell.
  LayoutSetting of(FirstRows rows, ImportKind kind) {
    if (columns.isEmpty()) {
      return setting;
    }
    Map<ImportField, Integer> all = new EnumMap<>(ImportField.class);
    all.putAll(PlanGuess.columns(rows, kind));
    LayoutSetting told = setting;
    for (Named each : columns) {
      int place = place(rows.header(), each.column());
      if (each.field() == null) {
        all.values().removeIf(column -> column == place);
        told = told.ignoring(place);
      }
    }
    for (Named each : columns) {
      if (each.field() != null) {
        all.put(each.field(), place(rows.header(), each.column()));
      }
    }
    return told.withColumns(all);
  }

  private static int place(List<String> header, String name) {
    int exact = header.indexOf(name);
    if (exact >= 0) {
      return exact;
    }
    List<String> plain = header.stream().map(Headers::plain).toList();
    int alike = plain.indexOf(Headers.plain(name));
    if (alike < 0) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.no-column", name));
    }
    return alike;
  }
}
