package fr.entente.exchange.file;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What is left of the name of a column without what tells nothing.
final class BareName {
  private static final int SHORTEST = 3;
  // A small word at the end is none: `montant du` is what is owed, `debit d c` a side.
  private static final Pattern SMALL_WORDS =
      Pattern.compile("(?<=[a-z0-9] )(de|du|des|d|la|l|the|of) (?=.)");
  // Odoo writes beside its amounts that they have signs.
  private static final Pattern SIGNED = Pattern.compile(" signed?e?$");

  private BareName() {}

  /// What tells one name from another: without the small words between, written together. `montant
  /// de la facture` is `montantfacture`, `invoice number` is `invoicenumber`.
  static String of(String plain) {
    String signed = SIGNED.matcher(plain).replaceFirst("");
    String telling = SMALL_WORDS.matcher(signed).replaceAll("").replace(" ", "");
    return telling.length() < SHORTEST ? signed.replace(" ", "") : telling;
  }

  /// Each of these names, which stand between commas, in their order.
  static Set<String> all(String names) {
    Set<String> bare = new LinkedHashSet<>();
    for (String name : names.split(",")) {
      bare.add(of(name));
    }
    return bare;
  }
}
