package fr.entente.reporting;

import fr.entente.kernel.Language;
import fr.entente.reporting.ScriptCalls.Title;
import fr.entente.reporting.ScriptCalls.Within;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what scripts earned in the last year, all versions together.
@Service
@PreAuthorize("hasAnyRole('TRAINER', 'LEAD', 'MANAGER')")
public class ScriptFigures {
  static final int DAYS = 365;

  private final ScriptCalls calls;
  private final Clock clock;

  ScriptFigures(ScriptCalls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /// A script in a language, and what came of its calls.
  public record Earned(String key, Language language, ScriptWorth worth) {}

  /// Every script that led a call, the most called first.
  public List<Earned> all() {
    return calls.ofAll(year()).entrySet().stream()
        .map(one ->
            new Earned(one.getKey().key(), one.getKey().language(), ScriptWorth.of(one.getValue())))
        .sorted(
            Comparator.comparingInt((Earned one) -> one.worth().calls())
                .reversed()
                .thenComparing(Earned::key)
                .thenComparing(Earned::language))
        .toList();
  }

  /// The part of the instalments promised on its calls that was kept in time; empty when too few of
  /// them are over.
  public Optional<Double> keptRate(String key, Language language) {
    return Optional.of(ScriptWorth.of(calls.ofScript(new Title(key, language), year())))
        .filter(ScriptWorth::enough)
        .map(ScriptWorth::keptRate);
  }

  private Within year() {
    var now = clock.instant();
    return new Within(now.minus(Duration.ofDays(DAYS)), now);
  }
}
