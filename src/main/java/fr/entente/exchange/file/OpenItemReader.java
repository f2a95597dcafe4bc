package fr.entente.exchange.file;

import fr.entente.accounts.IntakeDebtor;
import fr.entente.accounts.IntakeItem;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns one row into an open item and its debtor. Pure; refuses a line rather than guess.
public final class OpenItemReader {

  private static final Pattern REDUCES =
      Pattern.compile(
          "(.*\\b(avoirs?|credit note|credit memo|note de credit|creditnote|refund|reglements?|paiements?|payments?"
              + "|encaissements?|versements?)\\b.*|av|avo|avr|cn|cm|crn|nc|rgt|rgl|reg)");
  private static final Pattern NO_DEBT =
      Pattern.compile(
          "(devis|pro ?forma|facture pro ?forma|commande|bon de (commande|livraison)|bl|bc|estimate|quote|quotation|sales"
              + " order|order|delivery (note|slip)|purchase order|offre|offer|relance|reminder|bill|(vendor|supplier|purchase) (bill|invoice)|facture (d )?(achat|fournisseur))\\b.*");

  private static final Pattern WHOLLY_PAID = Pattern.compile("oui|yes|vrai|true|payee?|paid");
  private static final Pattern UNPAID =
      Pattern.compile("non|no|faux|false|impayee?|unpaid|en attente");

  private final RowFields fields;
  private final DebtorReader debtors;
  private final int termDays;
  private final boolean ledger;

  public OpenItemReader(ImportPlan plan) {
    fields = new RowFields(plan);
    debtors = new DebtorReader(fields, new KnownReader(plan));
    termDays = plan.termDays();
    ledger = ledger(plan);
  }

  /// The item of the line; what is odd about it and stops nothing is reported as a warning.
  public IntakeItem item(List<String> row, BiConsumer<String, String> warning) throws LineRefused {
    standing(row);
    String account = fields.account(row);
    Amounts owed = amounts(row, warning);
    Long disputed = fields.amount(row, ImportField.DISPUTED_AMOUNT);
    if (disputed != null && (disputed < 0 || disputed > Math.max(0, owed.open))) {
      throw new LineRefused(
          "exchange.reject.disputed", fields.text(row, ImportField.DISPUTED_AMOUNT));
    }
    LocalDate issued = fields.date(row, ImportField.ISSUED_ON);
    LocalDate due = fields.date(row, ImportField.DUE_ON);
    LocalDate issuedOn = issued == null ? due : issued;
    if (issuedOn == null) {
      throw new LineRefused("exchange.reject.date-missing", "");
    }
    LocalDate dueOn = due == null ? issuedOn.plusDays(termDays) : due;
    if (issuedOn.isAfter(dueOn)) {
      warning.accept("exchange.warning.due-before-issue", fields.text(row, ImportField.DUE_ON));
    }
    return new IntakeItem(
        account,
        number(row, owed.open, issuedOn),
        issuedOn,
        dueOn,
        owed.amount,
        owed.open,
        disputed == null ? 0 : disputed,
        RowFields.yes(fields.text(row, ImportField.FACTORED)),
        RowFields.orNull(fields.text(row, ImportField.TERMS), 120));
  }

  // In a ledger a payment has no number; the day on which it was booked stands for one.
  private String number(List<String> row, long open, LocalDate on) throws LineRefused {
    boolean payment = open < 0 || !lettering(row).isEmpty();
    return ledger && payment && fields.text(row, ImportField.INVOICE_NUMBER).isEmpty()
        ? on.toString()
        : fields.needed(row, ImportField.INVOICE_NUMBER, 64);
  }

  /// Refuses what is left open of a debit that no number names.
  void named(List<String> row, long open) throws LineRefused {
    if (open > 0) {
      fields.needed(row, ImportField.INVOICE_NUMBER, 64);
    }
  }

  /// Whether the row itself says when it falls due.
  boolean due(List<String> row) throws LineRefused {
    return fields.date(row, ImportField.DUE_ON) != null;
  }

  // An invoice that was never sent or is paid is no mistake, and not owed; only euros are taken.
  private void standing(List<String> row) throws LineRefused {
    String status = fields.text(row, ImportField.STATUS);
    switch (StatusWord.ofInvoice(status)) {
      case VALID, UNKNOWN -> {}
      case VOID -> throw LineRefused.leaveOut("exchange.reject.draft", status);
      case PAID -> {
        // Beside what was due of it, a list tells in words that nothing is any more.
        Long open = fields.amount(row, ImportField.OPEN_AMOUNT);
        if (open == null || open != 0) {
          throw LineRefused.leaveOut("exchange.reject.paid", status);
        }
      }
    }
    // Some lists say whether, not how much.
    String paid = fields.text(row, ImportField.PAID_AMOUNT);
    if (WHOLLY_PAID.matcher(Headers.plain(paid)).matches()) {
      throw LineRefused.leaveOut("exchange.reject.paid", paid);
    }
    String kind = fields.text(row, ImportField.DOCUMENT_KIND);
    if (!kind.isEmpty() && NO_DEBT.matcher(Headers.plain(kind)).matches()) {
      throw LineRefused.leaveOut("exchange.reject.draft", kind);
    }
    String currency = fields.text(row, ImportField.CURRENCY);
    if (!CellText.euros(currency)) {
      throw new LineRefused("exchange.reject.currency", currency);
    }
  }

  /// Whether the list is a ledger: what is owed on one side, what takes it off on the other.
  static boolean ledger(ImportPlan plan) {
    var columns = plan.columns().keySet();
    return columns.contains(ImportField.LETTERING)
        || columns.containsAll(Set.of(ImportField.DEBIT, ImportField.CREDIT))
            && !columns.contains(ImportField.AMOUNT);
  }

  private record Amounts(long amount, long open) {}

  private Amounts amounts(List<String> row, BiConsumer<String, String> warning) throws LineRefused {
    Long amount = fields.amount(row, ImportField.AMOUNT);
    Long sides = amount == null ? sides(row) : null;
    // A balance beside two sides runs on from line to line.
    Long open = sides == null ? fields.amount(row, ImportField.OPEN_AMOUNT) : null;
    Long given = amount != null ? amount : open != null ? open : sides;
    if (given == null) {
      throw new LineRefused("exchange.reject.amount-missing", "");
    }
    long total = given;
    long rest = open == null ? total - paid(row) : open;
    if (amount != null && open != null && rest == total) {
      rest = lessPaid(row, total, warning);
    }
    if (onCredit(row) || reduces(fields.text(row, ImportField.DOCUMENT_KIND))) {
      // Written without a sign in lists that say what each line is.
      total = -Math.abs(total);
      rest = -Math.abs(rest);
    }
    if (total < 0 != rest < 0 && rest != 0 && total != 0 || Math.abs(rest) > Math.abs(total)) {
      throw new LineRefused(
          "exchange.reject.open-exceeds", fields.text(row, ImportField.OPEN_AMOUNT));
    }
    return new Amounts(total, rest);
  }

  // "Net à payer" is what the invoice asks for: what was paid beside it is off, and said.
  private long lessPaid(List<String> row, long total, BiConsumer<String, String> warning)
      throws LineRefused {
    long paid = paid(row);
    if (paid <= 0 || paid > total) {
      return total;
    }
    warning.accept("exchange.warning.paid-beside-open", fields.text(row, ImportField.PAID_AMOUNT));
    return total - paid;
  }

  // What was paid of it, in a list that does not say what is left.
  private long paid(List<String> row) throws LineRefused {
    if (UNPAID.matcher(Headers.plain(fields.text(row, ImportField.PAID_AMOUNT))).matches()) {
      return 0;
    }
    Long paid = fields.amount(row, ImportField.PAID_AMOUNT);
    return paid == null ? 0 : paid;
  }

  // Beside an amount: a credit takes off what the customer owes.
  private boolean onCredit(List<String> row) throws LineRefused {
    String side = fields.text(row, ImportField.DIRECTION);
    if (side.isEmpty() || side.equals("+")) {
      return false;
    }
    boolean credit = side.equals("-") || Sides.in(side);
    if (!credit && !Sides.out(side)) {
      throw new LineRefused("exchange.reject.direction", side);
    }
    return credit;
  }

  // A ledger has what is owed on one side, what takes it off on the other.
  private @Nullable Long sides(List<String> row) throws LineRefused {
    Long debit = fields.amount(row, ImportField.DEBIT);
    Long credit = fields.amount(row, ImportField.CREDIT);
    if (debit == null && credit == null) {
      return null;
    }
    return (debit == null ? 0 : debit) - (credit == null ? 0 : credit);
  }

  // Credit notes and payments among invoices.
  private static boolean reduces(String kind) {
    return !kind.isEmpty() && REDUCES.matcher(Headers.plain(kind)).matches();
  }

  /// The debtor of the line; parts that cannot be used are left out and reported as warnings.
  public IntakeDebtor debtor(List<String> row, BiConsumer<String, String> warning)
      throws LineRefused {
    return debtors.debtor(row, warning);
  }

  /// What a ledger writes beside entries that settle each other; empty for an open one.
  String lettering(List<String> row) {
    return fields.text(row, ImportField.LETTERING);
  }
}
