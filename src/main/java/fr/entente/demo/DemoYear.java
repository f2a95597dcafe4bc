package fr.entente.demo;

import fr.entente.calls.PastCall;
import fr.entente.calls.PastCalls;
import fr.entente.demo.Aftermath.Told;
import fr.entente.demo.DemoPortfolio.DemoCreditor;
import fr.entente.demo.DemoSteps.Key;
import fr.entente.demo.DemoSteps.Step;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The year before the last weeks: calls, what was promised on them, and the payments that came, in
/// time or late.
@Component
class DemoYear {
  private final DebtRepository debts;
  private final PastCalls calls;
  private final Aftermath aftermath;

  DemoYear(DebtRepository debts, PastCalls calls, Aftermath aftermath) {
    this.debts = debts;
    this.calls = calls;
    this.aftermath = aftermath;
  }

  /// One call of the year: of which payment, at which debtor's, how it went.
  private record Act(ToldPayment payment, Debt debt, LocalDate on, Part part) {}

  private enum Part {
    UNANSWERED("no_answer", "first-call"),
    RUNG_BACK_FOR("callback", "first-call"),
    PROMISED("promise", "first-call"),
    PROMISED_AS_AGREED("promise", "callback"),
    ASKED_AGAIN("callback", "broken-promise"),
    PAID("", "");

    private final String outcome;
    private final String script;

    Part(String outcome, String script) {
      this.outcome = outcome;
      this.script = script;
    }
  }

  /// All of it, in the order in which it happened. Without people nobody called, and the money came
  /// all the same.
  List<Step> steps(LocalDate today, List<AgentId> callers, DemoScripts scripts) {
    List<ToldPayment> payments =
        Stream.of(DemoCreditor.values())
            .flatMap(creditor -> ToldPayment.of(creditor, today).stream())
            .toList();
    Map<String, Debt> known = debts.byReference(payments.stream().map(ToldPayment::code).toList());
    var plot = new Plot(today, callers, scripts);
    return payments.stream()
        .flatMap(payment ->
            acts(
                payment,
                Objects.requireNonNull(known.get(payment.code())),
                plot,
                !callers.isEmpty()))
        .sorted(Comparator.comparing(Act::on).thenComparing(act -> act.payment().invoice()))
        .map(act -> step(act, plot))
        .toList();
  }

  // Three of five or so keep their word, the others pay a week or two after it.
  private static boolean kept(ToldPayment payment) {
    return payment.draw("kept", 50) < 31;
  }

  private static LocalDate promised(ToldPayment payment) {
    return kept(payment)
        ? payment.on().plusDays(payment.draw("early", 2))
        : payment.on().minusDays(8 + payment.draw("late", 6));
  }

  private static Stream<Act> acts(ToldPayment payment, Debt debt, Plot plot, boolean people) {
    if (!people) {
      return Stream.of(new Act(payment, debt, payment.on(), Part.PAID));
    }
    LocalDate agreed = plot.workday(promised(payment).minusDays(4 + payment.draw("agreed", 4)));
    LocalDate before = plot.workday(agreed.minusDays(2));
    Stream<Act> calls =
        switch (payment.draw("tries", 10)) {
          case 0, 1, 2 ->
              Stream.of(
                  new Act(payment, debt, before, Part.UNANSWERED),
                  new Act(payment, debt, agreed, Part.PROMISED));
          case 3, 4, 5, 6 ->
              Stream.of(
                  new Act(payment, debt, before, Part.RUNG_BACK_FOR),
                  new Act(payment, debt, agreed, Part.PROMISED_AS_AGREED));
          default -> Stream.of(new Act(payment, debt, agreed, Part.PROMISED));
        };
    LocalDate again = plot.workday(promised(payment).plusDays(5));
    Stream<Act> after =
        kept(payment) ? Stream.empty() : Stream.of(new Act(payment, debt, again, Part.ASKED_AGAIN));
    return Stream.concat(calls, after);
  }

  private Step step(Act act, Plot plot) {
    Debt debt = act.debt();
    if (act.part() == Part.PAID) {
      var at = act.on().atStartOfDay(ZoneOffset.UTC).toInstant();
      return new Step(
          new Key(debt.account(), at), () -> aftermath.paid(debt.account(), act.payment()));
    }
    PastCall call = plot.call(debt, act.on(), act.part().outcome, act.part().script);
    return new Step(new Key(debt.account(), call.at()), () -> play(act, call, plot));
  }

  // The money comes with the word, whenever it was booked.
  private void play(Act act, PastCall call, Plot plot) {
    CallId id = calls.write(call);
    if (act.part().outcome.equals("promise")) {
      var payment = act.payment();
      String words = plot.words("words." + grade(payment), payment.draw("words", 7));
      var told = new Told(act.debt(), call.agent(), id, call.at(), call.note(), words);
      if (!aftermath.taken(act.debt().account())) {
        aftermath.promiseInvoice(told, payment, promised(payment));
      }
      aftermath.paid(act.debt().account(), payment);
      aftermath.follow(told);
    }
  }

  // How firm a word sounds says something about whether it is kept, but not everything.
  private static char grade(ToldPayment payment) {
    return (kept(payment) ? "FFFFFCCW" : "FFCCCWWW").charAt(payment.draw("grade", 8));
  }
}
