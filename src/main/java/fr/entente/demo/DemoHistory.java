package fr.entente.demo;

import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.calls.PastCall;
import fr.entente.calls.PastCalls;
import fr.entente.demo.Aftermath.Told;
import fr.entente.kernel.AgentId;
import fr.entente.scripts.PastVersions;
import fr.entente.scripts.Scripts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Gives the demonstration portfolio a past, once, in the transaction that completes it. The same
/// portfolio on the same day gets the same past.
@Component
class DemoHistory {
  private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);
  private static final List<String> CALLERS = List.of("marie", "karim", "emma");

  private static final int ASKS_LEAD = 7;

  private final Agents agents;
  private final DebtRepository debts;
  private final PastCalls calls;
  private final Aftermath aftermath;
  private final Care care;
  private final Voices voices;
  private final Written written;
  private final DemoYear year;
  private final PastVersions versions;
  private final Scripts scripts;

  DemoHistory(
      Agents agents,
      DebtRepository debts,
      PastCalls calls,
      Aftermath aftermath,
      Care care,
      Voices voices,
      Written written,
      DemoYear year,
      PastVersions versions,
      Scripts scripts) {
    this.agents = agents;
    this.debts = debts;
    this.calls = calls;
    this.aftermath = aftermath;
    this.care = care;
    this.voices = voices;
    this.written = written;
    this.year = year;
    this.versions = versions;
    this.scripts = scripts;
  }

  /// What is left in writing after a call, in one hand.
  @Component
  record Written(DemoLetters letters, DemoPapers papers, DemoSigns signs, DemoMemory memory) {}

  /// Published by the demonstration only. Without its people there is nobody who could have called.
  @EventListener
  void on(DemoLoaded news) {
    List<AgentId> callers =
        CALLERS.stream().map(agents::byLogin).flatMap(Optional::stream).map(Agent::id).toList();
    var editions = new DemoScripts(versions, scripts, news.today());
    if (callers.size() < CALLERS.size()) {
      year.tell(news.today(), List.of(), editions);
      LOG.info("The demonstration has no past: its people do not exist");
      return;
    }
    int before = year.tell(news.today(), callers, editions);
    var plot = new Plot(news.today(), callers, editions);
    var scenes =
        Stream.of(Story.Debts.values())
            .flatMap(which -> plot.of(found(which, news.today()), which))
            .sorted(java.util.Comparator.comparing(scene -> scene.call().at()))
            .toList();
    scenes.forEach(scene -> {
      play(scene, plot);
      written.memory().forget();
    });
    aftermath.follow(news.today().minusDays(Aftermath.LOOK_BACK), news.today());
    aftermath.learn();
    LOG.info("The demonstration has a past of {} calls", before + scenes.size());
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
