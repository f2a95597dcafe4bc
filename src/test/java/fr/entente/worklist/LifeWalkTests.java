package fr.entente.worklist;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountsChanged;
import fr.entente.accounts.DisputeLine;
import fr.entente.accounts.Disputes;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// Whatever happens in whatever order: no open account is without exactly one next action that
/// somebody sees, and every euro is in exactly one list. `-Dlife.steps=100000` walks on.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class LifeWalkTests {
  private static final int STEPS = Integer.getInteger("life.steps", 500);
  private static final long SEED = Long.getLong("life.seed", 20_261_130L);
  private static final int ACCOUNTS = 9;
  private static final Stretch ALL = new Stretch(0, 200);

  @Autowired ApplicationContext context;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Worklist worklist;
  @Autowired FollowUps followUps;
  @Autowired NextActions nextActions;
  @Autowired Disputes disputes;

  private final Set<LifeState> seen = EnumSet.noneOf(LifeState.class);

  private record Owed(AccountId account, Money balance, Money disputed) {}

  @Test
  void noAccountAndNoEuroIsEverLost() {
    var walk = new LifeWalk(context, accounts(), SEED);
    for (int i = 0; i < STEPS; i++) {
      String step = walk.step();
      nothingIsLost(i + " " + step);
    }
    assertThat(seen).as("every state was reached").isEqualTo(EnumSet.allOf(LifeState.class));
    assertThat(walk.done.keySet())
        .contains("dispute", "dispute answered", "followed up", "hold ended", "left", "promise");
  }

  private List<AccountId> accounts() {
    LocalDate today = LocalDate.now(clock);
    List<AccountId> accounts = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      accounts.add(
          anAccount(jdbc)
              .owing(100 + 90 * i + ".00", today.minusDays(10L * i))
              .owing("840.00", today.plusDays(4L * i - 8))
              .save(today));
    }
    jdbc.sql("UPDATE creditor SET policy_override = 'demo-open'").update();
    context.publishEvent(new AccountsChanged(accounts, null));
    return accounts;
  }

  private void nothingIsLost(String after) {
    assertThat(worklist.orphans(10)).as(after).isEmpty();
    Map<AccountId, List<String>> lists = lists();
    Map<AccountId, Money> contested = new HashMap<>();
    disputes
        .waiting(null, ALL)
        .rows()
        .forEach(line -> contested.merge(line.account(), line.amount(), Money::plus));
    for (Owed owed : owed()) {
      Life life = nextActions.of(owed.account()).orElseThrow().life();
      seen.add(life.state());
      if (owed.balance().isPositive()) {
        one(after, owed, life, lists.getOrDefault(owed.account(), List.of()));
        assertThat(contested.getOrDefault(owed.account(), Money.ZERO))
            .as(after + ": contested of " + owed)
            .isEqualTo(owed.disputed());
      } else if (life.state() != LifeState.HELD) {
        assertThat(life.state()).as(after).isEqualTo(LifeState.CLOSED);
      }
    }
  }

  // The one list it is in is that of its state, and says who or when.
  private static void one(String after, Owed owed, Life life, List<String> lists) {
    String list =
        switch (life.state()) {
          case READY -> life.due() == null ? "READY" : "LATER";
          case HELD -> "HELD";
          case CALLED_BACK -> "CALLBACKS";
          case PROMISED -> "PROMISES";
          case ON_HOLD -> "HOLDS";
          case IN_DISPUTE -> "DISPUTES";
          case SET_ASIDE -> life.out() == WayOut.NUMBER ? "NUMBERS" : "DECISIONS";
          case CLOSED -> "none, though money is owed";
        };
    assertThat(lists).as(after + ": " + owed + " " + life).containsExactly(list);
    if (life.state() != LifeState.READY) {
      assertThat(life.due()).as(after + ": " + life).isNotNull();
    }
    assertThat(life.out()).as(after).isNotEqualTo(WayOut.NONE);
  }

  private Map<AccountId, List<String>> lists() {
    Map<AccountId, List<String>> lists = new HashMap<>();
    for (FollowUp list : FollowUp.values()) {
      followUps.page(list, null, ALL).rows().forEach(row -> in(lists, row.account(), list.name()));
    }
    worklist.page(WorklistFilter.ALL, ALL).rows().stream()
        .map(WorklistRow::item)
        .filter(item -> item.why().tier() != Tier.CALLBACK)
        .forEach(item -> in(lists, item.account(), "READY"));
    worklist.held().forEach(item -> in(lists, item.account(), "HELD"));
    Map<Long, AccountId> contested = new TreeMap<>();
    for (DisputeLine line : disputes.waiting(null, ALL).rows()) {
      contested.put(line.account().value(), line.account());
    }
    contested.values().stream()
        .filter(account -> wholly(account))
        .forEach(account -> in(lists, account, "DISPUTES"));
    return lists;
  }

  // Of which nothing else is asked for now: the dispute is all that is done about it.
  private boolean wholly(AccountId account) {
    return nextActions.of(account).orElseThrow().state() == NextAction.State.DISPUTED;
  }

  private static void in(Map<AccountId, List<String>> lists, AccountId account, String list) {
    lists.computeIfAbsent(account, _ -> new ArrayList<>()).add(list);
  }

  private List<Owed> owed() {
    return jdbc.sql("SELECT id, balance, disputed FROM account")
        .query((row, _) ->
            new Owed(
                new AccountId(row.getLong("id")),
                Money.euros(row.getBigDecimal("balance")),
                Money.euros(row.getBigDecimal("disputed"))))
        .list();
  }
}
