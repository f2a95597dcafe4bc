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
  private static final List<String> FIRST_TRIES = List.of("no_answer", "gatekeeper", "voicemail");
  private static final int MORNING = 9 * 60;
  private static final int AFTERNOON = 13 * 60;

  private final LocalDate today;
  private final List<AgentId> callers;
  private final Sayings sayings = Sayings.read();
  private int calls;

  Plot(LocalDate today, List<AgentId> callers) {
    this.today = today;
    this.callers = callers;
  }

  /// One call of a story; the last one brings what follows from it.
  record Scene(Story story, int turn, Debt debt, PastCall call, String words, boolean last) {}

  static int longOverdue() {
    return Stream.of(Story.values()).mapToInt(Story::count).sum() - Story.PREVENTIVE.count();
  }

  /// So many days ago; negative numbers are to come.
  LocalDate day(int ago) {
    return today.minusDays(ago);
  }

  /// Deals the debts out to the stories, in order; fewer debts make fewer stories.
  Stream<Scene> of(List<Debt> debts, boolean dueSoon) {
    var left = debts.iterator();
    List<Scene> scenes = new ArrayList<>();
    for (Story story : Story.values()) {
      if ((story == Story.PREVENTIVE) == dueSoon) {
        for (int turn = 0; turn < story.count() && left.hasNext(); turn++) {
          tell(story, turn, left.next(), scenes);
        }
      }
    }
    return scenes.stream();
  }

  private void tell(Story story, int turn, Debt debt, List<Scene> scenes) {
    AgentId agent = callers.get(calls % callers.size());
    int ago = lastCall(story, turn);
    if (Set.of("promise", "plan").contains(story.outcome())) {
      String outcome = FIRST_TRIES.get(turn % FIRST_TRIES.size());
      PastCall first = call(agent, debt, ago + 2, MORNING, outcome);
      scenes.add(new Scene(story, turn, debt, first, "", false));
    }
    String words = sayings.note(story.words(turn), turn);
    PastCall last = call(agent, debt, ago, AFTERNOON, story.outcome());
    scenes.add(new Scene(story, turn, debt, last, words, true));
  }

  private static int lastCall(Story story, int turn) {
    return switch (story) {
      case OPEN_PROMISE, CALLBACK -> 1 + turn % 4;
      case RUNNING_PLAN, MISSED_INSTALMENT -> 26;
      case FINISHED_PLAN -> 28;
      case KEPT_PROMISE, LATE_PROMISE -> 20;
      case RETURNED_DEBIT -> 24;
      case PARTLY_KEPT -> 16;
      case BROKEN_PROMISE -> 16 + turn % 8;
      case PREVENTIVE -> 12;
      case CRISIS -> 1;
      case REFUSAL -> 3 + 4 * turn;
      default -> 1 + turn;
    };
  }

  private PastCall call(AgentId agent, Debt debt, int ago, int from, String outcome) {
    int turn = calls++;
    Instant at =
        workday(ago)
            .atStartOfDay(FRANCE)
            .plusMinutes(from + turn * 17 % 230)
            .plusSeconds(turn * 7 % 60)
            .toInstant();
    return new PastCall(
        agent,
        debt.account(),
        debt.debtor(),
        debt.number(),
        at,
        spoken(outcome, turn),
        outcome,
        sayings.note(outcome, turn));
  }

  private static Duration spoken(String outcome, int turn) {
    if (UNANSWERED.contains(outcome)) {
      return Duration.ZERO;
    }
    boolean brief = Set.of("voicemail", "gatekeeper", "wrong_number").contains(outcome);
    return Duration.ofSeconds(brief ? 18 + turn * 11 % 50 : 140 + turn * 31 % 330);
  }

  // Calls are made on business days, so "yesterday" may be last Friday.
  private LocalDate workday(int ago) {
    LocalDate day = day(ago);
    while (!PublicHolidays.FRANCE.businessDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
