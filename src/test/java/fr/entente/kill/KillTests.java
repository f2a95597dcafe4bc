package fr.entente.kill;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.accounts.AccountBuilder;
import fr.entente.kill.Wire.Turn;
import fr.entente.simulator.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// While people talk, write, answer and pay, the application, the database, or both are killed
/// again and again, at moments that a seed chooses. Whatever was acknowledged is there at the end,
/// and whatever rang is known (decision 0030). `-Dkill.points=400` is the long run, `-Dkill.seed=`
/// another one.
class KillTests {
  private static final Logger LOG = LoggerFactory.getLogger(KillTests.class);
  private static final int POINTS = Integer.getInteger("kill.points", 42);
  private static final long SEED = Long.getLong("kill.seed", 11);
  // So many of the points kill the application, every second of these the database with it.
  private static final int SHARE = 10;
  private static final int DESKS = 4;

  private enum Kind {
    DATABASE,
    APPLICATION,
    BOTH
  }

  private final Random random = new Random(SEED);
  private final Acknowledged acknowledged = new Acknowledged();
  private final List<String> creditors = new ArrayList<>();
  private final Map<String, Set<String>> meanings = new HashMap<>();
  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
  private final List<Long> found = new ArrayList<>();
  private Premises premises;
  private Wire wire;
  private Reckoning reckoning;
  private volatile boolean over;

  @BeforeEach
  void open() throws IOException {
    premises = new Premises();
    wire = new Wire(premises);
    reckoning = new Reckoning(premises.jdbc, wire, acknowledged, meanings);
    premises.startApplication();
    List<Long> called = accounts(40 + 6 * POINTS, "heard-at-once", true);
    premises.awaitApplication();
    premises.insist(
        "place", "accounts", called.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  @AfterEach
  void close() throws IOException {
    premises.close();
  }

  @Test
  void whatWasAcknowledgedIsThereWhateverIsKilled() throws Exception {
    learn();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var working = begin(people);
      for (Kind kind : plan()) {
        long until = premises.beats() + 5 + random.nextInt(40);
        Premises.patiently()
            .pollInterval(Duration.ofMillis(1))
            .until(() -> premises.beats() >= until || broken(working));
        if (broken(working)) {
          break;
        }
        killed(kind);
      }
      over = true;
      for (var each : working) {
        each.get();
      }
    }
    settled();
    reckoning.writes();
    reckoning.hearing();
    reckoning.telephones();
    LOG.info("{} points, seed {}: {}", POINTS, SEED, told());
  }

  private static boolean broken(List<Future<?>> working) {
    return working.stream().anyMatch(each -> each.state() == Future.State.FAILED);
  }

  private List<Kind> plan() {
    var plan = new ArrayList<Kind>();
    for (int i = 0; i < POINTS; i++) {
      boolean application = i % SHARE == SHARE - 1;
      boolean both = application && i / SHARE % 2 == 1;
      plan.add(both ? Kind.BOTH : application ? Kind.APPLICATION : Kind.DATABASE);
    }
    Collections.shuffle(plan, random);
    return plan;
  }

  private void killed(Kind kind) {
    long begun = System.nanoTime();
    if (kind != Kind.APPLICATION) {
      premises.database.kill();
    }
    if (kind != Kind.DATABASE) {
      premises.killApplication();
    }
    List<Turn> heard = wire.acknowledgedTurns();
    if (kind != Kind.APPLICATION) {
      premises.database.start();
    }
    if (kind != Kind.DATABASE) {
      premises.startApplication();
      premises.awaitApplication();
    }
    LOG.info("{} back after {} ms", kind, Duration.ofNanos(System.nanoTime() - begun).toMillis());
    reckoning.writes();
    List<Turn> lost = reckoning.unread(heard);
    if (!lost.isEmpty()) {
      long from = System.nanoTime();
      Premises.patiently().until(() -> reckoning.unread(lost).isEmpty());
      found.add(Duration.ofNanos(System.nanoTime() - from).toMillis());
      LOG.info("{}: {} turns not read before, after {} ms", kind, lost.size(), found.getLast());
    }
  }

  /// What each sentence means when nothing is killed.
  private void learn() {
    var everything = new ArrayList<>(Sayings.CRISES);
    everything.addAll(Sayings.OTHERS);
    var first = new DeskWorker(premises, acknowledged, "agent0", SEED);
    first.talkOnce(everything);
    Premises.patiently()
        .until(() ->
            reckoning.strings("SELECT id FROM utterance").size() == everything.size()
                && reckoning.strings("SELECT id FROM turn_to_read").isEmpty());
    reckoning
        .strings(
            "SELECT CONCAT(u.text, '|', f.label) FROM finding f JOIN utterance u ON u.call_id = f.call_id AND u.debtor AND u.sequence = f.sequence")
        .forEach(row -> {
          int bar = row.lastIndexOf('|');
          meanings
              .computeIfAbsent(row.substring(0, bar), _ -> new HashSet<>())
              .add(row.substring(bar + 1));
        });
    assertThat(Sayings.CRISES)
        .allMatch(text -> meanings.getOrDefault(text, Set.of()).contains("CRISIS_RISK"));
    first.hangUp();
    first.finish();
  }

  private List<Future<?>> begin(ExecutorService people) {
    var workers = new ArrayList<Worker>();
    for (int i = 0; i < DESKS; i++) {
      workers.add(new DeskWorker(premises, acknowledged, "agent" + i, SEED + i));
    }
    workers.add(accountant());
    long agent = premises.jdbc.sql("SELECT MIN(id) FROM agent").query(Long.class).single();
    List<Long> promising = accounts(40 + 4 * POINTS, null, false);
    premises
        .jdbc
        .sql("UPDATE contact SET email = CONCAT('compta', id, '@example.test') WHERE email IS NULL")
        .update();
    workers.add(new PromiseWorker(premises, acknowledged, agent, promising.iterator()));
    return workers.stream().<Future<?>>map(each -> people.submit(() -> untilOver(each))).toList();
  }

  private void untilOver(Worker worker) {
    while (!over) {
      worker.work();
    }
  }

  private Accountant accountant() {
    List<Long> paying = accounts(20, null, false);
    String ids = paying.stream().map(String::valueOf).collect(Collectors.joining(","));
    long creditor =
        premises
            .jdbc
            .sql("SELECT creditor_id FROM account WHERE id = " + paying.getFirst())
            .query(Long.class)
            .single();
    return new Accountant(
        premises,
        acknowledged,
        creditor,
        paying,
        reckoning.strings("SELECT reference FROM account WHERE id IN (" + ids + ") ORDER BY id"));
  }

  /// Nobody helps: what was cut off has to come to its end by itself.
  private void settled() {
    Premises.patiently()
        .alias("legs without a call")
        .until(() -> premises.exchange.liveCalls() == 0);
    for (String rest :
        List.of(
            "SELECT id FROM phone_call WHERE live_agent IS NOT NULL OR live_debtor IS NOT NULL",
            "SELECT call_id FROM line_request WHERE next_try_at IS NOT NULL",
            "SELECT call_id FROM turn_to_read",
            "SELECT call_id FROM turn_unfinished",
            "SELECT agent_id FROM desk_draft WHERE account_id <> 0",
            "SELECT id FROM import_run WHERE state IN ('CHECKING', 'APPLYING')",
            "SELECT id FROM outgoing_mail WHERE state IN ('QUEUED', 'SENDING')",
            "SELECT agent_id FROM presence WHERE presence IN ('ON_CALL', 'WRAP_UP')")) {
      Premises.patiently().alias(rest).until(() -> reckoning.strings(rest).isEmpty());
    }
  }

  private String told() {
    return "%d turns acknowledged, %d calls, %d promises, %d answers, %d payments, %d imported lines; read after a restart: %s ms"
        .formatted(
            wire.acknowledgedTurns().size(),
            acknowledged.closed.size(),
            acknowledged.promises.size(),
            acknowledged.answers.size(),
            acknowledged.payments.size(),
            acknowledged.imported.size(),
            found);
  }

  private List<Long> accounts(int count, String policy, boolean withAgents) {
    long creditor =
        premises
            .jdbc
            .sql(
                "INSERT INTO creditor (name, collector, policy_override) VALUES ('Grossiste Durand', 'CREDITOR', ?) RETURNING id")
            .param(policy)
            .query(Long.class)
            .single();
    if (withAgents) {
      IntStream.range(0, DESKS).forEach(this::agent);
    }
    return IntStream.range(0, count)
        .mapToObj(i -> {
          String phone = "+3319900%04d".formatted(withAgents ? 1000 + i : 9000);
          if (withAgents) {
            premises.exchange.scenario(phone, temper(i));
          }
          return AccountBuilder.anAccount(premises.jdbc)
              .of(creditor)
              .reachableAt(phone)
              .owing("1200.00", today.minusDays(40))
              .save(today)
              .value();
        })
        .toList();
  }

  // Most answer and say what the test wants.
  private static Scenario temper(int i) {
    return switch (i % 10) {
      case 7 -> Scenario.NO_ANSWER;
      case 8 -> Scenario.BUSY;
      case 9 -> Scenario.HANGS_UP;
      default -> Scenario.DESK_PHONE;
    };
  }

  private void agent(int i) {
    String phone = "+336399810%02d".formatted(i);
    premises.exchange.scenario(phone, Scenario.DESK_PHONE);
    premises
        .jdbc
        .sql(
            """
            INSERT INTO agent (login, name, password_hash, roles, language, guidance, desk_phone,
              active, created_at, password_changed_at)
            VALUES (?, ?, '-', 'AGENT', 'fr', 'NOVICE', ?, TRUE, NOW(6), NOW(6))
            """)
        .params("agent" + i, "Agent " + i, phone)
        .update();
  }
}
