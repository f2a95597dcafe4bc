package fr.entente.exchange;

import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file leaves open and nobody may guess silently: answered once for a layout.
public sealed interface LayoutDoubt {
  /// A column that is not used and looks as if it decided what a line means. The suggestion is null
  /// where this kind of file has no such field.
  record Column(
      Looks looks, int column, String name, List<String> samples, @Nullable ImportField suggested)
      implements LayoutDoubt {}

  /// Nothing in these columns tells the day from the month; the sample is one day or the other.
  record Dates(List<String> columns, String sample, LocalDate dayFirst, LocalDate monthFirst)
      implements LayoutDoubt {}

  /// Every amount of these columns has one mark and three digits behind it: thousands or decimals.
  record Decimals(
      List<String> columns, String sample, char mark, Money asThousands, Money asDecimals)
      implements LayoutDoubt {
    /// The mark of decimals when the one that is found parts thousands.
    public char otherMark() {
      return mark == ',' ? '.' : ',';
    }
  }

  /// What a column looks like.
  enum Looks {
    STATUS,
    DOCUMENT_KIND,
    CURRENCY,
    SIDE,
    OPENING_BALANCE
  }
}
