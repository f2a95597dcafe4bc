package fr.entente.exchange.file;

import fr.entente.exchange.DateOrder;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import fr.entente.exchange.ImportPlan;
import fr.entente.exchange.ImportProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
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
    Map<ImportField, Integer> columns = Headers.propose(read.header(), kind);
    if (kind == ImportKind.BANK && !columns.containsKey(ImportField.DIRECTION)) {
      OptionalInt sides = Sides.column(read, columns.values());
      sides.ifPresent(column -> columns.put(ImportField.DIRECTION, column));
    }
    return of(read, kind, columns);
  }

  /// The plan for this kind and these columns: decimal mark and order of dates by their values.
  /// Refuses a table whose header says that it is no list of invoices, or not in euros.
  public static ImportPlan of(FirstRows read, ImportKind kind, Map<ImportField, Integer> columns) {
    refuse(read, kind, columns);
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

  private static void refuse(FirstRows read, ImportKind kind, Map<ImportField, Integer> columns) {
    List<String> header = read.header();
    for (ImportField field : MONEY) {
      Integer column = columns.get(field);
      Matcher foreign = FOREIGN.matcher(column == null ? "" : header.get(column));
      if (foreign.find()) {
        throw new UnreadableFile(
            ImportProblem.of(
                "exchange.problem.currency", header.get(Objects.requireNonNull(column))));
      }
    }
    long ages = header.stream().filter(name -> AGE.matcher(Headers.plain(name)).matches()).count();
    if (kind == ImportKind.OPEN_ITEMS
        && ages >= 2
        && !columns.containsKey(ImportField.INVOICE_NUMBER)) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.aged"));
    }
    if (kind == ImportKind.OPEN_ITEMS && grouped(read, columns)) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.grouped"));
    }
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

  private static List<String> values(
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
