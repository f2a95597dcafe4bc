package fr.entente.kill;

import fr.entente.accounts.AccountBuilder;
import fr.entente.simulator.Scenario;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The people of the test, and the accounts that they work on.
final class Workforce {
  static final int DESKS = 6;

  // Whoever answers on the page of an arrangement may be rung too.
  private static final String HEARD = "heard-at-once";

  private final Premises premises;
  private final JdbcClient jdbc;
  private final Acknowledged acknowledged;
  private final int points;
  private final long seed;
  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
  private List<Long> called = List.of();
  private List<Long> promising = List.of();
  private List<Long> paying = List.of();

  Workforce(Premises premises, Acknowledged acknowledged, int points, long seed) {
    this.premises = premises;
    this.jdbc = premises.jdbc;
    this.acknowledged = acknowledged;
    this.points = points;
    this.seed = seed;
  }

  /// They work until they are told to end; each brings to its end what was begun.
  static final class Shift implements AutoCloseable {
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> working = new ArrayList<>();
    private volatile boolean over;

    private void join(Worker worker) {
      working.add(
          people.submit(() -> {
            while (!over && worker.work()) {
              // until there is no more
            }
          }));
    }

    boolean broken() {
      return working.stream().anyMatch(each -> each.state() == Future.State.FAILED);
    }

    void end() throws ExecutionException, InterruptedException {
      over = true;
      for (var each : working) {
        each.get();
      }
    }

    @Override
    public void close() {
      people.shutdownNow();
    }
  }

  /// Writes down who works here and who owes.
  void hire() {
    IntStream.range(0, DESKS).forEach(this::agent);
    called = accounts(60 + 6 * points, HEARD, 1000);
    promising = accounts(20 + 2 * points, HEARD, 8000);
    paying = accounts(20, HEARD, 9000);
    jdbc.sql("UPDATE contact SET email = CONCAT('compta', id, '@example.test')").update();
  }

  void giveWork() {
    premises.insist("place", "accounts", joined(called));
  }

  Shift begin() {
    var shift = new Shift();
    IntStream.range(0, DESKS)
        .forEach(
            i -> shift.join(new DeskWorker(premises, acknowledged, "agent" + i, seed * 100 + i)));
    shift.join(accountant());
    long agent = jdbc.sql("SELECT MIN(id) FROM agent").query(Long.class).single();
    shift.join(new PromiseWorker(premises, acknowledged, agent, promising.iterator()));
    return shift;
  }

  private Accountant accountant() {
    String ids = joined(paying);
    long creditor =
        jdbc.sql("SELECT DISTINCT creditor_id FROM account WHERE id IN (" + ids + ")")
            .query(Long.class)
            .single();
    List<String> references =
        jdbc.sql("SELECT reference FROM account WHERE id IN (" + ids + ") ORDER BY id")
            .query(String.class)
            .list();
    return new Accountant(premises, acknowledged, creditor, paying, references);
  }

  private static String joined(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private List<Long> accounts(int count, String policy, int firstNumber) {
    long creditor =
        jdbc.sql(
                """
                INSERT INTO creditor (name, collector, policy_override)
                VALUES ('Grossiste Durand', 'CREDITOR', ?) RETURNING id
                """)
            .param(policy)
            .query(Long.class)
            .single();
    return IntStream.range(0, count)
        .mapToObj(i -> account(creditor, "+3319900%04d".formatted(firstNumber + i % 7000), i))
        .toList();
  }

  private long account(long creditor, String phone, int i) {
    premises.exchange.scenario(phone, temper(i));
    return AccountBuilder.anAccount(jdbc)
        .of(creditor)
        .reachableAt(phone)
        .owing("1200.00", today.minusDays(40))
        .save(today)
        .value();
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
    jdbc.sql(
            """
            INSERT INTO agent (login, name, password_hash, roles, language, guidance, desk_phone,
              active, created_at, password_changed_at)
            VALUES (?, ?, '-', 'AGENT', 'fr', 'NOVICE', ?, TRUE, NOW(6), NOW(6))
            """)
        .params("agent" + i, "Agent " + i, phone)
        .update();
  }
}
