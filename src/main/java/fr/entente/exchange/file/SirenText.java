package fr.entente.exchange.file;

import fr.entente.kernel.Siren;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The SIREN in what people write into its column: a VAT number, a SIRET, words around it, zeros
/// that a spreadsheet took.
final class SirenText {
  private static final Pattern VAT =
      Pattern.compile("FR\\s?[0-9A-Z]{2}\\s?(\\d{3}\\s?\\d{3}\\s?\\d{3})");
  private static final Pattern INSIDE =
      Pattern.compile("(?<!\\d)(\\d{3}[\\s.]?\\d{3}[\\s.]?\\d{3})(?:[\\s.]?\\d{5})?(?!\\d)");

  private SirenText() {}

  static Optional<Siren> find(String raw) {
    Optional<Siren> plain = Siren.parse(raw);
    if (plain.isPresent()) {
      return plain;
    }
    Matcher vat = VAT.matcher(raw.toUpperCase(java.util.Locale.ROOT));
    if (vat.find()) {
      return Siren.parse(vat.group(1));
    }
    Matcher inside = INSIDE.matcher(raw);
    return inside.find() ? Siren.parse(inside.group(1).replace(".", "")) : Optional.empty();
  }
}
