package fr.entente.exchange.file;

import fr.entente.exchange.ImportPlan;
import java.util.List;
import java.util.regex.Pattern;

/// Rows under a list that sum it up or say when it was printed: no line of it, and no mistake.
final class FootRows {
  private static final Pattern SUM =
      Pattern.compile(
          "(sous |grand )?(total|totaux|subtotal|solde|balance|report|a reporter|cumul)\\b.*|nombre de .*");
  // Under an account of a ledger its sum stands beside the account's name, in the label's place.
  private static final Pattern SUM_OF_ACCOUNT =
      Pattern.compile(
          "(sous |grand )?(total|totaux|subtotal)( (general|compte|du compte|client|tiers|mouvements)( .*)?)?");
  private static final Pattern FIGURES = Pattern.compile("[\\d\\s\\p{Z}.,€()+-]*");

  private FootRows() {}

  /// How wide a line of the list is at least.
  static int width(ImportPlan plan) {
    return plan.columns().values().stream().mapToInt(column -> column + 1).max().orElse(0);
  }

  /// Whether a row that could not be read is none of the list: one cell alone, only figures, or a
  /// word for a sum at the head of a row with gaps.
  static boolean under(List<String> row, int width) {
    List<String> told = row.stream().filter(cell -> !cell.isBlank()).toList();
    if (told.size() <= 1) {
      return true;
    }
    boolean figures = told.stream().allMatch(cell -> FIGURES.matcher(cell).matches());
    boolean gaps = told.size() * 2 <= Math.max(row.size(), width) + 1;
    return gaps
        && (figures
            || SUM.matcher(Headers.plain(told.getFirst())).matches()
            || told.stream()
                .anyMatch(cell -> SUM_OF_ACCOUNT.matcher(Headers.plain(cell)).matches()));
  }
}
