package fr.entente.reporting;

import fr.entente.agents.Teams;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Remembered;
import fr.entente.kernel.Utc;
import fr.entente.scripts.ScriptStep;
import fr.entente.scripts.Scripts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: the floor with each agent's account, step and day, the gravest first; and the list
/// of calls by age. Few queries however many agents there are.
@Service
public class FloorBoard {
  private static final Duration DAY_GOOD = Duration.ofSeconds(5);

  private record Day(int calls, Money promised) {
    static final Day NOTHING = new Day(0, Money.ZERO);
  }

  private final Floor floor;
  private final Teams teams;
  private final Scripts scripts;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Remembered<Map<Long, Day>> days;
  // A version of a script never changes.
  private final Map<String, Map<String, String>> titles = new ConcurrentHashMap<>();

  FloorBoard(Floor floor, Teams teams, Scripts scripts, JdbcClient jdbc, Clock clock) {
    this.floor = floor;
    this.teams = teams;
    this.scripts = scripts;
    this.jdbc = jdbc;
    this.clock = clock;
    days = new Remembered<>(DAY_GOOD, this::today);
  }

  /// For a lead: with what was confirmed on the calls.
  @PreAuthorize("hasRole('LEAD')")
  public List<FloorLine> lines() {
    var signs = floor.confirmed();
    Map<AgentId, String> team = teams.today();
    Map<Long, Money> overdue = overdue();
    Map<Long, String> steps = steps();
    Map<Long, Day> day = days.get();
    return floor.rows().stream()
        .map(row -> {
          long id = row.agent().value();
          var done = day.getOrDefault(id, Day.NOTHING);
          return new FloorLine(
              row,
              team.get(row.agent()),
              overdue.get(id),
              steps.get(id),
              signs.get(row.agent()),
              done.calls(),
              done.promised());
        })
        .sorted(FloorLine.GRAVEST)
        .toList();
  }

  /// What waits in the list of calls, by the oldest invoice of each account.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public List<DebtAge> waitingByAge() {
    LocalDate today = LocalDate.now(clock);
    return jdbc.sql(
            """
            SELECT CASE WHEN a.oldest_due_on > :from THEN 'UNDER_30'
                        WHEN a.oldest_due_on >= :to THEN 'TO_45' ELSE 'OVER_45' END AS band,
              COUNT(*) AS accounts, SUM(w.overdue_cents) AS overdue
            FROM work_line w JOIN account_card a ON a.id = w.account_id
            WHERE w.state = 'READY' AND w.overdue_cents > 0 GROUP BY band
            ORDER BY FIELD(band, 'UNDER_30', 'TO_45', 'OVER_45')
            """)
        .param("from", today.minusDays(30))
        .param("to", today.minusDays(45))
        .query((row, _) ->
            new DebtAge(
                DebtAge.Band.valueOf(row.getString("band")),
                row.getLong("accounts"),
                Money.ofCents(row.getLong("overdue"))))
        .list();
  }

  private Map<Long, Money> overdue() {
    return jdbc
        .sql("SELECT w.held_by, w.overdue_cents FROM work_line w WHERE w.held_by IS NOT NULL")
        .query((row, _) -> Map.entry(row.getLong(1), Money.ofCents(row.getLong(2))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  // The last one stays.
  private Map<Long, String> steps() {
    var steps = new HashMap<Long, String>();
    jdbc.sql(
            """
            SELECT c.live_agent, c.script_hash, m.detail FROM call_line c
            JOIN call_moment m ON m.call_id = c.id
            WHERE c.live_agent IS NOT NULL AND m.kind = 'step' ORDER BY m.id
            """)
        .query(row -> {
          String id = row.getString("detail").split(" ", 2)[0];
          String hash = Objects.requireNonNullElse(row.getString("script_hash"), "");
          steps.put(row.getLong("live_agent"), titles(hash).getOrDefault(id, id));
        });
    return steps;
  }

  private Map<String, String> titles(String hash) {
    Map<String, String> known = titles.get(hash);
    if (known == null) {
      known =
          scripts.readVersion(hash).stream()
              .collect(Collectors.toMap(ScriptStep::id, ScriptStep::title));
      if (!known.isEmpty()) {
        titles.put(hash, known);
      }
    }
    return known;
  }

  private Map<Long, Day> today() {
    LocalDateTime midnight = Utc.of(LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
    return jdbc
        .sql(
            """
            SELECT k.agent_id, COUNT(DISTINCT k.id) AS calls, COALESCE(SUM(c.total), 0) AS promised
            FROM call_line k LEFT JOIN commitment_line c
              ON c.call_id = k.id AND c.status NOT IN ('CANCELLED', 'RESCHEDULED')
            WHERE k.requested_at >= ? GROUP BY k.agent_id
            """)
        .param(midnight)
        .query((row, _) ->
            Map.entry(
                row.getLong("agent_id"),
                new Day(row.getInt("calls"), Money.euros(row.getBigDecimal("promised")))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
