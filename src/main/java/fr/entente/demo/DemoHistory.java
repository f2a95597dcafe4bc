package fr.entente.demo;

import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.calls.PastCall;
import fr.entente.calls.PastCalls;
import fr.entente.demo.Aftermath.Told;
import fr.entente.demo.DemoSteps.Key;
import fr.entente.demo.DemoSteps.Step;
import fr.entente.kernel.AgentId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives the demonstration portfolio a past, call by call; what was interrupted goes on. The same
/// portfolio on the same day gets the same past.
@Component
class DemoHistory {
  private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);
  private static final List<String> CALLERS = List.of("marie", "karim", "emma");

  private static final Set<String> AGREED = Set.of("promise", "plan");
  private static final int ASKS_LEAD = 7;

  private final Agents agents;
  private final DebtRepository debts;
  private final PastCalls calls;
  private final Aftermath aftermath;
  private final Care care;
  private final Voices voices;
  private final Written written;
  private final DemoYear year;
  private final DemoEditions editions;
  private final DemoMarks marks;
  private final DemoSteps steps;
  private final TransactionTemplate transaction;

  DemoHistory(
      Agents agents,
      DebtRepository debts,
      PastCalls calls,
      Aftermath aftermath,
      Care care,
      Voices voices,
      Written written,
      DemoYear year,
      DemoEditions editions,
      DemoMarks marks,
      DemoSteps steps,
      TransactionTemplate transaction) {
    this.agents = agents;
    this.debts = debts;
    this.calls = calls;
    this.aftermath = aftermath;
    this.care = care;
    this.voices = voices;
    this.written = written;
    this.year = year;
    this.editions = editions;
    this.marks = marks;
    this.steps = steps;
    this.transaction = transaction;
  }

  /// What is left in writing after a call, in one hand.
  @Component
  record Written(DemoLetters letters, DemoPapers papers, DemoSigns signs) {}

  /// Without its people there is nobody who could have called.
  void tell(LocalDate today, Consumer<String> console) {
    List<AgentId> callers =
        CALLERS.stream().map(agents::byLogin).flatMap(Optional::stream).map(Agent::id).toList();
    var read = editions.of(today);
    if (callers.size() < CALLERS.size()) {
      steps.play("the year without people", year.steps(today, List.of(), read), console);
      LOG.info("The demonstration has no past: its people do not exist");
      return;
    }
    steps.play("the year before", year.steps(today, callers, read), console);
    var plot = new Plot(today, callers, read);
    Map<Story.Debts, List<Debt>> cast = cast(today);
    var scenes =
        Stream.of(Story.Debts.values())
            .flatMap(which -> plot.of(cast.getOrDefault(which, List.of()), which))
            .sorted(Comparator.comparing(scene -> scene.call().at()))
            .map(scene ->
                new Step(
                    new Key(scene.debt().account(), scene.call().at()), () -> play(scene, plot)))
            .toList();
    steps.play("the last weeks", scenes, console);
    aftermath.learn();
    editions.count(read);
  }

  // Dealt once: what is told changes the accounts by which they are found.
  private Map<Story.Debts, List<Debt>> cast(LocalDate today) {
    if (marks.of(DemoMarks.CAST).isEmpty()) {
      transaction.executeWithoutResult(_ -> {
        for (Story.Debts which : Story.Debts.values()) {
          String dealt =
              found(which, today).stream()
                  .map(debt -> " " + debt.account().value())
                  .collect(Collectors.joining());
          marks.set(DemoMarks.CAST, which + dealt);
        }
      });
    }
    return marks.of(DemoMarks.CAST).stream()
        .map(line -> line.split(" "))
        .collect(
            Collectors.toMap(
                words -> Story.Debts.valueOf(words[0]),
                words -> debts.cast(Stream.of(words).skip(1).map(Long::valueOf).toList())));
  }

  private List<Debt> found(Story.Debts which, LocalDate today) {
    int count = Story.needed(which);
    return switch (which) {
      case OVERDUE -> debts.longOverdue(today, count);
      case DUE_SOON -> debts.dueSoon(today, count);
      case PERSONS -> debts.ofPersons(today, count);
      case SEVERAL_NUMBERS -> debts.ofSeveralNumbers(today, count);
    };
  }

  private void play(Plot.Scene scene, Plot plot) {
    PastCall call = scene.call();
    var id = calls.write(call);
    if (!scene.last()) {
      return;
    }
    var told = new Told(scene.debt(), call.agent(), id, call.at(), call.note(), scene.words());
    boolean agreed = AGREED.contains(scene.story().outcome());
    if (agreed && aftermath.taken(told.debt().account())) {
      return;
    }
    follow(scene, told, plot);
    if (agreed) {
      aftermath.follow(told);
    }
  }

  private void follow(Plot.Scene scene, Told told, Plot plot) {
    int turn = scene.turn();
    written.signs().heard(told, scene.story(), turn);
    switch (scene.story()) {
      case OPEN_PROMISE -> {
        var promised = aftermath.promise(told, plot.day(-1 - turn));
        written.letters().recap(told, promised, turn);
      }
      case RUNNING_PLAN -> aftermath.runningPlan(told, plot.day(21 - turn % 5));
      case FINISHED_PLAN -> aftermath.finishedPlan(told, plot.day(25));
      case KEPT_PROMISE -> aftermath.keptPromise(told, plot.day(12 + turn % 3));
      case LATE_PROMISE -> aftermath.latePromise(told, plot.day(14));
      case PARTLY_KEPT -> aftermath.partlyKept(told, plot.day(9 + turn % 3));
      case RETURNED_DEBIT -> aftermath.returnedDebit(told, plot.day(16));
      case PREVENTIVE -> aftermath.keptPromise(told, plot.day(6));
      case BROKEN_PROMISE -> {
        aftermath.promise(told, plot.day(9 + turn % 4));
        voices.explain(told, turn);
      }
      case MISSED_INSTALMENT -> aftermath.missedInstalment(told, plot.day(23));
      case CALLBACK -> {
        care.callBack(told, turn);
        voices.forget(told, turn);
        written.letters().statement(told, turn);
        if (turn == ASKS_LEAD) {
          aftermath.askLead(told);
        }
      }
      case DISPUTE -> {
        care.dispute(told, turn);
        voices.complain(told, turn);
        written.papers().keep(told);
      }
      case REFUSAL -> written.letters().askColleague(told, turn);
      case CARE -> care.confirmed(told);
      case INSOLVENCY, VULNERABILITY -> care.hold(told, scene.story());
      case CRISIS -> care.reviewSoon(told);
      default -> {}
    }
  }
}
