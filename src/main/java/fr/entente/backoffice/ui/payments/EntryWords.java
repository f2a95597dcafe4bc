package fr.entente.backoffice.ui.payments;

import com.vaadin.flow.component.Component;
import fr.entente.kernel.Money;
import fr.entente.payments.EntryLine;
import fr.entente.payments.MatchReason;
import fr.entente.uikit.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Reasons and confidence in words.
final class EntryWords {
  private EntryWords() {}

  /// `likely, 87 %`: never a colour alone.
  static String confidence(Component at, int thousandths) {
    String word = thousandths >= 900 ? "certain" : thousandths >= 600 ? "likely" : "possible";
    return at.getTranslation("reconciliation.confidence." + word) + ", " + percent(thousandths);
  }

  static String confidence(EntryLine line) {
    return line.proposed() == null ? "–" : percent(line.confidence());
  }

  /// A dash for what is settled to the cent: the eye looks for what is left.
  static String left(EntryLine line, Formats formats) {
    return line.rest().isZero() ? "–" : formats.money(line.rest());
  }

  static String percent(int thousandths) {
    return thousandths / 10 + " %";
  }

  static String reasons(Component at, List<MatchReason> reasons, Formats formats) {
    return reasons.stream()
        .map(reason ->
            at.getTranslation(
                "payments.rule." + reason.rule().name().toLowerCase(Locale.ROOT),
                details(reason, formats)))
        .collect(Collectors.joining(" · "));
  }

  private static Object[] details(MatchReason reason, Formats formats) {
    String detail = reason.detail();
    return switch (reason.rule()) {
      case AMOUNT_OF_INSTALMENT -> new Object[] {formats.date(LocalDate.parse(detail))};
      case AMOUNT_OF_NOTHING, AMOUNT_FAR_ABOVE -> new Object[] {formats.money(Money.euros(detail))};
      case AMOUNT_SHORT_OF_CENTS, AMOUNT_LESS_CHARGES, AMOUNT_LESS_CHARGES_TOLD -> {
        String[] missing = detail.split(" ", 2);
        yield new Object[] {formats.money(Money.euros(missing[0])), missing[1]};
      }
      default -> new Object[] {detail};
    };
  }
}
