package fr.entente.reporting;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Language;
import fr.entente.reporting.ScriptCalls.Title;
import fr.entente.reporting.ScriptCalls.Within;
import fr.entente.reporting.StepStay.Left;
import fr.entente.scripts.ScriptSummary;
import fr.entente.scripts.Scripts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what the versions of a script, their steps and their answers earned. Days are those
/// of the calls. Who was called is for a lead or a manager alone.
@Service
@PreAuthorize("hasAnyRole('TRAINER', 'LEAD', 'MANAGER')")
public class ScriptResults {
  private final ScriptCalls calls;
  private final Scripts scripts;
  private final JdbcClient jdbc;
  private final Clock clock;

  ScriptResults(ScriptCalls calls, Scripts scripts, JdbcClient jdbc, Clock clock) {
    this.calls = calls;
    this.scripts = scripts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// A call behind a figure: when, whom, by whom, how it ended, what was promised and kept.
  public record Behind(
      CallId call,
      Instant at,
      AccountId account,
      String debtor,
      String agent,
      @Nullable String outcome,
      int resolved,
      int kept) {}

  /// The one in force first, then the newest.
  public List<VersionFigures> versions(String key, Language language, int days) {
    Set<String> inForce =
        scripts.all().stream().map(ScriptSummary::hash).collect(Collectors.toSet());
    return calls.ofScript(new Title(key, language), last(days)).stream()
        .collect(Collectors.groupingBy(CallWorth::hash))
        .entrySet()
        .stream()
        .map(one -> figures(one.getKey(), one.getValue(), inForce.contains(one.getKey())))
        .sorted(
            Comparator.comparing(VersionFigures::inForce)
                .thenComparing(VersionFigures::last)
                .reversed())
        .toList();
  }

  private static VersionFigures figures(String hash, List<CallWorth> calls, boolean inForce) {
    return new VersionFigures(
        hash, calls.getFirst().begun(), calls.getLast().begun(), inForce, ScriptWorth.of(calls));
  }

  /// Step by step, as a call meets them; empty when the version was never kept.
  public List<StepFigures> steps(String hash, int days) {
    return tally(hash, last(days)).figures();
  }

  /// The newest calls behind the figures of a step: of all that came to it, or of those that took
  /// the answer with this digit (zero: passed over it).
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public List<Behind> behind(
      String hash, String step, @Nullable Integer digit, int days, int limit) {
    Left how = digit == null ? null : digit == 0 ? Left.SKIPPED : Left.ANSWERED;
    return lines(tally(hash, last(days)).behind(step, how, digit == null ? 0 : digit), limit);
  }

  private StepTally tally(String hash, Within within) {
    var tally = new StepTally(scripts.readVersion(hash));
    var moves = calls.moves(hash, within);
    calls
        .ofVersion(hash, within)
        .forEach(call -> tally.add(call, moves.getOrDefault(call.call(), List.of())));
    return tally;
  }

  private List<Behind> lines(List<CallWorth> all, int limit) {
    Map<Long, CallWorth> wanted =
        all.stream()
            .sorted(Comparator.comparing(CallWorth::begun).reversed())
            .limit(limit)
            .collect(Collectors.toMap(CallWorth::call, call -> call));
    if (wanted.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT k.id, k.account_id, d.name AS debtor, a.name AS agent, k.disposition
            FROM call_line k JOIN debtor_card d ON d.id = k.debtor_id
              JOIN agent_card a ON a.id = k.agent_id
            WHERE k.id IN (:calls) ORDER BY k.requested_at DESC, k.id DESC
            """)
        .param("calls", wanted.keySet())
        .query((row, _) -> {
          CallWorth worth = Objects.requireNonNull(wanted.get(row.getLong("id")));
          return new Behind(
              new CallId(worth.call()),
              worth.begun(),
              new AccountId(row.getLong("account_id")),
              row.getString("debtor"),
              row.getString("agent"),
              row.getString("disposition"),
              worth.resolved(),
              worth.kept());
        })
        .list();
  }

  private Within last(int days) {
    Instant now = clock.instant();
    return new Within(now.minus(Duration.ofDays(days)), now);
  }
}
