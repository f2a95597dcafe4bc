package fr.entente.demo;

import fr.entente.calls.PastCall;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.PublicHolidays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Who called whom, when and with which outcome: pure, always the same.
final class Plot {
  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
  private static final Set<String> UNANSWERED = Set.of("no_answer", "busy");
  private static final List<String> FIRST_TRIES =
      List.of("no_answer", "gatekeeper", "voicemail", "callback");
  private static final int MORNING = 9 * 60;
  private static final int AFTERNOON = 13 * 60;

  private final LocalDate today;
  private final List<AgentId> callers;
  private final DemoScripts scripts;
  private final Sayings sayings = Sayings.read();
  private int calls;

  Plot(LocalDate today, List<AgentId> callers, DemoScripts scripts) {
    this.today = today;
    this.callers = callers;
    this.scripts = scripts;
  }

  /// One call of a story; the last one brings what follows from it.
  record Scene(Story story, int turn, Debt debt, PastCall call, String words, boolean last) {}

  /// So many days ago; negative numbers are to come.
  LocalDate day(int ago) {
    return today.minusDays(ago);
  }

  /// Deals the debts out to the stories that happen to such, in order; fewer debts make fewer
  /// stories.
  Stream<Scene> of(List<Debt> debts, Story.Debts which) {
    var left = debts.iterator();
    List<Scene> scenes = new ArrayList<>();
    for (Story story : Story.values()) {
      if (story.debts() == which) {
        for (int turn = 0; turn < story.count() && left.hasNext(); turn++) {
          tell(story, turn, left.next(), scenes);
        }
      }
    }
    return scenes.stream();
  }

  private void tell(Story story, int turn, Debt debt, List<Scene> scenes) {
    AgentId agent = nextCaller();
    int ago = story.lastCall(turn);
    for (int days : story.earlier()) {
      var line = Line.of(story.before(), story.script());
      PastCall before = call(agent, debt, at(ago + days, MORNING), line);
      scenes.add(new Scene(story, turn, debt, before, "", false));
    }
    String script = story.script();
    if (Set.of("promise", "plan").contains(story.outcome())) {
      String outcome = FIRST_TRIES.get(turn % FIRST_TRIES.size());
      PastCall first = call(agent, debt, at(ago + 2, MORNING), Line.of(outcome, script));
      scenes.add(new Scene(story, turn, debt, first, "", false));
      script = outcome.equals("callback") ? "callback" : script;
    }
    String words = words(story.words(turn), turn);
    var line = new Line(story.outcome(), script, story.note(), story.incoming());
    PastCall last = call(agent, debt, at(ago, AFTERNOON), line);
    scenes.add(new Scene(story, turn, debt, last, words, true));
  }

  /// What came out of a call, by which script, what is noted, and who rang.
  private record Line(String outcome, String script, String note, boolean incoming) {
    static Line of(String outcome, String script) {
      return new Line(outcome, script, outcome, false);
    }
  }

  private AgentId nextCaller() {
    return callers.get(calls % callers.size());
  }

  String words(String kind, int turn) {
    return sayings.note(kind, turn);
  }

  /// A call of the afternoon of that day, by whoever's turn it is.
  PastCall call(Debt debt, LocalDate day, String outcome, String script) {
    return call(nextCaller(), debt, moment(day, AFTERNOON), Line.of(outcome, script));
  }

  private PastCall call(AgentId agent, Debt debt, Instant at, Line line) {
    int turn = calls++;
    Duration spoken = spoken(line.outcome(), turn);
    LocalDate day = LocalDate.ofInstant(at, FRANCE);
    return new PastCall(
        agent,
        debt.account(),
        debt.debtor(),
        debt.number(),
        at,
        spoken,
        line.outcome(),
        sayings.note(line.note(), turn),
        line.incoming(),
        spoken.isZero() ? null : scripts.led(debt, day, line.script(), line.outcome(), turn));
  }

  private Instant at(int ago, int from) {
    return moment(workday(day(ago)), from);
  }

  private Instant moment(LocalDate day, int from) {
    return day.atStartOfDay(FRANCE)
        .plusMinutes(from + calls * 17 % 230)
        .plusSeconds(calls * 7 % 60)
        .toInstant();
  }

  private static Duration spoken(String outcome, int turn) {
    if (UNANSWERED.contains(outcome)) {
      return Duration.ZERO;
    }
    boolean brief = Set.of("voicemail", "gatekeeper", "wrong_number").contains(outcome);
    return Duration.ofSeconds(brief ? 18 + turn * 11 % 50 : 140 + turn * 31 % 330);
  }

  /// Calls are made on business days, so "yesterday" may be last Friday.
  LocalDate workday(LocalDate wanted) {
    LocalDate day = wanted;
    while (!PublicHolidays.FRANCE.businessDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
