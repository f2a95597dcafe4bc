package fr.entente.desk;

import fr.entente.accounts.Invoice;
import java.util.Locale;

/// How an invoice is named in a call. Of one that is owed in parts, which part is meant: the others
/// may not be due.
final class SpokenInvoice {
  private SpokenInvoice() {}

  static String number(Invoice invoice, Locale locale) {
    if (!invoice.inParts()) {
      return invoice.number();
    }
    int part = invoice.part();
    String which =
        locale.getLanguage().equals("fr")
            ? part + (part == 1 ? "re" : "e") + " échéance sur "
            : part + ending(part) + " part of ";
    return invoice.number() + " (" + which + invoice.parts() + ")";
  }

  private static String ending(int part) {
    if (part / 10 % 10 == 1) {
      return "th";
    }
    return switch (part % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
