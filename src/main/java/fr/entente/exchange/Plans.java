package fr.entente.exchange;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/// Whether a plan can be carried out at all.
public final class Plans {
  private Plans() {}

  static Optional<ImportProblem> problem(ImportPlan plan) {
    if (plan.creditor() == null) {
      return Optional.of(ImportProblem.of("exchange.problem.creditor"));
    }
    return unreadable(plan);
  }

  /// Why no file can be read in this way, whoever the creditor is.
  public static Optional<ImportProblem> unreadable(ImportPlan plan) {
    if (plan.termDays() < 0 || plan.termDays() > 365 || ",.".indexOf(plan.decimalMark()) < 0) {
      return Optional.of(ImportProblem.of("exchange.problem.plan"));
    }
    Map<ImportField, Integer> columns = plan.columns();
    EnumSet<ImportField> missing = EnumSet.noneOf(ImportField.class);
    missing.addAll(ImportField.needed(plan.kind()));
    missing.removeAll(columns.keySet());
    if (!missing.isEmpty()) {
      ImportField first = missing.iterator().next();
      // Whose the items are may be told by either; a reference tells it best.
      boolean nobody =
          first == ImportField.DEBTOR_NAME && !columns.containsKey(ImportField.ACCOUNT_REFERENCE);
      ImportField wanted = nobody ? ImportField.ACCOUNT_REFERENCE : first;
      return Optional.of(ImportProblem.of("exchange.problem.column", wanted.name()));
    }
    return switch (plan.kind()) {
      case OPEN_ITEMS ->
          any(columns, ImportField.AMOUNT, ImportField.OPEN_AMOUNT, ImportField.DEBIT)
              .or(() -> any(columns, ImportField.DUE_ON, ImportField.ISSUED_ON));
      case PAYMENTS ->
          any(
              columns,
              ImportField.ACCOUNT_REFERENCE,
              ImportField.INVOICE_NUMBER,
              ImportField.PAYMENT_REFERENCE);
      case BANK ->
          any(columns, ImportField.AMOUNT, ImportField.CREDIT)
              .or(() -> any(columns, ImportField.PAYMENT_REFERENCE, ImportField.PAYER_NAME));
      case FEC, FEC_PAYMENTS, STATEMENT -> Optional.empty();
    };
  }

  private static Optional<ImportProblem> any(
      Map<ImportField, Integer> columns, ImportField... fields) {
    for (ImportField field : fields) {
      if (columns.containsKey(field)) {
        return Optional.empty();
      }
    }
    return Optional.of(ImportProblem.of("exchange.problem.column", fields[0].name()));
  }
}
