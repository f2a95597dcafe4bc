package fr.entente.exchange.file;

import fr.entente.exchange.ImportKind;
import fr.entente.exchange.LayoutDoubt.Looks;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a column looks like, by its name or by nothing but its values.
final class ColumnLooks {
  private static final Pattern STATUS =
      Pattern.compile(".*\\b(statuts?|status|etats?|state|situation)\\b.*");
  private static final Pattern KIND =
      Pattern.compile(
          "(type|nature|genre|sorte)( de)?( la)? (piece|document|facture|ecriture|operation)s?|(document|doc|invoice|entry) (type|kind)"
              + "|type|nature|avoir|credit note");
  private static final Pattern CURRENCY =
      Pattern.compile("(.* )?(devises?|currency|monnaie|ccy|cur)( .*)?");
  private static final Pattern SIDE =
      Pattern.compile("(.* )?(sens|d c|c d|dc|debit credit|credit debit|signe|dr cr|side)( .*)?");
  private static final Pattern OPENING =
      Pattern.compile(
          ".*\\b(solde (initial|anterieur|precedent|d ouverture|debut)|ancien solde|opening( balance)?|(a|report a) nouveau|report|brought"
              + " forward|previous balance)\\b.*");
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(factures?|fac?|fa|fc|avoirs?|av|avr|invoices?|inv|credit (note|memo)s?|cn|reglements?|rgt|rg|paiements?|payments?|acomptes?"
              + "|notes? de (credit|debit)|debit notes?|refunds?|remboursements?)( .{0,20})?");
  private static final int MOST_WORDS = 12;
  private static final int LONGEST_WORD = 30;
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private ColumnLooks() {}

  /// Lists of payments call by kinds of documents what are means of paying: there only the values
  /// count.
  static Optional<Looks> of(String name, List<String> values, ImportKind kind) {
    return byValues(values)
        .or(() -> byName(Headers.plain(name), values))
        .filter(looks ->
            looks != Looks.DOCUMENT_KIND
                || kind == ImportKind.OPEN_ITEMS
                || byValues(values).isPresent());
  }

  private static Optional<Looks> byName(String name, List<String> values) {
    if (OPENING.matcher(name).matches() && amounts(values)) {
      return Optional.of(Looks.OPENING_BALANCE);
    }
    if (!few(values)) {
      return Optional.empty();
    }
    if (STATUS.matcher(name).matches()) {
      return Optional.of(Looks.STATUS);
    }
    if (CURRENCY.matcher(name).matches()) {
      return Optional.of(Looks.CURRENCY);
    }
    if (SIDE.matcher(name).matches()) {
      return Optional.of(Looks.SIDE);
    }
    return KIND.matcher(name).matches() ? Optional.of(Looks.DOCUMENT_KIND) : Optional.empty();
  }

  private static Optional<Looks> byValues(List<String> values) {
    if (values.stream().allMatch(value -> Sides.in(value) || Sides.out(value))) {
      return Optional.of(Looks.SIDE);
    }
    if (values.stream().allMatch(CODES::contains)) {
      return Optional.of(Looks.CURRENCY);
    }
    if (!few(values)) {
      return Optional.empty();
    }
    if (values.stream().allMatch(value -> DOCUMENT.matcher(Headers.plain(value)).matches())) {
      return Optional.of(Looks.DOCUMENT_KIND);
    }
    boolean states =
        values.stream()
            .allMatch(value ->
                words(value) > 0
                    && words(value) <= 3
                    && StatusWord.ofMovement(value) != StatusWord.UNKNOWN);
    return states && values.stream().distinct().count() < values.size()
        ? Optional.of(Looks.STATUS)
        : Optional.empty();
  }

  private static int words(String value) {
    String plain = Headers.plain(value);
    return plain.isEmpty() ? 0 : plain.split(" ").length;
  }

  // A column of kinds says few words again and again; one of texts or figures does not.
  private static boolean few(List<String> values) {
    return values.stream().noneMatch(value -> value.length() > LONGEST_WORD)
        && values.stream().distinct().count() <= MOST_WORDS
        && !amounts(values);
  }

  private static boolean amounts(List<String> values) {
    var comma = new AmountReader(',');
    var point = new AmountReader('.');
    return values.stream()
        .allMatch(value -> comma.cents(value) != null || point.cents(value) != null);
  }
}
