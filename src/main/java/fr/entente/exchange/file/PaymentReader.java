package fr.entente.exchange.file;

import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportPlan;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Turns one row into a payment. A line without an id of its own is known by its content and by how
/// often that content came before in the file, so that two equal payments are two payments and the
/// same file read twice is one.
public final class PaymentReader {
  private final ImportPlan plan;
  private final AmountReader amounts;
  private final DateReader dates;
  private final Map<String, Integer> ordinals = new HashMap<>();

  public PaymentReader(ImportPlan plan) {
    this.plan = plan;
    amounts = new AmountReader(plan.decimalMark());
    dates = new DateReader(plan.dates());
  }

  public PaymentLine payment(List<String> row) throws LineRefused {
    String status = text(row, ImportField.STATUS);
    switch (StatusWord.ofMovement(status)) {
      case VALID, PAID -> {}
      case VOID -> throw LineRefused.leaveOut("exchange.reject.not-executed", status);
      case UNKNOWN -> throw new LineRefused("exchange.reject.status", status);
    }
    String currency = text(row, ImportField.CURRENCY);
    if (!CellText.euros(currency)) {
      throw new LineRefused("exchange.reject.currency", currency);
    }
    String rawAmount = text(row, ImportField.AMOUNT);
    Long cents = amounts.cents(rawAmount);
    if (cents == null || cents == 0) {
      throw new LineRefused("exchange.reject.amount", rawAmount);
    }
    String rawDate = text(row, ImportField.PAYMENT_DATE);
    LocalDate date = dates.date(rawDate);
    if (date == null) {
      throw new LineRefused("exchange.reject.date", rawDate);
    }
    String account = text(row, ImportField.ACCOUNT_REFERENCE);
    String invoice = text(row, ImportField.INVOICE_NUMBER);
    String reference = cut(text(row, ImportField.PAYMENT_REFERENCE), 180);
    if (account.isEmpty() && invoice.isEmpty() && reference.isEmpty()) {
      throw new LineRefused("exchange.reject.nameless", "");
    }
    String means = cut(text(row, ImportField.PAYMENT_MEANS), 40);
    String content = String.join("\t", account, invoice, "" + cents, "" + date, reference, means);
    String given = text(row, ImportField.PAYMENT_KEY);
    return new PaymentLine(
        account,
        invoice,
        cents,
        date,
        reference,
        means,
        given.isEmpty() ? hash(content) : cut(given, 80));
  }

  /// Whether the file itself gives payments an identity, without which none can be taken back.
  public static boolean keyed(ImportPlan plan) {
    return plan.columns().containsKey(ImportField.PAYMENT_KEY);
  }

  private String hash(String content) {
    byte[] digest = UploadedFile.newDigest().digest(content.getBytes(StandardCharsets.UTF_8));
    String hash = HexFormat.of().formatHex(digest, 0, 16);
    return hash + "-" + ordinals.merge(hash, 1, Integer::sum);
  }

  private String text(List<String> row, ImportField field) {
    int column = plan.columns().getOrDefault(field, -1);
    return column < 0 || column >= row.size() ? "" : CellText.trimmed(row.get(column));
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(longest, text.length()));
  }
}
