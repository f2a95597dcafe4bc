package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.accounts.AccountBuilder;
import fr.entente.accounts.AccountsChanged;
import fr.entente.accounts.DisputeDates;
import fr.entente.accounts.DisputeDecision;
import fr.entente.accounts.DisputeLine;
import fr.entente.accounts.DisputeOutcome;
import fr.entente.accounts.DisputeRequest;
import fr.entente.accounts.DisputeResult;
import fr.entente.accounts.DisputeType;
import fr.entente.accounts.DisputedPart;
import fr.entente.accounts.Disputes;
import fr.entente.accounts.Ledger;
import fr.entente.accounts.Portfolio;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Money that comes, goes back, is billed anew, is contested and decided about.
final class WalkMoney {
  private static final Stretch ALL = new Stretch(0, 500);
  private static final int REMEMBERED = 60;

  private final WalkWorld world;
  private final Ledger ledger;
  private final Disputes disputes;
  private final Portfolio portfolio;
  private final List<String> payments = new ArrayList<>();
  private long serial;

  WalkMoney(WalkWorld world) {
    this.world = world;
    ledger = world.bean(Ledger.class);
    disputes = world.bean(Disputes.class);
    portfolio = world.bean(Portfolio.class);
  }

  String pays() {
    AccountId account = world.account();
    Money owed = world.card(account).balance();
    long cents =
        switch (world.dice().nextInt(8)) {
          case 0 -> Math.max(1, owed.cents());
          case 1 -> Math.max(1, owed.cents()) + 1 + world.dice().nextInt(5_000);
          default -> 1 + world.dice().nextInt(20_000);
        };
    String key = "walk-" + serial++;
    payments.add(key);
    if (payments.size() > REMEMBERED) {
      payments.removeFirst();
    }
    if (ledger.receive(account, Money.ofCents(cents), world.today(), "", "VIR", key)) {
      world.books().paid(key, account, cents);
    }
    return "paid";
  }

  String goesBack() {
    if (payments.isEmpty()) {
      return "nothing to undo";
    }
    String key = world.one(payments);
    AccountId account = ledger.accountOf(key).orElseThrow();
    if (!ledger.reverse(key, world.today())) {
      return "undone before";
    }
    world.books().undone(key, account);
    return "payment undone";
  }

  String bills() {
    AccountId account = world.account();
    long cents = 1_000 + world.dice().nextInt(60_000);
    var due = world.today().plusDays(world.dice().nextInt(50) - 30);
    String amount = Money.ofCents(cents).amount().toPlainString();
    AccountBuilder.anAccount(world.bean(JdbcClient.class))
        .owing("W" + serial++, amount, due)
        .addTo(account, world.today());
    world.books().billed(account, cents);
    world.context().publishEvent(new AccountsChanged(List.of(account), null));
    return "billed";
  }

  String contests() {
    AccountId account = world.account();
    boolean everything = world.oneIn(2);
    var parts =
        portfolio.file(account).orElseThrow().invoices().stream()
            .filter(invoice -> invoice.open().minus(invoice.disputed()).isPositive())
            .filter(_ -> everything || world.oneIn(2))
            .map(invoice -> {
              Money rest = invoice.open().minus(invoice.disputed());
              boolean whole = everything || world.oneIn(2);
              return new DisputedPart(
                  invoice.id(), whole ? rest : Money.ofCents(1 + rest.cents() / 3));
            })
            .toList();
    AgentId resolver = world.oneIn(2) ? world.people().chosen() : null;
    var opened =
        disputes.open(
            new DisputeRequest(
                account,
                world.one(DisputeType.values()),
                parts,
                "walk",
                resolver,
                world.today().plusDays(world.dice().nextInt(DisputeDates.LONGEST)),
                world.agent()));
    return opened instanceof DisputeResult.Done ? "contested" : "not contested";
  }

  String answers() {
    List<DisputeLine> waiting = disputes.waiting(null, ALL).rows();
    if (waiting.isEmpty()) {
      return "nothing contested";
    }
    DisputeLine line = world.one(waiting);
    AgentId author = world.agent();
    switch (world.dice().nextInt(6)) {
      case 0 -> disputes.handOn(line.id(), world.people().chosen(), author);
      case 1 -> disputes.move(line.id(), world.today().plusDays(world.dice().nextInt(20)), author);
      default -> {
        return decides(line, author);
      }
    }
    return "dispute moved";
  }

  // What is upheld is credited, and never more than the account's own invoices had open.
  private String decides(DisputeLine line, AgentId author) {
    var outcome = world.one(DisputeOutcome.values());
    long before = world.card(line.account()).balance().cents();
    var result =
        disputes.decide(new DisputeDecision(line.id(), outcome, Money.ofCents(1), "walk", author));
    if (!(result instanceof DisputeResult.Done)) {
      return "dispute not decided";
    }
    long credited = before - world.card(line.account()).balance().cents();
    switch (outcome) {
      case UPHELD ->
          assertThat(credited).as("%s", line).isGreaterThanOrEqualTo(line.amount().cents());
      case PARTLY -> assertThat(credited).as("%s", line).isEqualTo(1);
      case REJECTED, MISUNDERSTANDING -> assertThat(credited).as("%s", line).isZero();
    }
    world.books().credited(line.account(), credited);
    return "dispute " + outcome;
  }
}
