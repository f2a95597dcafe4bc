package fr.entente.kill;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kill.Wire.Turn;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// While people talk, write, answer and pay, the application, the database, or both are killed
/// again and again, at moments that a seed chooses. Whatever was acknowledged is there at the end,
/// and whatever rang is known (decision 0030).
final class Kills implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Kills.class);

  private enum Kind {
    DATABASE,
    APPLICATION,
    BOTH
  }

  private final int points;
  private final int share;
  private final long seed;
  private final Random random;
  private final Acknowledged acknowledged = new Acknowledged();
  private final Map<String, Set<String>> meanings = new HashMap<>();
  private final List<Long> found = new ArrayList<>();
  private final Premises premises;
  private final Wire wire;
  private final Reckoning reckoning;
  private final Workforce workforce;

  /// One point in `share` kills the application, every second of these the database with it; the
  /// others kill the database.
  Kills(int points, int share, long seed) throws IOException {
    this.points = points;
    this.share = share;
    this.seed = seed;
    random = new Random(seed);
    premises = new Premises();
    wire = new Wire(premises);
    reckoning = new Reckoning(premises, wire, acknowledged, meanings);
    workforce = new Workforce(premises, acknowledged, points, seed);
  }

  @Override
  public void close() throws IOException {
    premises.close();
  }

  /// Whoever begins, works, is cut off and comes to rest; then everything is compared.
  void run() throws Exception {
    LOG.info("{} points, seed {}", points, seed);
    premises.startApplication();
    workforce.hire();
    premises.awaitApplication();
    workforce.giveWork();
    learn();
    try (var people = workforce.begin()) {
      for (Kind kind : plan()) {
        long until = premises.beats() + 5 + random.nextInt(60);
        Premises.patiently()
            .pollInterval(Duration.ofMillis(1))
            .until(() -> premises.beats() >= until || people.broken());
        if (people.broken()) {
          break;
        }
        killed(kind);
      }
      people.end();
    }
    settled();
    reckoning.writes();
    reckoning.hearing();
    reckoning.telephones();
    LOG.info("{} points, seed {}: {}", points, seed, told());
  }

  private List<Kind> plan() {
    var plan = new ArrayList<Kind>();
    for (int i = 0; i < points; i++) {
      boolean application = i % share == share - 1;
      boolean both = application && i / share % 2 == 1;
      plan.add(both ? Kind.BOTH : application ? Kind.APPLICATION : Kind.DATABASE);
    }
    Collections.shuffle(plan, random);
    return plan;
  }

  private void killed(Kind kind) {
    if (random.nextBoolean()) {
      cry();
    }
    if (kind != Kind.APPLICATION) {
      premises.database.kill();
    }
    if (kind != Kind.DATABASE) {
      premises.killApplication();
    }
    long begun = System.nanoTime();
    List<Turn> heard = wire.acknowledgedTurns();
    restart(kind);
    long back = System.nanoTime();
    reckoning.writes();
    List<Turn> lost = reckoning.unread(heard);
    if (!lost.isEmpty()) {
      Premises.patiently().until(() -> reckoning.unread(lost).isEmpty());
      found.add(millis(back));
    }
    LOG.info(
        "{} back after {} ms; {} acknowledged turns were unread, all read {} ms after it",
        kind,
        Duration.ofNanos(back - begun).toMillis(),
        lost.size(),
        lost.isEmpty() ? 0 : found.getLast());
  }

  private void restart(Kind kind) {
    if (kind != Kind.APPLICATION) {
      // Down for as long as it takes people to ask in vain for so much.
      long until = premises.beats() + random.nextInt(3);
      Premises.patiently()
          .pollInterval(Duration.ofMillis(1))
          .until(() -> kind == Kind.BOTH || premises.beats() >= until);
      premises.database.start();
    }
    if (kind != Kind.DATABASE) {
      premises.startApplication();
      premises.awaitApplication();
    }
  }

  private static long millis(long since) {
    return Duration.ofNanos(System.nanoTime() - since).toMillis();
  }

  /// Whoever talks says something terrible, and the first of it has just been acknowledged.
  private void cry() {
    int before = wire.acknowledged();
    String words = Sayings.CRISES.get(random.nextInt(Sayings.CRISES.size()));
    boolean heard =
        premises.talking().stream().filter(each -> premises.says(each, words)).count() > 0;
    Premises.patiently()
        .pollInterval(Duration.ofMillis(1))
        .until(() -> !heard || wire.acknowledged() > before || premises.talking().isEmpty());
  }

  /// What each sentence means when nothing is killed.
  private void learn() {
    var everything = new ArrayList<>(Sayings.CRISES);
    everything.addAll(Sayings.OTHERS);
    var first = new DeskWorker(premises, acknowledged, "agent0", seed);
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
}
