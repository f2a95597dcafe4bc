package fr.entente.worklist;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountsChanged;
import fr.entente.agents.Agents;
import fr.entente.kernel.AccountId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// Whatever happens in whatever order, and whoever leaves: no open account is without exactly one
/// next action that somebody who works here sees, and every euro is in exactly one list.
/// `-Dwalk.steps=100000` walks on, `-Dwalk.seed=` another way; see `src/docs/account-life.md`.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class LifeWalkTests {
  private static final Logger LOG = LoggerFactory.getLogger(LifeWalkTests.class);
  private static final int STEPS = Integer.getInteger("walk.steps", 1_000);
  private static final long SEED = Long.getLong("walk.seed", 20_261_130L);
  // Then another walk begins, on new accounts: none grows so old that its history slows the next.
  private static final int LONGEST = 2_000;
  private static final int ACCOUNTS = 8;
  private static final int LOOK_EVERY = 100;

  private static final Set<LifeState> STATES = EnumSet.noneOf(LifeState.class);
  private static final Map<String, Integer> DONE = new TreeMap<>();

  @Autowired ApplicationContext context;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Agents agents;

  static LongStream seeds() {
    return LongStream.range(0, (STEPS + LONGEST - 1) / LONGEST).map(walk -> SEED + walk);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noAccountAndNoEuroIsEverLost(long seed) {
    var dice = new Random(seed);
    var books = new WalkBooks();
    var people = new WalkPeople(jdbc, agents, dice);
    var walk = new LifeWalk(new WalkWorld(context, accounts(books), people, books, dice));
    var law = new LifeLaw(context, people, books);
    int steps = (int) Math.min(LONGEST, STEPS - (seed - SEED) * LONGEST);
    for (int i = 1; i <= steps; i++) {
      step(walk, law, "-Dwalk.seed=" + seed + " step " + i + " ", i % LOOK_EVERY == 0);
    }
    STATES.addAll(law.seen);
    walk.done.forEach((what, often) -> DONE.merge(what, often, Integer::sum));
    LOG.info("{} steps, seed {}: {}", steps, seed, DONE);
  }

  // A walk that never gets there proves nothing about it.
  @AfterAll
  static void everythingWasWalkedOver() {
    assertThat(STATES).as("states reached").isEqualTo(EnumSet.allOf(LifeState.class));
    assertThat(DONE.keySet())
        .contains("call begun", "call over", "contested", "followed up DECISIONS", "hold ended")
        .contains("agent left", "lead left", "number found", "wrong number", "payment undone")
        .contains("plan", "promise", "dispute UPHELD", "dispute REJECTED", "handed to lead");
  }

  private void step(LifeWalk walk, LifeLaw law, String where, boolean look) {
    String done;
    try {
      done = walk.step();
    } catch (RuntimeException e) {
      throw new IllegalStateException(where, e);
    }
    law.holds(where + done, ACCOUNTS);
    if (look) {
      law.seenThroughTheDoors(where + done, clock.instant().plus(Duration.ofDays(3)));
    }
  }

  // Two of them are of one debtor.
  private List<AccountId> accounts(WalkBooks books) {
    LocalDate today = LocalDate.now(clock);
    List<AccountId> accounts = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      AccountId account =
          anAccount(jdbc)
              .owing(100 + 90 * i + ".00", today.minusDays(10L * i))
              .owing("840.00", today.plusDays(4L * i - 8))
              .save(today);
      books.billed(account, 94_000 + 9_000L * i);
      accounts.add(account);
    }
    jdbc.sql("UPDATE creditor SET policy_override = 'demo-open'").update();
    jdbc.sql(
            "UPDATE account a JOIN account b ON b.id = ? SET a.debtor_id = b.debtor_id WHERE a.id = ?")
        .params(accounts.get(0).value(), accounts.get(1).value())
        .update();
    context.publishEvent(new AccountsChanged(accounts, null));
    return accounts;
  }
}
