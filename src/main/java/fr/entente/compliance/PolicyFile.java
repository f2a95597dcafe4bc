package fr.entente.compliance;

import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.DebtorKind;
import fr.entente.compliance.CallingHours.Window;
import fr.entente.compliance.ContactPolicy.Caps;
import fr.entente.compliance.ContactPolicy.Scope;
import fr.entente.compliance.ContactPolicy.ThirdParty;
import fr.entente.kernel.PublicHolidays;
import fr.entente.kernel.Sha256;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Period;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads one policy file. Strict: an unknown or missing key is refused with the file, the key and
/// what to do, since a limit that is misspelt is a limit that does not bind.
final class PolicyFile {
  private static final Pattern WINDOW =
      Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final String file;
  private final String text;

  private PolicyFile(String file, String text) {
    this.file = file;
    this.text = text.replace("\r\n", "\n");
  }

  static ContactPolicy read(String file, String text) {
    return new PolicyFile(file, text).policy();
  }

  private ContactPolicy policy() {
    var root = section("", load());
    var policy =
        new ContactPolicy(
            root.text("policy"),
            root.number("version"),
            root.text("title"),
            root.text("source"),
            root.flag("demonstration"),
            scopes(root),
            hours(root.map("calling_windows")),
            holidays(root.text("public_holidays")),
            caps(root.map("attempts")),
            Duration.ofDays(root.number("conversation_cooldown_days")),
            Period.ofYears(root.number("limitation_years")),
            thirdParty(root.map("third_party")),
            listening(root),
            Sha256.hex(text),
            text);
    root.done();
    return policy;
  }

  private Map<?, ?> load() {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      Object loaded = new Yaml(new SafeConstructor(options)).load(text);
      if (loaded instanceof Map<?, ?> map) {
        return map;
      }
      throw wrong("", "is not a list of keys; start from one of the shipped policies");
    } catch (YAMLException e) {
      throw wrong("", "is not valid YAML: " + e.getMessage());
    }
  }

  private Set<Scope> scopes(PolicySection root) {
    Set<Scope> scopes = new LinkedHashSet<>();
    for (Object item : root.list("applies_to")) {
      var scope = section("applies_to", item);
      scopes.add(
          new Scope(
              scope.text("country"),
              scope.choice("debtor", DebtorKind.class),
              scope.choice("collector", CollectorKind.class)));
      scope.done();
    }
    return Set.copyOf(scopes);
  }

  private CallingHours hours(PolicySection section) {
    Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
    for (String days : section.keys()) {
      List<Window> windows = section.list(days).stream().map(each -> window(days, each)).toList();
      for (DayOfWeek day : days(section.path(days), days)) {
        if (week.put(day, windows) != null) {
          throw wrong(section.path(days), "gives " + day + " a second time; keep one of them");
        }
      }
    }
    if (week.size() < 7) {
      throw wrong("calling_windows", "must name all seven days; write `sun: []` for a closed day");
    }
    return new CallingHours(Map.copyOf(week));
  }

  private List<DayOfWeek> days(String path, String days) {
    if (days.equals("every-day")) {
      return List.of(DayOfWeek.values());
    }
    String[] ends = days.split("-");
    int first = DAYS.indexOf(ends[0]);
    int last = DAYS.indexOf(ends[ends.length - 1]);
    if (ends.length > 2 || first < 0 || last < first) {
      throw wrong(path, "is not a day; write mon, mon-fri or every-day");
    }
    return List.of(DayOfWeek.values()).subList(first, last + 1);
  }

  private Window window(String days, Object value) {
    Matcher matcher = WINDOW.matcher(String.valueOf(value));
    if (matcher.matches()) {
      int from = minutes(matcher.group(1), matcher.group(2));
      int to = minutes(matcher.group(3), matcher.group(4));
      if (from < to && to <= 1440) {
        return new Window(from, to);
      }
    }
    throw wrong("calling_windows." + days, "has a bad window; write \"09:00-12:30\" in quotes");
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
  }

  private @Nullable String holidays(String region) {
    if (region.equals("none")) {
      return null;
    }
    if (!PublicHolidays.known(region)) {
      throw wrong("public_holidays", "knows no region " + region + "; write FR or none");
    }
    return region;
  }

  private Caps caps(PolicySection section) {
    if (!section.text("scope").equals("debtor") || !section.flag("count_unanswered")) {
      throw wrong(
          "attempts", "counts per debtor and counts what rang; change scope or count_unanswered");
    }
    var caps =
        new Caps(
            section.limit("per_day"), section.limit("per_7_days"), section.limit("per_30_days"));
    section.done();
    return caps;
  }

  private static ThirdParty thirdParty(PolicySection section) {
    var needs = new ThirdParty(section.flag("mandate"), section.limit("letter_days"));
    section.done();
    return needs;
  }

  // Who says nothing listens as carefully as can be. YAML takes a bare `off` for false.
  private ListeningMode listening(PolicySection root) {
    String written = root.text("listening", ListeningMode.AFTER_NOTICE.word());
    String word = written.equals("false") ? ListeningMode.OFF.word() : written;
    return Stream.of(ListeningMode.values())
        .filter(mode -> mode.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> wrong("listening", "must be one of after-notice, from-answer, off, not " + word));
  }

  private PolicySection section(String path, Object value) {
    return PolicySection.of(file, path, value);
  }

  private IllegalArgumentException wrong(String path, String what) {
    return PolicySection.wrong(file, path, what);
  }
}
