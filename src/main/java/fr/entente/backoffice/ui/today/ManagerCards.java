package fr.entente.backoffice.ui.today;

import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.today.Card.Item;
import fr.entente.detection.Findings;
import fr.entente.kernel.Money;
import fr.entente.reporting.DebtAge;
import fr.entente.reporting.PromiseWeek;
import fr.entente.reporting.Today;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// A manager's day: are promises kept, does what was foreseen come, how old is the debt, who owes
/// most without a word, and why people do not pay.
@Lazy
@Component
record ManagerCards(Today today, Findings findings, Clock clock) implements RoleCards {
  private static final int WEEKS = 12;
  private static final int LARGEST = 5;
  private static final int DAYS = 30;

  @Override
  public Role role() {
    return Role.MANAGER;
  }

  @Override
  public List<Card> read(Agent me) {
    var weeks = today.promiseWeeks(WEEKS);
    return List.of(kept(weeks), forecast(weeks), ages(), largest(), causes());
  }

  private static Card kept(List<PromiseWeek> weeks) {
    if (weeks.isEmpty()) {
      return new Card("kept", List.of(), "promises");
    }
    int resolved = weeks.stream().mapToInt(PromiseWeek::resolved).sum();
    int kept = weeks.stream().mapToInt(PromiseWeek::kept).sum();
    var columns =
        weeks.stream()
            .map(week ->
                new Card.Column(
                    List.of(week.monday(), new Card.Rate(week.kept(), week.resolved())),
                    (double) week.kept() / week.resolved(),
                    null))
            .toList();
    return new Card(
        "kept",
        List.of(
            Card.figure("kept.rate", new Card.Rate(kept, resolved), "promises"),
            new Card.Trend("kept.week", columns)),
        null);
  }

  private static Card forecast(List<PromiseWeek> weeks) {
    if (weeks.isEmpty()) {
      return new Card("forecast", List.of(), "promises");
    }
    double most =
        weeks.stream()
            .mapToDouble(week -> Math.max(week.foreseen().cents(), week.received().cents()))
            .max()
            .orElse(0);
    double scale = Math.max(1, most);
    var columns =
        weeks.stream()
            .map(week ->
                new Card.Column(
                    List.of(week.monday(), week.foreseen(), week.received()),
                    week.received().cents() / scale,
                    week.foreseen().cents() / scale))
            .toList();
    return new Card(
        "forecast",
        List.of(
            Card.figure("forecast.foreseen", sum(weeks, PromiseWeek::foreseen), "promises"),
            Card.figure("forecast.received", sum(weeks, PromiseWeek::received), "promises"),
            new Card.Trend("forecast.week", columns)),
        null);
  }

  private static Money sum(List<PromiseWeek> weeks, Function<PromiseWeek, Money> what) {
    return weeks.stream().map(what).reduce(Money.ZERO, Money::plus);
  }

  private Card ages() {
    List<DebtAge> ages = today.ages();
    Money all = ages.stream().map(DebtAge::overdue).reduce(Money.ZERO, Money::plus);
    List<Item> items = new ArrayList<>();
    for (DebtAge age : ages) {
      var figure =
          new Card.Figure(
              "age." + age.band(), List.of(age.count()), age.overdue(), "worklist", false);
      items.add(new Card.Bar(figure, (double) age.overdue().cents() / all.cents()));
    }
    return new Card("ages", items, "imports");
  }

  private Card largest() {
    return new Card(
        "largest",
        today.largestWithoutPromise(LARGEST).stream()
            .<Item>map(one ->
                Card.named(
                    one.debtorName(), one.overdue(), "accounts/file/" + one.account().value()))
            .toList(),
        "promises");
  }

  private Card causes() {
    LocalDate day = LocalDate.now(clock);
    return new Card(
        "causes",
        Heard.bars(findings.tallies(day.minusDays(DAYS), day), Heard.CONFIRMED, "listening"),
        "listening");
  }
}
