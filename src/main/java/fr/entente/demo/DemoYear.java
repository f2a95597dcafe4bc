package fr.entente.demo;

import fr.entente.calls.PastCalls;
import fr.entente.demo.Aftermath.Told;
import fr.entente.demo.DemoPortfolio.DemoCreditor;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import java.time.LocalDate;
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
  private final DemoMemory memory;

  DemoYear(DebtRepository debts, PastCalls calls, Aftermath aftermath, DemoMemory memory) {
    this.debts = debts;
    this.calls = calls;
    this.aftermath = aftermath;
    this.memory = memory;
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

  /// Tells it in the order in which it happened; returns how many calls there were. Without people
  /// nobody called, and the money came all the same.
  int tell(LocalDate today, List<AgentId> callers, DemoScripts scripts) {
    List<ToldPayment> payments =
        Stream.of(DemoCreditor.values())
            .flatMap(creditor -> ToldPayment.of(creditor, today).stream())
            .toList();
    Map<String, Debt> known = debts.byReference(payments.stream().map(ToldPayment::code).toList());
    var plot = new Plot(today, callers, scripts);
    List<Act> acts =
        payments.stream()
            .flatMap(payment ->
                acts(
                    payment,
                    Objects.requireNonNull(known.get(payment.code())),
                    plot,
                    !callers.isEmpty()))
            .sorted(
                Comparator.comparing(Act::on)
                    .thenComparing(act -> act.part() == Part.PAID)
                    .thenComparing(act -> act.payment().invoice()))
            .toList();
    acts.forEach(act -> {
      play(act, plot);
      memory.forget();
    });
    aftermath.follow(
        today.minusDays(ToldPayment.OLDEST + 30), today.minusDays(Aftermath.LOOK_BACK));
    return (int) acts.stream().filter(act -> act.part() != Part.PAID).count();
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
    var money = new Act(payment, debt, payment.on(), Part.PAID);
    if (!people) {
      return Stream.of(money);
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
    return Stream.of(calls, after, Stream.of(money)).flatMap(all -> all);
  }

  private void play(Act act, Plot plot) {
    Debt debt = act.debt();
    if (act.part() == Part.PAID) {
      aftermath.paid(debt.account(), act.payment());
      return;
    }
    var call = plot.call(debt, act.on(), act.part().outcome, act.part().script);
    CallId id = calls.write(call);
    if (act.part().outcome.equals("promise")) {
      String words = plot.words("words." + grade(act.payment()), act.payment().draw("words", 7));
      var told = new Told(debt, call.agent(), id, call.at(), call.note(), words);
      aftermath.promiseInvoice(told, act.payment(), promised(act.payment()));
    }
  }

  // How firm a word sounds says something about whether it is kept, but not everything.
  private static char grade(ToldPayment payment) {
    return (kept(payment) ? "FFFFFCCW" : "FFCCCWWW").charAt(payment.draw("grade", 8));
  }
}
