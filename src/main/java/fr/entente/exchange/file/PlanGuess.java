package fr.entente.exchange.file;

import fr.entente.exchange.DateOrder;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import fr.entente.exchange.ImportPlan;
import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.LayoutSetting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// How a table is best read, judged by its header and its first rows.
public final class PlanGuess {
  private static final List<ImportField> MONEY =
      List.of(ImportField.AMOUNT, ImportField.OPEN_AMOUNT, ImportField.CREDIT, ImportField.DEBIT);
  private static final Pattern FOREIGN =
      Pattern.compile(
          "\\b(USD|GBP|CHF|JPY|CAD|AUD|CNY|MAD|TND|DZD|XOF|XAF|XPF|PLN|SEK|NOK|DKK)\\b|[$£¥]");
  private static final Pattern AGE =
      Pattern.compile(
          "(de )?\\d+ (a )?\\d+( ?(jours|days|j|d))?|(plus de |over |sup )?\\d+ (jours|days|j|d)( et plus)?|(non|a) (echu|echoir)|not due|current");

  private static final Pattern HEADING =
      Pattern.compile("(client|customer|compte|account|tiers|debiteur|debtor|code|411)\\b.*");

  private PlanGuess() {}

  /// The plan for this kind, with columns as they are usually called.
  public static ImportPlan of(FirstRows read, ImportKind kind) {
    return of(read, kind, columns(read, kind));
  }

  /// What the columns mean by their names, and by their values where those leave no doubt.
  public static Map<ImportField, Integer> columns(FirstRows read, ImportKind kind) {
    Map<ImportField, Integer> columns = Headers.propose(read.header(), kind);
    if (kind == ImportKind.BANK && !columns.containsKey(ImportField.DIRECTION)) {
      OptionalInt sides = Sides.column(read, columns.values());
      sides.ifPresent(column -> columns.put(ImportField.DIRECTION, column));
    }
    return columns;
  }

  /// The plan for this kind as far as a person said nothing else. Refuses as the next does.
  public static ImportPlan of(FirstRows read, ImportKind kind, LayoutSetting said) {
    ImportPlan plan = guess(read, kind, said);
    refuse(read, plan);
    return plan;
  }

  /// The same, whatever the header says.
  public static ImportPlan guess(FirstRows read, ImportKind kind, LayoutSetting said) {
    Map<ImportField, Integer> told = said.columns();
    ImportPlan guess =
        guess(read, kind, told == null ? columns(read, kind) : fitting(told, read, kind));
    return new ImportPlan(
        kind,
        null,
        guess.columns(),
        said.dates() == null ? guess.dates() : said.dates(),
        said.decimalMark() == null ? guess.decimalMark() : said.decimalMark(),
        false,
        ImportPlan.USUAL_TERM_DAYS);
  }

  private static Map<ImportField, Integer> fitting(
      Map<ImportField, Integer> columns, FirstRows read, ImportKind kind) {
    var fitting = new EnumMap<ImportField, Integer>(ImportField.class);
    columns.forEach((field, column) -> {
      if (column < read.header().size() && ImportField.of(kind).contains(field)) {
        fitting.put(field, column);
      }
    });
    return fitting;
  }

  /// The plan for this kind and these columns: decimal mark and order of dates by their values.
  /// Refuses a table whose header says that it is no list of invoices, or not in euros.
  public static ImportPlan of(FirstRows read, ImportKind kind, Map<ImportField, Integer> columns) {
    ImportPlan plan = guess(read, kind, columns);
    refuse(read, plan);
    return plan;
  }

  private static ImportPlan guess(
      FirstRows read, ImportKind kind, Map<ImportField, Integer> columns) {
    char mark =
        kind == ImportKind.FEC || kind == ImportKind.FEC_PAYMENTS
            ? ','
            : AmountReader.markOf(
                values(
                    read,
                    columns,
                    ImportField.AMOUNT,
                    ImportField.OPEN_AMOUNT,
                    ImportField.PAID_AMOUNT,
                    ImportField.DISPUTED_AMOUNT,
                    ImportField.CREDIT,
                    ImportField.DEBIT));
    DateOrder order =
        DateReader.orderOf(
            values(
                read,
                columns,
                ImportField.DUE_ON,
                ImportField.ISSUED_ON,
                ImportField.PAYMENT_DATE));
    return new ImportPlan(kind, null, columns, order, mark, false, ImportPlan.USUAL_TERM_DAYS);
  }

  /// Whether a currency other than the euro is named.
  static boolean foreign(String text) {
    return FOREIGN.matcher(text.toUpperCase(Locale.ROOT)).find();
  }

  private static void refuse(FirstRows read, ImportPlan plan) {
    problem(read, plan)
        .ifPresent(problem -> {
          throw new UnreadableFile(problem);
        });
  }

  /// Why a table cannot be taken whose header says that it is no list of invoices, or not in euros.
  public static Optional<ImportProblem> problem(FirstRows read, ImportPlan plan) {
    List<String> header = read.header();
    for (ImportField field : MONEY) {
      Integer column = plan.columns().get(field);
      if (column != null && FOREIGN.matcher(header.get(column)).find()) {
        return Optional.of(ImportProblem.of("exchange.problem.currency", header.get(column)));
      }
    }
    long ages = header.stream().filter(name -> AGE.matcher(Headers.plain(name)).matches()).count();
    boolean items = plan.kind() == ImportKind.OPEN_ITEMS;
    if (items && ages >= 2 && !plan.columns().containsKey(ImportField.INVOICE_NUMBER)) {
      return Optional.of(ImportProblem.of("exchange.problem.aged"));
    }
    return items && grouped(read, plan.columns())
        ? Optional.of(ImportProblem.of("exchange.problem.grouped"))
        : Optional.empty();
  }

  // The customer stands in a row above his invoices, and in no column.
  private static boolean grouped(FirstRows read, Map<ImportField, Integer> columns) {
    return columns.containsKey(ImportField.INVOICE_NUMBER)
        && !columns.containsKey(ImportField.ACCOUNT_REFERENCE)
        && !columns.containsKey(ImportField.DEBTOR_NAME)
        && read.rows().stream().anyMatch(PlanGuess::heading);
  }

  private static boolean heading(List<String> row) {
    List<String> told = row.stream().filter(cell -> !cell.isBlank()).toList();
    return told.size() == 1 && HEADING.matcher(Headers.plain(told.getFirst())).matches();
  }

  static List<String> values(
      FirstRows read, Map<ImportField, Integer> columns, ImportField... fields) {
    List<String> values = new ArrayList<>();
    for (ImportField field : fields) {
      Integer column = columns.get(field);
      if (column != null) {
        read.rows().stream()
            .filter(row -> row.size() > column)
            .forEach(row -> values.add(row.get(column)));
      }
    }
    return values;
  }
}
