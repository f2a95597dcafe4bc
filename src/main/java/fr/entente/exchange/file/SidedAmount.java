package fr.entente.exchange.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Amounts whose sign is a word beside them: `1 234,56 D`, `950,00 CR`, `C 20,00`. What a debit
/// means depends on whose book it is: the customer owes it, or it left the bank account.
public final class SidedAmount {
  private static final Pattern WORD = Pattern.compile("(.*\\d[\\s\\p{Z}€)]*)(\\p{L}{1,9})\\.?");
  private static final Pattern WORD_BEFORE =
      Pattern.compile("[\\s\\p{Z}]*(\\p{L}{1,9})\\.?([\\s\\p{Z}€]*\\d.*)");

  private final AmountReader amounts;
  private final boolean debitIsPositive;

  private SidedAmount(AmountReader amounts, boolean debitIsPositive) {
    this.amounts = amounts;
    this.debitIsPositive = debitIsPositive;
  }

  /// In a list of what customers owe.
  static SidedAmount ofDebts(AmountReader amounts) {
    return new SidedAmount(amounts, true);
  }

  /// In a list of what came into an account and left it.
  public static SidedAmount ofMovements(AmountReader amounts) {
    return new SidedAmount(amounts, false);
  }

  /// Cents, or null for text that is no amount, or whose sign and word contradict one another.
  public @Nullable Long cents(String raw) {
    Long plain = amounts.cents(raw);
    if (plain != null) {
      return plain;
    }
    Matcher behind = WORD.matcher(raw);
    if (behind.matches()) {
      return sided(behind.group(2), behind.group(1));
    }
    Matcher before = WORD_BEFORE.matcher(raw);
    return before.matches() ? sided(before.group(1), before.group(2)) : null;
  }

  private @Nullable Long sided(String word, String amount) {
    Long cents = amounts.cents(amount);
    if (cents == null || !Sides.out(word) && !Sides.in(word)) {
      return null;
    }
    return signed(cents, Sides.out(word) == debitIsPositive);
  }

  private static @Nullable Long signed(long cents, boolean positive) {
    if (cents < 0) {
      return positive ? null : Long.valueOf(cents);
    }
    return positive ? cents : -cents;
  }
}
