package fr.entente.exchange.file;

import fr.entente.accounts.ContactRole;
import fr.entente.accounts.IntakeDebtor;
import fr.entente.accounts.IntakeKnown;
import fr.entente.exchange.ImportField;
import fr.entente.kernel.Siren;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns one row into the debtor of its item. A bad side field never loses the invoice: it is left
/// out with a warning.
final class DebtorReader {
  private static final Set<String> PERSON =
      Set.of(
          "person",
          "personne",
          "particulier",
          "b2c",
          "p",
          "individual",
          "consumer",
          "consommateur");

  private static final Map<String, ContactRole> ROLES =
      Arrays.stream(ContactRole.values())
          .collect(
              Collectors.toMap(
                  role -> Headers.plain(role.name().replace('_', ' ')), Function.identity()));
  private static final Pattern SHORT_POSTCODE = Pattern.compile("\\d{4}");
  private static final Pattern MAIL = Pattern.compile("[^@\\s;,<>]+@[^@\\s;,<>]+\\.[^@\\s;,<>]+");
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  private final RowFields fields;
  private final KnownReader known;

  DebtorReader(RowFields fields, KnownReader known) {
    this.fields = fields;
    this.known = known;
  }

  /// The debtor of the line; parts that cannot be used are left out and reported as warnings.
  IntakeDebtor debtor(List<String> row, BiConsumer<String, String> warning) throws LineRefused {
    boolean person =
        PERSON.contains(fields.text(row, ImportField.DEBTOR_KIND).toLowerCase(Locale.ROOT));
    String country = country(fields.text(row, ImportField.COUNTRY), warning);
    String postcode = postcode(fields.text(row, ImportField.POSTCODE), country);
    PhoneText phones = PhoneText.of(fields.text(row, ImportField.PHONE), country, postcode);
    return new IntakeDebtor(
        fields.account(row),
        person,
        fields.needed(row, ImportField.DEBTOR_NAME, 160),
        siren(fields.text(row, ImportField.SIREN), person, warning),
        RowFields.orNull(fields.text(row, ImportField.ADDRESS), 200),
        RowFields.orNull(postcode, 12),
        RowFields.orNull(fields.text(row, ImportField.CITY), 80),
        country,
        zone(fields.text(row, ImportField.ZONE), warning),
        fields.text(row, ImportField.LANGUAGE).toLowerCase(Locale.ROOT).startsWith("en")
            ? "en"
            : "fr",
        RowFields.orNull(fields.text(row, ImportField.CONTACT_NAME), 120),
        role(fields.text(row, ImportField.CONTACT_ROLE), person),
        phone(phones, fields.text(row, ImportField.PHONE), warning),
        phones.numbers().size() < 2 ? null : phones.numbers().get(1).e164(),
        RowFields.orNull(phones.beside(), 200),
        email(fields.text(row, ImportField.EMAIL), warning),
        RowFields.yes(fields.text(row, ImportField.FACTORED)),
        RowFields.orNull(fields.text(row, ImportField.LETTER_REFERENCE), 80),
        fields.date(row, ImportField.LETTER_SENT_ON),
        known.known(row, warning));
  }

  /// The customer whom an entry of books names.
  static IntakeDebtor ofBooks(CustomerEntries.Entry entry) {
    String name = entry.name().substring(0, Math.min(160, entry.name().length()));
    return new IntakeDebtor(
        entry.customer(),
        false,
        name,
        null,
        null,
        null,
        null,
        "FR",
        null,
        "fr",
        null,
        ContactRole.OTHER,
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        IntakeKnown.NONE);
  }

  // Without its number a company still owes its invoice.
  private static @Nullable String siren(
      String raw, boolean person, BiConsumer<String, String> warning) {
    if (raw.isEmpty() || person) {
      return null;
    }
    var siren = SirenText.find(raw);
    if (siren.isEmpty()) {
      warning.accept("exchange.warning.siren", raw);
    }
    return siren.map(Siren::value).orElse(null);
  }

  // A spreadsheet takes the zero of a postcode for a number's.
  private static String postcode(String raw, String country) {
    return country.equals("FR") && SHORT_POSTCODE.matcher(raw).matches() ? "0" + raw : raw;
  }

  private static @Nullable String phone(
      PhoneText told, String raw, BiConsumer<String, String> warning) {
    if (told.numbers().isEmpty()) {
      if (!raw.isEmpty()) {
        warning.accept("exchange.warning.phone", raw);
      }
      return null;
    }
    if (told.numbers().size() > 1) {
      warning.accept("exchange.warning.phone-second", told.numbers().get(1).e164());
    }
    if (!told.beside().isEmpty()) {
      warning.accept("exchange.warning.phone-rest", told.beside());
    }
    return told.numbers().getFirst().e164();
  }

  private static @Nullable String email(String raw, BiConsumer<String, String> warning) {
    if (raw.isEmpty() || mail(raw)) {
      return raw.isEmpty() ? null : raw;
    }
    List<String> parts = List.of(raw.split("[;,/|<>\\s]+"));
    var first = parts.stream().filter(DebtorReader::mail).findFirst();
    if (first.isEmpty()) {
      warning.accept("exchange.warning.email", raw);
      return null;
    }
    var others = parts.stream().filter(part -> mail(part) && !part.equals(first.get())).toList();
    if (!others.isEmpty()) {
      warning.accept("exchange.warning.email-rest", String.join(" / ", others));
    }
    return first.get();
  }

  private static boolean mail(String text) {
    return text.length() <= 160 && MAIL.matcher(text).matches();
  }

  private static @Nullable String zone(String raw, BiConsumer<String, String> warning) {
    try {
      return raw.isEmpty() ? null : ZoneId.of(raw).getId();
    } catch (DateTimeException e) {
      warning.accept("exchange.warning.zone", raw);
      return null;
    }
  }

  private static String country(String raw, BiConsumer<String, String> warning) {
    if (raw.isEmpty() || raw.equalsIgnoreCase("france")) {
      return "FR";
    }
    String code = raw.toUpperCase(Locale.ROOT);
    if (COUNTRIES.contains(code)) {
      return code;
    }
    warning.accept("exchange.warning.country", raw);
    return "FR";
  }

  private static ContactRole role(String raw, boolean person) {
    String plain = raw.isEmpty() ? "" : Headers.plain(raw);
    ContactRole named = ROLES.get(plain);
    if (named != null) {
      return named;
    }
    return switch (plain) {
      case "comptabilite", "comptable", "compta" -> ContactRole.ACCOUNTING;
      case "dirigeant", "gerant", "gerante", "directeur", "directrice", "patron" ->
          ContactRole.DIRECTOR;
      case "achats", "acheteur", "acheteuse" -> ContactRole.PURCHASING;
      case "daf", "directeur financier", "directrice financiere" -> ContactRole.CFO;
      case "standard", "accueil" -> ContactRole.SWITCHBOARD;
      case "conducteur de travaux", "chef de projet" -> ContactRole.PROJECT_LEAD;
      case "signataire" -> ContactRole.SIGNATORY;
      default -> person ? ContactRole.DEBTOR : ContactRole.OTHER;
    };
  }
}
