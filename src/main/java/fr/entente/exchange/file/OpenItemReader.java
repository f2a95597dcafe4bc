package fr.entente.exchange.file;

import fr.entente.accounts.ContactRole;
import fr.entente.accounts.IntakeDebtor;
import fr.entente.accounts.IntakeItem;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportPlan;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.Siren;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Turns one row into an open item and its debtor. Pure; refuses a line rather than guess.
public final class OpenItemReader {
  private static final Set<String> YES =
      Set.of(
          "1",
          "oui",
          "o",
          "yes",
          "y",
          "true",
          "vrai",
          "x",
          "affacturage",
          "affacturee",
          "factored");
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

  private final int[] columns = new int[ImportField.values().length];
  private final AmountReader amounts;
  private final DateReader dates;
  private final KnownReader known;
  private final int termDays;

  public OpenItemReader(ImportPlan plan) {
    for (ImportField field : ImportField.values()) {
      columns[field.ordinal()] = plan.columns().getOrDefault(field, -1);
    }
    amounts = new AmountReader(plan.decimalMark());
    dates = new DateReader(plan.dates());
    known = new KnownReader(plan);
    termDays = plan.termDays();
  }

  public IntakeItem item(List<String> row) throws LineRefused {
    String account = needed(row, ImportField.ACCOUNT_REFERENCE, 64);
    String number = needed(row, ImportField.INVOICE_NUMBER, 64);
    Long amount = amount(row, ImportField.AMOUNT);
    Long open = amount(row, ImportField.OPEN_AMOUNT);
    Long given = amount == null ? open : amount;
    if (given == null) {
      throw new LineRefused("exchange.reject.amount-missing", "");
    }
    long total = given;
    long rest = open == null ? total : open;
    if (total < 0 != rest < 0 && rest != 0 && total != 0 || Math.abs(rest) > Math.abs(total)) {
      throw new LineRefused("exchange.reject.open-exceeds", text(row, ImportField.OPEN_AMOUNT));
    }
    Long disputed = amount(row, ImportField.DISPUTED_AMOUNT);
    if (disputed != null && (disputed < 0 || disputed > Math.max(0, rest))) {
      throw new LineRefused("exchange.reject.disputed", text(row, ImportField.DISPUTED_AMOUNT));
    }
    LocalDate issued = date(row, ImportField.ISSUED_ON);
    LocalDate due = date(row, ImportField.DUE_ON);
    LocalDate issuedOn = issued == null ? due : issued;
    if (issuedOn == null) {
      throw new LineRefused("exchange.reject.date-missing", "");
    }
    LocalDate dueOn = due == null ? issuedOn.plusDays(termDays) : due;
    if (issuedOn.isAfter(dueOn)) {
      throw new LineRefused("exchange.reject.due-before-issue", text(row, ImportField.DUE_ON));
    }
    return new IntakeItem(
        account,
        number,
        issuedOn,
        dueOn,
        total,
        rest,
        disputed == null ? 0 : disputed,
        yes(text(row, ImportField.FACTORED)),
        orNull(text(row, ImportField.TERMS), 120));
  }

  /// The debtor of the line; parts that cannot be used are left out and reported as warnings.
  public IntakeDebtor debtor(List<String> row, BiConsumer<String, String> warning)
      throws LineRefused {
    boolean person = PERSON.contains(text(row, ImportField.DEBTOR_KIND).toLowerCase(Locale.ROOT));
    String country = country(text(row, ImportField.COUNTRY), warning);
    return new IntakeDebtor(
        needed(row, ImportField.ACCOUNT_REFERENCE, 64),
        person,
        needed(row, ImportField.DEBTOR_NAME, 160),
        siren(text(row, ImportField.SIREN), person),
        orNull(text(row, ImportField.ADDRESS), 200),
        orNull(text(row, ImportField.POSTCODE), 12),
        orNull(text(row, ImportField.CITY), 80),
        country,
        zone(text(row, ImportField.ZONE), warning),
        text(row, ImportField.LANGUAGE).toLowerCase(Locale.ROOT).startsWith("en") ? "en" : "fr",
        orNull(text(row, ImportField.CONTACT_NAME), 120),
        role(text(row, ImportField.CONTACT_ROLE), person),
        phone(text(row, ImportField.PHONE), country, warning),
        email(text(row, ImportField.EMAIL), warning),
        yes(text(row, ImportField.FACTORED)),
        orNull(text(row, ImportField.LETTER_REFERENCE), 80),
        date(row, ImportField.LETTER_SENT_ON),
        known.known(row, warning));
  }

  private static @Nullable String siren(String raw, boolean person) throws LineRefused {
    if (raw.isEmpty() || person) {
      return null;
    }
    return Siren.parse(raw)
        .orElseThrow(() -> new LineRefused("exchange.reject.siren", raw))
        .value();
  }

  private static @Nullable String phone(
      String raw, String country, BiConsumer<String, String> warning) {
    if (raw.isEmpty()) {
      return null;
    }
    var number = PhoneNumber.parse(raw, country);
    if (number.isEmpty()) {
      warning.accept("exchange.warning.phone", raw);
    }
    return number.map(PhoneNumber::e164).orElse(null);
  }

  private static @Nullable String email(String raw, BiConsumer<String, String> warning) {
    if (raw.isEmpty() || raw.length() <= 160 && raw.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      return raw.isEmpty() ? null : raw;
    }
    warning.accept("exchange.warning.email", raw);
    return null;
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
    if (Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
      return code;
    }
    warning.accept("exchange.warning.country", raw);
    return "FR";
  }

  private static ContactRole role(String raw, boolean person) {
    String plain = Headers.plain(raw);
    for (ContactRole role : ContactRole.values()) {
      if (plain.equals(Headers.plain(role.name().replace('_', ' ')))) {
        return role;
      }
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

  private @Nullable Long amount(List<String> row, ImportField field) throws LineRefused {
    String raw = text(row, field);
    if (raw.isEmpty()) {
      return null;
    }
    Long cents = amounts.cents(raw);
    if (cents == null) {
      throw new LineRefused("exchange.reject.amount", raw);
    }
    return cents;
  }

  private @Nullable LocalDate date(List<String> row, ImportField field) throws LineRefused {
    String raw = text(row, field);
    if (raw.isEmpty()) {
      return null;
    }
    LocalDate date = dates.date(raw);
    if (date == null) {
      throw new LineRefused("exchange.reject.date", raw);
    }
    return date;
  }

  private String needed(List<String> row, ImportField field, int longest) throws LineRefused {
    String raw = text(row, field);
    if (raw.isEmpty()) {
      throw new LineRefused("exchange.reject.missing", field.name());
    }
    if (raw.length() > longest) {
      throw new LineRefused("exchange.reject.too-long", raw.substring(0, longest));
    }
    return raw;
  }

  private String text(List<String> row, ImportField field) {
    int column = columns[field.ordinal()];
    return column < 0 || column >= row.size() ? "" : row.get(column).strip();
  }

  private static boolean yes(String raw) {
    return !raw.isEmpty() && YES.contains(Headers.plain(raw));
  }

  private static @Nullable String orNull(String raw, int longest) {
    return raw.isEmpty() ? null : raw.substring(0, Math.min(raw.length(), longest));
  }
}
