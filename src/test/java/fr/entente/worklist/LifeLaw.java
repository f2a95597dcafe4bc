package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.accounts.DisputeLine;
import fr.entente.accounts.Disputes;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What must be true after every step. The lists' own conditions are asked in one statement; the
/// doors behind which people see the lists are asked for the same now and then.
final class LifeLaw {
  private static final Stretch ALL = new Stretch(0, 500);

  private static final String STANDING =
      "SELECT a.id, a.balance, a.disputed, EXISTS (SELECT 1 FROM phone_call c WHERE c.live_agent = w.held_by"
          + " AND c.account_id = a.id) AS talking, "
          + NextActions.COLUMNS
          + ", CONCAT_WS(','"
          + Arrays.stream(FollowUp.values())
              .map(list -> ", IF(" + list.where() + ", '" + list.name() + "', NULL)")
              .collect(Collectors.joining())
          + ", IF(w.state IN ('READY', 'RESERVED') AND w.tier <> 'CALLBACK', 'READY', NULL)"
          + ", IF(w.state = 'HELD', 'HELD', NULL), IF(w.state = 'DISPUTED', 'DISPUTES', NULL)) AS lists"
          + " FROM account a JOIN work_item w ON w.account_id = a.id ORDER BY a.id";

  private final JdbcClient jdbc;
  private final Worklist worklist;
  private final FollowUps followUps;
  private final Disputes disputes;
  private final TransactionTemplate transaction;
  private final WalkPeople people;
  private final WalkBooks books;

  /// Which states an account was ever in.
  final Set<LifeState> seen = EnumSet.noneOf(LifeState.class);

  private record Standing(
      AccountId account, Money balance, Money disputed, boolean talking, Life life, String lists) {}

  LifeLaw(ApplicationContext context, WalkPeople people, WalkBooks books) {
    jdbc = context.getBean(JdbcClient.class);
    worklist = context.getBean(Worklist.class);
    followUps = context.getBean(FollowUps.class);
    disputes = context.getBean(Disputes.class);
    transaction = context.getBean(TransactionTemplate.class);
    this.people = people;
    this.books = books;
  }

  void holds(String after, int accounts) {
    assertThat(worklist.orphans(10)).as(after).isEmpty();
    List<Standing> standing = standing();
    assertThat(standing).as(after).hasSize(accounts);
    var contested = contested(after);
    standing.forEach(one -> {
      String what = after + ": " + one;
      seen.add(one.life().state());
      assertThat(one.balance().cents()).as(what).isEqualTo(books.owed(one.account()));
      if (one.balance().isPositive()) {
        oneAction(what, one);
        assertThat(contested.getOrDefault(one.account(), Money.ZERO))
            .as(what + " in the list of disputes")
            .isEqualTo(one.disputed());
      } else if (one.life().state() != LifeState.HELD) {
        assertThat(one.life().state()).as(what).isEqualTo(LifeState.CLOSED);
        assertThat(one.lists()).as(what).isEmpty();
      }
    });
  }

  // Who is to answer a dispute still works here, also where the rest of the account goes on.
  private Map<AccountId, Money> contested(String after) {
    Map<AccountId, Money> contested = new HashMap<>();
    for (DisputeLine line : disputes.waiting(null, ALL).rows()) {
      if (line.resolver() != null) {
        assertThat(people.here()).as(after + ": " + line).contains(line.resolver());
      }
      contested.merge(line.account(), line.amount(), Money::plus);
    }
    return contested;
  }

  // The one list it is in is that of its state, and says who or when.
  private void oneAction(String what, Standing one) {
    Life life = one.life();
    assertThat(one.lists()).as(what).isEqualTo(list(life));
    assertThat(life.out()).as(what).isNotEqualTo(WayOut.NONE);
    if (life.state() != LifeState.READY) {
      assertThat(life.due()).as(what).isNotNull();
    }
    if (life.state() == LifeState.HELD) {
      assertThat(life.owner()).as(what).isNotNull();
    }
    if (life.state() == LifeState.IN_DISPUTE) {
      assertThat(one.balance()).as(what + " all of it").isLessThanOrEqualTo(one.disputed());
    }
    // The conversation of somebody who just left is not cut off.
    if (life.owner() != null && !(life.state() == LifeState.HELD && one.talking())) {
      assertThat(people.here()).as(what + " waits for somebody who left").contains(life.owner());
    }
  }

  private static String list(Life life) {
    return switch (life.state()) {
      case READY -> life.due() == null ? "READY" : "LATER";
      case HELD -> "HELD";
      case CALLED_BACK -> "CALLBACKS";
      case PROMISED -> "PROMISES";
      case ON_HOLD -> "HOLDS";
      case IN_DISPUTE -> "DISPUTES";
      case SET_ASIDE -> life.out() == WayOut.NUMBER ? "NUMBERS" : "DECISIONS";
      case CLOSED -> "none, though money is owed";
    };
  }

  private List<Standing> standing() {
    return jdbc.sql(STANDING)
        .query((row, _) ->
            new Standing(
                new AccountId(row.getLong("id")),
                Money.euros(row.getBigDecimal("balance")),
                Money.euros(row.getBigDecimal("disputed")),
                row.getBoolean("talking"),
                NextActions.read(row).life(),
                row.getString("lists")))
        .list();
  }

  /// The doors show the same, to everybody and to whose it is, and what they show can be done.
  void seenThroughTheDoors(String after, Instant later) {
    List<Standing> standing = standing();
    Map<AccountId, String> shown = shown();
    for (Standing one : standing) {
      String what = after + ": " + one;
      if (one.balance().isPositive() && one.life().state() != LifeState.IN_DISPUTE) {
        assertThat(shown.get(one.account())).as(what).isEqualTo(one.lists());
        canBeTaken(what, one, later);
      }
    }
  }

  private Map<AccountId, String> shown() {
    Map<AccountId, List<String>> lists = new HashMap<>();
    for (FollowUp list : FollowUp.values()) {
      followUps.page(list, null, ALL).rows().forEach(row -> in(lists, row.account(), list.name()));
    }
    worklist.page(WorklistFilter.ALL, ALL).rows().stream()
        .map(WorklistRow::item)
        .filter(item -> item.why().tier() != Tier.CALLBACK)
        .forEach(item -> in(lists, item.account(), "READY"));
    worklist.held().forEach(item -> in(lists, item.account(), "HELD"));
    Map<AccountId, String> shown = new HashMap<>();
    lists.forEach((account, in) -> shown.put(account, String.join(",", in)));
    return shown;
  }

  private static void in(Map<AccountId, List<String>> lists, AccountId account, String list) {
    lists.computeIfAbsent(account, _ -> new ArrayList<>()).add(list);
  }

  // Tried and undone: by its owner where there is one, else by whoever works here.
  private void canBeTaken(String what, Standing one, Instant later) {
    var who = one.life().owner() == null ? people.here().iterator().next() : one.life().owner();
    transaction.executeWithoutResult(status -> {
      status.setRollbackOnly();
      switch (one.life().state()) {
        case SET_ASIDE, CALLED_BACK -> {
          var list = FollowUp.valueOf(one.lists());
          assertThat(followUps.moveTo(list, List.of(one.account()), later, who))
              .as(what)
              .isEqualTo(new FollowUpResult.Done(1, 0));
          if (one.life().owner() != null) {
            assertThat(followUps.page(list, who, ALL).rows())
                .as(what + " in the owner's own list")
                .anyMatch(row -> row.account().equals(one.account()));
          }
        }
        case READY -> {
          if (worklist.heldBy(who).isEmpty()) {
            var taken = worklist.take(who, one.account());
            boolean fine =
                taken instanceof NextResult.Claimed
                    || taken instanceof NextResult.Nothing(var reason, _)
                        && reason.equals("debtor_held");
            assertThat(fine).as(what + " " + taken).isTrue();
          }
        }
        case HELD, PROMISED, ON_HOLD, IN_DISPUTE, CLOSED -> {}
      }
    });
  }
}
