package fr.entente.reporting;

import fr.entente.kernel.Utc;
import fr.entente.scripts.ScriptStep;
import fr.entente.scripts.Scripts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: which steps of the scripts agents pass over, the most often first. Versions of a
/// script count together where the step kept its title.
@Service
public class SkippedSteps {
  /// A step by its title, and how often it was passed over.
  public record Skipped(String script, String title, long count) {}

  private record Passed(String script, String hash, String step, long count) {}

  private final JdbcClient jdbc;
  private final Scripts scripts;
  private final Clock clock;

  SkippedSteps(JdbcClient jdbc, Scripts scripts, Clock clock) {
    this.jdbc = jdbc;
    this.scripts = scripts;
    this.clock = clock;
  }

  @PreAuthorize("hasAnyRole('TRAINER', 'LEAD', 'MANAGER')")
  public List<Skipped> since(int days, int limit) {
    LocalDate first = LocalDate.now(clock).minusDays(days);
    List<Passed> passed =
        jdbc.sql(
                """
                SELECT k.script_key, k.script_hash, m.detail, COUNT(*) AS times
                FROM call_line k JOIN call_moment m ON m.call_id = k.id
                WHERE k.requested_at >= ? AND m.kind = 'skip' AND k.script_hash IS NOT NULL
                GROUP BY k.script_key, k.script_hash, m.detail
                """)
            .param(Utc.of(first.atStartOfDay(clock.getZone()).toInstant()))
            .query((row, _) ->
                new Passed(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
            .list();
    return byTitle(passed).stream().limit(limit).toList();
  }

  private List<Skipped> byTitle(List<Passed> passed) {
    Map<String, Map<String, String>> titles =
        passed.stream()
            .map(Passed::hash)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), this::titles));
    Map<List<String>, Long> sums = new HashMap<>();
    passed.forEach(one ->
        sums.merge(
            List.of(
                one.script(),
                titles.getOrDefault(one.hash(), Map.of()).getOrDefault(one.step(), one.step())),
            one.count(),
            Long::sum));
    List<Skipped> all = new ArrayList<>();
    sums.forEach((step, count) -> all.add(new Skipped(step.get(0), step.get(1), count)));
    all.sort(Comparator.comparingLong(Skipped::count).reversed().thenComparing(Skipped::title));
    return all;
  }

  private Map<String, String> titles(String hash) {
    return scripts.readVersion(hash).stream()
        .collect(Collectors.toMap(ScriptStep::id, ScriptStep::title));
  }
}
