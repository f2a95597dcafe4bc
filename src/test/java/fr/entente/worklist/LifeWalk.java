package fr.entente.worklist;

import fr.entente.TestClock;
import fr.entente.accounts.DisputeDates;
import fr.entente.accounts.DisputeDecision;
import fr.entente.accounts.DisputeOutcome;
import fr.entente.accounts.DisputeRequest;
import fr.entente.accounts.DisputeType;
import fr.entente.accounts.DisputedPart;
import fr.entente.accounts.Disputes;
import fr.entente.accounts.Ledger;
import fr.entente.accounts.Portfolio;
import fr.entente.calls.CallWrappedUp;
import fr.entente.calls.Calls;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/// One step after another through everything that may happen to an account, in no order at all.
final class LifeWalk {
  private static final Stretch ALL = new Stretch(0, 200);

  private final Random dice;
  private final Worklist worklist;
  private final FollowUps followUps;
  private final Disputes disputes;
  private final Ledger ledger;
  private final Portfolio portfolio;
  private final Compliance compliance;
  private final Commitments commitments;
  private final Calls calls;
  private final TestClock clock;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final List<AccountId> accounts;
  private final List<AgentId> agents =
      new ArrayList<>(List.of(new AgentId(1), new AgentId(2), new AgentId(3)));
  private final List<String> payments = new ArrayList<>();
  private long serial = 10;

  /// What was done, and how often.
  final Map<String, Integer> done = new TreeMap<>();

  LifeWalk(ApplicationContext context, List<AccountId> accounts, long seed) {
    this.accounts = accounts;
    dice = new Random(seed);
    worklist = context.getBean(Worklist.class);
    followUps = context.getBean(FollowUps.class);
    disputes = context.getBean(Disputes.class);
    ledger = context.getBean(Ledger.class);
    portfolio = context.getBean(Portfolio.class);
    compliance = context.getBean(Compliance.class);
    commitments = context.getBean(Commitments.class);
    calls = context.getBean(Calls.class);
    clock = context.getBean(TestClock.class);
    transaction = context.getBean(TransactionTemplate.class);
    events = context;
  }

  /// What was done, in words.
  String step() {
    String what =
        switch (dice.nextInt(16)) {
          case 0 -> next();
          case 1 -> take();
          case 2, 3, 4 -> wrapUp();
          case 5 -> callBack();
          case 6 -> hold();
          case 7 -> liftHold();
          case 8 -> money();
          case 9, 10 -> dispute();
          case 11 -> answerDispute();
          case 12 -> followUp();
          case 13 -> promise();
          case 14 -> leave();
          default -> time();
        };
    done.merge(what, 1, Integer::sum);
    return what;
  }

  private <T> T one(List<T> of) {
    return of.get(dice.nextInt(of.size()));
  }

  private AgentId agent() {
    return one(agents);
  }

  private AccountId account() {
    return one(accounts);
  }

  private String next() {
    worklist.next(agent(), WorklistFilter.ALL);
    return "next";
  }

  private String take() {
    var agent = agent();
    worklist.take(agent, account());
    if (dice.nextBoolean()) {
      worklist.heldBy(agent).ifPresent(item -> worklist.release(agent, item.account()));
    }
    return "take";
  }

  // Every outcome that the catalogue has, also again and again, until its limit is reached.
  private String wrapUp() {
    var agent = agent();
    var account = worklist.heldBy(agent).map(WorkItem::account).orElseGet(this::account);
    var outcome = one(calls.dispositions());
    var debtor = portfolio.account(account).orElseThrow().debtor();
    var news =
        new CallWrappedUp(
            new CallId(1),
            agent,
            account,
            debtor,
            outcome.code(),
            outcome.facets(),
            clock.instant(),
            dice.nextInt(8) == 0);
    int often = dice.nextInt(4) == 0 ? 6 : 1;
    RunAs.system(() -> {
      for (int i = 0; i < often; i++) {
        transaction.executeWithoutResult(_ -> events.publishEvent(news));
      }
    });
    return "wrapped up";
  }

  private String callBack() {
    var whose = dice.nextBoolean() ? agent() : null;
    worklist.schedule(new CallbackRequest(account(), later(), whose, "later", agent()));
    return "callback";
  }

  private Instant later() {
    return clock.instant().plus(Duration.ofMinutes(1 + dice.nextInt(9_000)));
  }

  private String hold() {
    var account = portfolio.account(account()).orElseThrow();
    var only = dice.nextBoolean() ? account.id() : null;
    var until = dice.nextBoolean() ? later() : null;
    var type = HoldType.values()[dice.nextInt(HoldType.values().length)];
    compliance.placeHold(account.debtor(), only, type, "walk", until, agent());
    return "hold";
  }

  private String liftHold() {
    compliance.holds(account()).stream()
        .findAny()
        .ifPresent(hold -> compliance.endHold(hold.id(), "over", agent()));
    return "hold ended";
  }

  private String money() {
    if (!payments.isEmpty() && dice.nextInt(3) == 0) {
      ledger.reverse(one(payments), today());
      return "reversed";
    }
    String key = "walk-" + serial++;
    payments.add(key);
    long cents = dice.nextInt(8) == 0 ? 5_000_000 : 1 + dice.nextInt(40_000);
    ledger.receive(account(), Money.ofCents(cents), today(), "", "VIR", key);
    return "paid";
  }

  private String dispute() {
    var account = account();
    var parts =
        portfolio.file(account).orElseThrow().invoices().stream()
            .filter(invoice -> invoice.open().minus(invoice.disputed()).isPositive())
            .filter(_ -> dice.nextInt(3) > 0)
            .map(invoice -> {
              Money rest = invoice.open().minus(invoice.disputed());
              return new DisputedPart(
                  invoice.id(), dice.nextBoolean() ? rest : Money.ofCents(1 + rest.cents() / 3));
            })
            .toList();
    var types = DisputeType.values();
    disputes.open(
        new DisputeRequest(
            account,
            types[dice.nextInt(types.length)],
            parts,
            "walk",
            dice.nextBoolean() ? agent() : null,
            today().plusDays(dice.nextInt(DisputeDates.LONGEST)),
            agent()));
    return "dispute";
  }

  private String answerDispute() {
    var waiting = disputes.waiting(null, ALL).rows();
    if (waiting.isEmpty()) {
      return "nothing contested";
    }
    long id = one(waiting).id();
    switch (dice.nextInt(4)) {
      case 0 -> disputes.handOn(id, agent(), agent());
      case 1 -> disputes.move(id, today().plusDays(dice.nextInt(20)), agent());
      default -> {
        var outcome = DisputeOutcome.values()[dice.nextInt(4)];
        disputes.decide(new DisputeDecision(id, outcome, Money.ofCents(1), "walk", agent()));
      }
    }
    return "dispute answered";
  }

  private String followUp() {
    var list = FollowUp.values()[dice.nextInt(4)];
    var rows = followUps.page(list, null, ALL).rows();
    var chosen = rows.stream().map(FollowUpRow::account).filter(_ -> dice.nextBoolean()).toList();
    switch (dice.nextInt(3)) {
      case 0 -> followUps.bringBack(list, chosen, agent());
      case 1 -> followUps.handOn(list, chosen, dice.nextBoolean() ? agent() : null, agent());
      default -> followUps.moveTo(list, chosen, later(), agent());
    }
    return "followed up";
  }

  private String promise() {
    var account = account();
    var open = commitments.open(account);
    if (open.isPresent()) {
      commitments.cancel(open.get().id(), "walk", agent());
      return "promise cancelled";
    }
    Money owed = portfolio.account(account).orElseThrow().overdue();
    if (!owed.isPositive()) {
      return "nothing to promise";
    }
    LocalDate due = today().plusDays(1 + dice.nextInt(10));
    commitments.record(
        new CommitmentTerms(
            account,
            null,
            agent(),
            List.of(new Instalment(1, due, due, owed)),
            PaymentMeans.TRANSFER,
            List.of(),
            "walk",
            "walk"));
    return "promise";
  }

  // Whoever leaves does not come back; what was theirs must not wait for them.
  private String leave() {
    agents.set(dice.nextInt(agents.size()), new AgentId(serial++));
    return "left";
  }

  private String time() {
    clock.forward(Duration.ofMinutes(10 + dice.nextInt(dice.nextInt(4) == 0 ? 6_000 : 300)));
    RunAs.system(() -> {
      ledger.rollDueDates(today());
      commitments.review(today());
      compliance.expireHolds();
      worklist.tick();
    });
    return "time";
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
