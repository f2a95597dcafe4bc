package fr.entente.backoffice.ui.today;

import fr.entente.accounts.Disputes;
import fr.entente.accounts.Dissatisfactions;
import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.QueueAddress;
import fr.entente.backoffice.ui.today.Card.Item;
import fr.entente.detection.Findings;
import fr.entente.kernel.Money;
import fr.entente.reporting.DebtAge;
import fr.entente.reporting.PromiseWeek;
import fr.entente.reporting.Today;
import fr.entente.uikit.chart.ChartKind;
import fr.entente.workshop.Interval;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// A manager's day: what nobody answered by its day, are promises kept, does what was foreseen
/// come, how old is the debt, who owes most without a word, and why people do not pay.
@Lazy
@Component
record ManagerCards(
    Today today,
    Findings findings,
    Dissatisfactions dissatisfactions,
    Disputes disputes,
    Clock clock)
    implements RoleCards {
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
    return List.of(risen(), kept(weeks), forecast(weeks), ages(), largest(), causes());
  }

  // What others were to answer by a day that is over.
  private Card risen() {
    long unanswered = dissatisfactions.late(null);
    long disputed = disputes.late(null);
    return unanswered + disputed == 0
        ? new Card("risen", List.of(), "follow-up")
        : new Card(
            "risen",
            List.of(
                Card.urgent("risen.dissatisfied", unanswered, "follow-up?show=DISSATISFIED"),
                Card.urgent("risen.disputes", disputed, "follow-up?show=DISPUTES")),
            null);
  }

  private static Card kept(List<PromiseWeek> weeks) {
    if (weeks.isEmpty()) {
      return new Card("kept", List.of(), "reports");
    }
    int resolved = weeks.stream().mapToInt(PromiseWeek::resolved).sum();
    int kept = weeks.stream().mapToInt(PromiseWeek::kept).sum();
    return new Card(
        "kept",
        List.of(
            Card.figure("kept.rate", new Card.Rate(kept, resolved), "reports"),
            new Card.Picture(
                ChartKind.TREND,
                "kept.week",
                weeks.stream().map(ManagerCards::keptPoint).toList())),
        null);
  }

  private static Card.Point keptPoint(PromiseWeek week) {
    double rate = (double) week.kept() / week.resolved();
    var range = Interval.wilson(week.kept(), week.resolved());
    return new Card.Point(
        new Card.Day(week.monday()),
        rate,
        List.of(new Card.Rate(week.kept(), week.resolved())),
        "reports?week=" + week.monday(),
        rate,
        range.low(),
        range.high(),
        Double.NaN);
  }

  private static Card.Point forecastPoint(PromiseWeek week) {
    return new Card.Point(
        new Card.Day(week.monday()),
        week.received(),
        List.of(week.received(), week.foreseen()),
        "reports?week=" + week.monday(),
        week.received().cents(),
        Double.NaN,
        Double.NaN,
        week.foreseen().cents());
  }

  private static Card forecast(List<PromiseWeek> weeks) {
    if (weeks.isEmpty()) {
      return new Card("forecast", List.of(), "reports");
    }
    return new Card(
        "forecast",
        List.of(
            Card.figure("forecast.foreseen", sum(weeks, PromiseWeek::foreseen), "reports"),
            Card.figure("forecast.received", sum(weeks, PromiseWeek::received), "reports"),
            new Card.Picture(
                ChartKind.COLUMNS,
                "forecast.week",
                weeks.stream().map(ManagerCards::forecastPoint).toList())),
        null);
  }

  private static Money sum(List<PromiseWeek> weeks, Function<PromiseWeek, Money> what) {
    return weeks.stream().map(what).reduce(Money.ZERO, Money::plus);
  }

  private Card ages() {
    List<DebtAge> ages = today.ages();
    List<Card.Point> points = ages.stream().map(ManagerCards::agePoint).toList();
    return new Card(
        "ages",
        points.isEmpty()
            ? List.of()
            : List.of(new Card.Picture(ChartKind.STACK, "ages.bar", points)),
        "imports");
  }

  private static Card.Point agePoint(DebtAge age) {
    var name = new Card.Word("backoffice.today.age." + age.band(), List.of(age.count()));
    return Card.Point.of(name, age.overdue(), age.overdue().cents(), QueueAddress.of(age.band()));
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
