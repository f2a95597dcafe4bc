package fr.entente.demo;

import fr.entente.accounts.DebtorKind;
import fr.entente.calls.PastCall;
import fr.entente.kernel.Language;
import fr.entente.scripts.PastTrials;
import fr.entente.scripts.PastVersions;
import fr.entente.scripts.ScriptRunState;
import fr.entente.scripts.ScriptStep;
import fr.entente.scripts.Scripts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which script led a past call, in the version that was in force on its day, and through which
/// steps. The first two versions are the scripts as they stand, with a few sentences that were made
/// gentler since.
final class DemoScripts {
  // Days ago from which the second and the third version were in force.
  static final int THIRD = 60;
  private static final int SECOND = 190;
  private static final int FIRST = 400;

  private final PastVersions versions;
  private final Scripts scripts;
  private final LocalDate today;
  private final List<String[]> rewordings = read();
  private final Map<Edition, Optional<String>> hashes = new HashMap<>();
  private final Map<String, List<ScriptStep>> steps = new HashMap<>();
  private final DemoTrials trials;

  DemoScripts(PastVersions versions, Scripts scripts, PastTrials past, LocalDate today) {
    this.versions = versions;
    this.scripts = scripts;
    this.today = today;
    trials = DemoTrials.begun(this, past, today);
  }

  DemoTrials trials() {
    return trials;
  }

  /// The hash of a version of a script.
  Optional<String> edition(String file, Language language, int version) {
    return hashes.computeIfAbsent(new Edition(file, language, version), this::kept);
  }

  private record Edition(String file, Language language, int version) {}

  /// Calls are led in the debtor's language; persons have a form of their own. Nothing when there
  /// are no scripts.
  PastCall.@Nullable Script led(Debt debt, LocalDate day, String key, String outcome, int turn) {
    boolean person = debt.kind() == DebtorKind.PERSON;
    String led = key.equals("first-call") ? key + (person ? "-person" : "-company") : key;
    String file = person && !led.endsWith("-person") ? led + "-person" : led;
    return trials
        .drawn(file, debt, day)
        .or(() -> edition(file, debt.language(), version(day)))
        .map(hash -> led(led, hash, way(hash, outcome, turn)))
        .orElse(null);
  }

  private PastCall.Script led(String key, String hash, List<String> steps) {
    String state = scripts.walked(key, hash, steps).map(ScriptRunState::toJson).orElse(null);
    return new PastCall.Script(key, hash, steps, state);
  }

  private List<String> way(String hash, String outcome, int turn) {
    return ScriptWay.to(outcome, steps.computeIfAbsent(hash, scripts::readVersion), turn);
  }

  private int version(LocalDate day) {
    return day.isBefore(today.minusDays(SECOND)) ? 1 : day.isBefore(today.minusDays(THIRD)) ? 2 : 3;
  }

  private Optional<String> kept(Edition edition) {
    Map<String, String> before = new LinkedHashMap<>();
    rewordings.stream()
        .filter(line -> Integer.parseInt(line[0]) >= edition.version())
        .filter(line -> line[1].equals(edition.language().code()))
        .forEach(line -> before.put(line[2], line[3]));
    int ago = edition.version() == 1 ? FIRST : SECOND;
    var since = today.minusDays(ago).atStartOfDay(ZoneOffset.UTC).toInstant();
    return versions.keep(edition.file(), edition.language(), before, since);
  }

  private static List<String[]> read() {
    try (var in = DemoScripts.class.getResourceAsStream("/demo/versions.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(";", 4))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
