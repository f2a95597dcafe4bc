package fr.entente.backup;

import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.Doubtful;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts in doubt what was about to leave at the moment of a backup: by the first node that starts
/// on it, before any job or screen of it does, and once.
@Component
class FirstStartAfterRestore implements SmartInitializingSingleton {
  private final JdbcClient jdbc;
  private final List<Doubtful> leaving;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FirstStartAfterRestore(
      JdbcClient jdbc,
      List<Doubtful> leaving,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.leaving = leaving;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  // Jobs, the post and the web server begin when all beans are made: not before this has ended.
  @Override
  public void afterSingletonsInstantiated() {
    // Not for the log alone: whoever restores sits at the console, and must look at these.
    look().ifPresent(said -> System.out.println("\n" + said + "\n"));
  }

  /// What was done, in words; empty when there was nothing to do.
  Optional<String> look() {
    return RunAs.system(() -> transaction.execute(_ -> begin()));
  }

  private record Restoration(long id, Instant asOf) {}

  // Another node that starts at the same time waits for this row, and then finds it done.
  private Optional<String> begin() {
    List<Restoration> restored =
        jdbc.sql(
                "SELECT id, as_of FROM restoration WHERE started_at IS NULL ORDER BY id DESC FOR"
                    + " UPDATE")
            .query((row, _) -> new Restoration(row.getLong("id"), Utc.instant(row, "as_of")))
            .list();
    return restored.isEmpty() ? Optional.empty() : Optional.of(doubt(restored.getFirst()));
  }

  private String doubt(Restoration last) {
    var counts = new ArrayList<String>();
    leaving.forEach(each -> counts.add(each.kind() + ": " + each.doubt(last.asOf())));
    String counted = counts.stream().sorted().collect(Collectors.joining(", "));
    audit.record(
        null,
        "backup.restored",
        "restoration:" + last.id(),
        "%s; %s".formatted(last.asOf(), counted));
    jdbc.sql("UPDATE restoration SET started_at = ? WHERE started_at IS NULL")
        .param(Utc.of(clock.instant()))
        .update();
    return "These data are as of %s, from a backup. In doubt, for they may have left since (%s). A person decides on each (screen Mail)."
        .formatted(last.asOf(), counted);
  }
}
