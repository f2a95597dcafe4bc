package fr.entente.worklist;

import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts accounts where they belong in the list, from the facts: one idempotent statement for one
/// account and for a million.
@Component
class Placement {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final WindowGroups groups;
  private final String statement;

  Placement(JdbcClient jdbc, Clock clock, WindowGroups groups, WorklistSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.groups = groups;
    this.statement = PlacementSql.statement(settings);
  }

  void place(Collection<Long> accounts) {
    if (!accounts.isEmpty()) {
      String ids =
          accounts.stream().sorted().map(id -> Long.toString(id)).collect(Collectors.joining(","));
      run("a.id IN (" + ids + ")", "PRIMARY");
    }
  }

  void placeBatch(long batch, long after, long upTo) {
    run("a.batch_id = " + batch + " AND a.id > " + after + " AND a.id <= " + upTo, "account_batch");
  }

  private void run(String which, String index) {
    groups.ensure(which, index);
    jdbc.sql(statement.replace("<which>", which).replace("<index>", index))
        .param("now", Utc.of(clock.instant()))
        .param("today", LocalDate.now(clock))
        .update();
  }
}
