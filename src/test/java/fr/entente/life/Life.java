package fr.entente.life;

import static org.awaitility.Awaitility.await;

import fr.entente.calls.CallProgress;
import fr.entente.calls.CallStatus;
import fr.entente.calls.DialRequest;
import fr.entente.calls.DialResult;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.commitments.plan.PlanRequest;
import fr.entente.commitments.plan.Split;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.RunAs;
import fr.entente.worklist.NextResult;
import fr.entente.worklist.WorklistFilter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Debtors, agents and a bank that live on while the application works for them. Keeps its own
/// books, in cents and without any of the product's arithmetic, to compare with at the end.
final class Life {
  /// One payment as the bank knows it.
  record Paid(AccountId account, long cents, LocalDate on) {}

  private static final int CALLS_A_DAY = 4;
  private static final String[] SILENT = {"no_answer", "busy", "voicemail", "gatekeeper"};
  private static final String[] TALKED = {"refuses_to_pay", "callback", "dispute", "vulnerability"};

  final Map<String, Paid> payments = new LinkedHashMap<>();
  final Set<String> reversed = new HashSet<>();
  final Map<LocalDate, Map<Long, String>> days = new TreeMap<>();
  final Map<String, Integer> seen = new HashMap<>();
  private final Random random;
  private final Random late;
  private final AgentId agent;
  private final Map<LocalDate, List<Paid>> coming = new HashMap<>();
  private World world;
  private int serial;

  Life(World world, AgentId agent, long seed) {
    this.world = world;
    this.agent = agent;
    this.random = new Random(seed);
    this.late = new Random(seed + 7);
  }

  void movesInto(World next) {
    world = next;
  }

  void day(LocalDate date) {
    world.clock().at(date, LocalTime.of(8, 0));
    night(date);
    bank(date);
    world.clock().at(date, LocalTime.of(10, 0));
    for (int i = 0; i < CALLS_A_DAY; i++) {
      oneCall(date);
      world.clock().forward(Duration.ofMinutes(20));
    }
    changesItsMind();
    remember(date);
  }

  // A debtor rings back to say that the promise no longer holds.
  private void changesItsMind() {
    List<Long> open =
        world
            .jdbc()
            .sql("SELECT id FROM commitment WHERE open_account IS NOT NULL ORDER BY id")
            .query(Long.class)
            .list();
    if (!open.isEmpty() && late.nextInt(20) == 0) {
      var id = new CommitmentId(open.get(late.nextInt(open.size())));
      world.commitments().cancel(id, "rang back", agent);
      count("cancelled", true);
    }
  }

  // Where every part stood when the day was over, as the application itself had it.
  private void remember(LocalDate date) {
    Map<Long, String> stood = new TreeMap<>();
    world
        .jdbc()
        .sql(
            "SELECT c.id, CONCAT(c.status, ' ', GROUP_CONCAT(i.status, ' ', i.paid ORDER BY i.number"
                + " SEPARATOR ', ')) AS told FROM commitment c JOIN instalment i"
                + " ON i.commitment_id = c.id GROUP BY c.id")
        .query(row -> {
          stood.put(row.getLong("id"), row.getString("told"));
        });
    days.put(date, stood);
  }

  // Jobs may run twice, on two nodes or after a crash: the second time nothing is left to do.
  private void night(LocalDate date) {
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      world.ledger().rollDueDates(date);
      world.commitments().review(date);
      world.worklist().tick();
    }
  }

  private void bank(LocalDate date) {
    for (Paid paid : coming.getOrDefault(date, List.of())) {
      receive(paid);
    }
    if (random.nextInt(4) == 0) {
      receive(new Paid(anyAccount(), 1 + random.nextInt(40_000), date));
    }
    // The bank tells late: what was true on the days before must not change for it.
    if (late.nextInt(6) == 0) {
      receive(new Paid(accountOf(late), 1 + late.nextInt(10_000), date.minusDays(3)));
      count("told late", true);
    }
    if (!payments.isEmpty() && random.nextInt(8) == 0) {
      reverse(date);
    }
  }

  private void receive(Paid paid) {
    String key = "bank-" + serial++;
    if (random.nextInt(10) == 0) {
      crashWhile(() -> post(key, paid));
    }
    boolean posted = post(key, paid);
    payments.put(key, paid);
    count("posted", posted);
    if (random.nextInt(5) == 0) {
      count("posted again", post(key, paid));
    }
  }

  private boolean post(String key, Paid paid) {
    return world
        .payments()
        .receive(paid.account(), Money.ofCents(paid.cents()), paid.on(), "VIR", "virement", key);
  }

  // The power goes before the transaction is through.
  private void crashWhile(Runnable work) {
    world
        .transaction()
        .executeWithoutResult(status -> {
          work.run();
          status.setRollbackOnly();
        });
    count("crashed", true);
  }

  private void reverse(LocalDate date) {
    List<String> keys = new ArrayList<>(payments.keySet());
    String key = keys.get(Math.max(0, keys.size() - 1 - random.nextInt(15)));
    if (random.nextInt(3) == 0) {
      crashWhile(() -> world.payments().reverse(key, date));
    }
    boolean undone = world.payments().reverse(key, date);
    count(reversed.add(key) ? "reversed" : "reversed again", undone);
  }

  private void oneCall(LocalDate date) {
    NextResult next = world.worklist().next(agent, WorklistFilter.ALL);
    if (!(next instanceof NextResult.Claimed(var item))) {
      count("nothing to do", true);
      return;
    }
    DialResult result = world.calls().dial(click(item.account()));
    if (!(result instanceof DialResult.Dialling(CallId call))) {
      count("not dialled " + result.getClass().getSimpleName(), true);
      world.worklist().release(agent, item.account());
      return;
    }
    await().until(() -> status(call) != CallStatus.REQUESTED);
    boolean answers = random.nextInt(10) < 7;
    progress(call, answers ? CallStatus.IN_PROGRESS : CallStatus.NO_ANSWER);
    String outcome = answers ? talk(item.account(), call, date) : one(SILENT);
    progress(call, CallStatus.COMPLETED);
    world.calls().wrapUp(call, outcome, "Note " + call.value());
    count("calls", true);
  }

  private String talk(AccountId account, CallId call, LocalDate date) {
    var open = world.commitments().open(account);
    if (open.isPresent()) {
      return change(open.get(), date);
    }
    Money balance = balance(account);
    if (random.nextInt(10) < 3 || !balance.isPositive()) {
      return one(TALKED);
    }
    boolean plan = random.nextInt(3) == 0 && balance.cents() > 10_000;
    var terms = terms(account, call, plan ? plan(balance, date) : promise(balance, date));
    return agreed(world.commitments().record(terms), plan ? "plan" : "promise", date);
  }

  private String change(Commitment open, LocalDate date) {
    if (random.nextBoolean()) {
      world.commitments().cancel(open.id(), "changed his mind", agent);
      count("cancelled", true);
      return "refuses_to_pay";
    }
    var balance = balance(open.account());
    if (!balance.isPositive()) {
      return "gatekeeper";
    }
    var terms = terms(open.account(), null, promise(balance, date));
    var result = world.commitments().reschedule(open.id(), terms, "later");
    return agreed(result, "promise", date);
  }

  private String agreed(CommitmentResult result, String outcome, LocalDate date) {
    if (!(result instanceof CommitmentResult.Recorded(Commitment made))) {
      count("refused " + ((CommitmentResult.Refused) result).reason(), true);
      return "callback";
    }
    count(outcome, true);
    made.instalments().forEach(part -> keep(made.account(), part, date));
    return outcome;
  }

  // Kept, early, late, in two halves, too much, too little or not at all.
  private void keep(AccountId account, Instalment part, LocalDate date) {
    long cents = part.amount().cents();
    LocalDate due = part.effectiveDueOn();
    switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> pays(account, cents, due);
      case 4 ->
          pays(
              account,
              cents,
              due.minusDays(random.nextInt(5)).isAfter(date) ? due : date.plusDays(1));
      case 5 -> pays(account, cents, due.plusDays(3 + random.nextInt(20)));
      case 6 -> {
        pays(account, cents / 2 + 1, due);
        pays(account, cents - cents / 2 - 1, due.plusDays(random.nextInt(6)));
      }
      case 7 -> pays(account, cents + 1 + random.nextInt(5_000), due);
      case 8 -> pays(account, 1 + cents * 2 / 3, due);
      default -> count("not kept", true);
    }
  }

  private void pays(AccountId account, long cents, LocalDate on) {
    if (cents > 0) {
      coming.computeIfAbsent(on, _ -> new ArrayList<>()).add(new Paid(account, cents, on));
    }
  }

  private List<Instalment> promise(Money balance, LocalDate date) {
    long cents = random.nextBoolean() ? balance.cents() : 1 + balance.cents() / 2;
    LocalDate due = date.plusDays(1 + random.nextInt(20));
    return List.of(new Instalment(1, due, due, Money.ofCents(cents)));
  }

  private List<Instalment> plan(Money balance, LocalDate date) {
    var request = PlanRequest.monthly(balance, 2 + random.nextInt(5), date.plusDays(5));
    return ((Split.Schedule) request.split()).instalments();
  }

  private CommitmentTerms terms(AccountId account, CallId call, List<Instalment> parts) {
    return new CommitmentTerms(
        account, call, agent, parts, PaymentMeans.TRANSFER, List.of(), "je paie", "Mme Martin");
  }

  private DialRequest click(AccountId account) {
    var number =
        world
            .jdbc()
            .sql(
                "SELECT c.phone FROM contact c JOIN account a ON a.debtor_id = c.debtor_id"
                    + " WHERE a.id = ?")
            .param(account.value())
            .query(String.class)
            .single();
    return new DialRequest(agent, account, new PhoneNumber(number), "click-" + serial++, false);
  }

  // The telephone company tells some news twice.
  private void progress(CallId call, CallStatus status) {
    var key = status + "@" + call.value();
    var news = new CallProgress(call, key, status, null, null, null, world.clock().instant());
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      world.calls().progress(news);
    }
  }

  private CallStatus status(CallId call) {
    // Asked from the waiting thread, which nobody signed in.
    return RunAs.system(() -> world.calls().record(call)).orElseThrow().status();
  }

  private Money balance(AccountId account) {
    return Money.euros(
        world
            .jdbc()
            .sql("SELECT balance FROM account WHERE id = ?")
            .param(account.value())
            .query(String.class)
            .single());
  }

  private AccountId anyAccount() {
    return accountOf(random);
  }

  private AccountId accountOf(Random random) {
    List<Long> ids =
        world.jdbc().sql("SELECT id FROM account ORDER BY id").query(Long.class).list();
    return new AccountId(ids.get(random.nextInt(ids.size())));
  }

  private String one(String[] of) {
    return of[random.nextInt(of.length)];
  }

  private void count(String what, boolean really) {
    seen.merge(really ? what : "not " + what, 1, Integer::sum);
  }
}
