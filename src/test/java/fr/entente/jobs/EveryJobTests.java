package fr.entente.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.commitments.Commitments;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.RunAs;
import fr.entente.outreach.Outreach;
import fr.entente.outreach.Writing;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every job of the product may run again at once: nothing in the database changes by it, whichever
/// node does it and however often.
@EntenteTest
class EveryJobTests {
  @Autowired List<RecurringJob> jobs;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Compliance compliance;
  @Autowired Outreach outreach;

  @BeforeEach
  void aFloorWithSomethingForEachJob() {
    var kept = new Writing(jdbc, commitments, clock).withAddress(Writing.ADDRESS);
    var promise = kept.agrees("300.00", "2026-11-20", "2026-12-01");
    RunAs.system(() -> outreach.sendRecap(promise.id(), null, false, kept.agent));
    var held = new Writing(jdbc, commitments, clock, "Atelier Clos").withAddress("a@b.example");
    RunAs.system(() ->
        compliance.placeHold(
            held.debtor(),
            held.account,
            HoldType.MANUAL,
            "en vacances",
            clock.instant().plus(Duration.ofDays(2)),
            held.agent));
    var orphan = new Writing(jdbc, commitments, clock, "Atelier Oublié");
    jdbc.sql("DELETE FROM work_item WHERE account_id = ?").param(orphan.account.value()).update();
    clock.at(LocalDate.of(2026, 11, 26), LocalTime.of(10, 0));
  }

  // What a count leaves behind is the count itself.
  private Map<String, Long> database() {
    List<String> tables =
        jdbc.sql(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND"
                    + " table_type = 'BASE TABLE' AND table_name NOT IN ('worklist_proof',"
                    + " 'flyway_schema_history', 'scheduled_tasks')")
            .query(String.class)
            .list();
    var sums = new TreeMap<String, Long>();
    jdbc.sql("CHECKSUM TABLE " + String.join(", ", tables))
        .query(row -> {
          sums.put(row.getString(1), row.getLong(2));
        });
    return sums;
  }

  @Test
  void runningAJobAgainChangesNothing() {
    assertThat(jobs).hasSizeGreaterThanOrEqualTo(10);
    var before = database();
    jobs.forEach(job -> job.work().run());
    // One round may make work for another: a promise that broke moves its account.
    jobs.forEach(job -> job.work().run());
    var done = database();
    assertThat(done).as("there was something to do").isNotEqualTo(before);
    for (RecurringJob job : jobs) {
      job.work().run();
      job.work().run();
      assertThat(database()).as(job.name()).isEqualTo(done);
    }
  }

  @Test
  void administratorsReadANameForEachJobInTheirLanguage() throws IOException {
    for (String file : List.of("translations", "translations_fr")) {
      var words = new Properties();
      try (var text =
          new ClassPathResource("vaadin-i18n/" + file + ".properties").getInputStream()) {
        words.load(new InputStreamReader(text, StandardCharsets.UTF_8));
      }
      assertThat(jobs)
          .allSatisfy(job -> assertThat(words).containsKey("backoffice.job.name." + job.name()));
    }
  }
}
