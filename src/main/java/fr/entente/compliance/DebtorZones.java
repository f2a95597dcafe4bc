package fr.entente.compliance;

import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.PublicHolidays;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the debtor's clock is (POL-02): what was recorded, else an overseas postcode, else the
/// number's prefix, else the country. A metropolitan address with an overseas number gives both
/// zones, and hours must be open in both. Empty means unknown.
final class DebtorZones {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final Map<String, String> POSTCODES =
      Map.ofEntries(
          Map.entry("971", "America/Guadeloupe"),
          Map.entry("972", "America/Martinique"),
          Map.entry("973", "America/Cayenne"),
          Map.entry("974", "Indian/Reunion"),
          Map.entry("975", "America/Miquelon"),
          Map.entry("976", "Indian/Mayotte"),
          Map.entry("977", "America/St_Barthelemy"),
          Map.entry("978", "America/Marigot"),
          Map.entry("984", "Indian/Kerguelen"),
          Map.entry("986", "Pacific/Wallis"),
          Map.entry("987", "Pacific/Tahiti"),
          Map.entry("988", "Pacific/Noumea"));

  // The longest prefix counts: +262269 is Mayotte, +262 is La Réunion. The +33 forms are the same
  // numbers as people write them at home (0262, 0590, ...).
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("+262269", "Indian/Mayotte"),
          Map.entry("+262639", "Indian/Mayotte"),
          Map.entry("+33269", "Indian/Mayotte"),
          Map.entry("+262", "Indian/Reunion"),
          Map.entry("+33262", "Indian/Reunion"),
          Map.entry("+33692", "Indian/Reunion"),
          Map.entry("+33693", "Indian/Reunion"),
          Map.entry("+590", "America/Guadeloupe"),
          Map.entry("+33590", "America/Guadeloupe"),
          Map.entry("+33690", "America/Guadeloupe"),
          Map.entry("+33691", "America/Guadeloupe"),
          Map.entry("+594", "America/Cayenne"),
          Map.entry("+33594", "America/Cayenne"),
          Map.entry("+33694", "America/Cayenne"),
          Map.entry("+596", "America/Martinique"),
          Map.entry("+33596", "America/Martinique"),
          Map.entry("+33696", "America/Martinique"),
          Map.entry("+33697", "America/Martinique"),
          Map.entry("+508", "America/Miquelon"),
          Map.entry("+33508", "America/Miquelon"),
          Map.entry("+681", "Pacific/Wallis"),
          Map.entry("+687", "Pacific/Noumea"),
          Map.entry("+689", "Pacific/Tahiti"));

  // Countries with one clock (or, for Spain and Portugal, two that we respect together).
  private static final Map<String, Set<String>> COUNTRIES =
      Map.ofEntries(
          Map.entry("BE", Set.of("Europe/Brussels")),
          Map.entry("LU", Set.of("Europe/Luxembourg")),
          Map.entry("CH", Set.of("Europe/Zurich")),
          Map.entry("DE", Set.of("Europe/Berlin")),
          Map.entry("IT", Set.of("Europe/Rome")),
          Map.entry("NL", Set.of("Europe/Amsterdam")),
          Map.entry("AT", Set.of("Europe/Vienna")),
          Map.entry("IE", Set.of("Europe/Dublin")),
          Map.entry("GB", Set.of("Europe/London")),
          Map.entry("MC", Set.of("Europe/Monaco")),
          Map.entry("AD", Set.of("Europe/Andorra")),
          Map.entry("ES", Set.of("Europe/Madrid", "Atlantic/Canary")),
          Map.entry("PT", Set.of("Europe/Lisbon", "Atlantic/Azores")));

  private DebtorZones() {}

  static Set<ZoneId> of(
      @Nullable ZoneId recorded, String country, @Nullable String postcode, PhoneNumber number) {
    if (recorded != null) {
      return Set.of(recorded);
    }
    String overseas = overseas(country, postcode);
    if (overseas != null) {
      return Set.of(ZoneId.of(overseas));
    }
    Set<ZoneId> zones = new LinkedHashSet<>();
    String byNumber = byPrefix(number);
    if (byNumber != null) {
      zones.add(ZoneId.of(byNumber));
    }
    boolean addressed = postcode != null && !postcode.isBlank();
    if (country.equals("FR") && (byNumber == null || addressed)) {
      zones.add(PARIS);
    }
    COUNTRIES.getOrDefault(country, Set.of()).stream().sorted().map(ZoneId::of).forEach(zones::add);
    return zones;
  }

  private static @Nullable String overseas(String country, @Nullable String postcode) {
    boolean french = country.equals("FR") || byCountry(country) != null;
    String code = postcode == null ? "" : postcode.replace(" ", "");
    String byCode = french && code.length() == 5 ? POSTCODES.get(code.substring(0, 3)) : null;
    return byCode != null ? byCode : byCountry(country);
  }

  /// French territories are France, whose law applies there.
  static String country(String country) {
    return byCountry(country) == null ? country : "FR";
  }

  /// Overseas, the zone alone tells the region's own holidays.
  static PublicHolidays holidays(ZoneId zone) {
    return POSTCODES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(zone.getId()))
        .map(entry -> PublicHolidays.ofPostcode(entry.getKey() + "00"))
        .findFirst()
        .orElse(PublicHolidays.FRANCE);
  }

  // Some files give the territory as a country of its own.
  private static @Nullable String byCountry(String country) {
    return switch (country) {
      case "GP" -> "America/Guadeloupe";
      case "MQ" -> "America/Martinique";
      case "GF" -> "America/Cayenne";
      case "RE" -> "Indian/Reunion";
      case "PM" -> "America/Miquelon";
      case "YT" -> "Indian/Mayotte";
      case "BL" -> "America/St_Barthelemy";
      case "MF" -> "America/Marigot";
      case "WF" -> "Pacific/Wallis";
      case "PF" -> "Pacific/Tahiti";
      case "NC" -> "Pacific/Noumea";
      default -> null;
    };
  }

  private static @Nullable String byPrefix(PhoneNumber number) {
    return PREFIXES.entrySet().stream()
        .filter(entry -> number.e164().startsWith(entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse(null);
  }
}
