package fr.entente.detection;

import fr.entente.kernel.Language;
import fr.entente.listening.Trained;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/// Judges a detector by the call, not by the line: calls made of lines that the model had not
/// learnt from, read through the rules of engagement in force. The same detector always gives the
/// same figures. The bounds come from drawing the lines themselves anew, since they are few and the
/// calls as many as one likes.
public final class SimulatedCalls {
  /// A trouble that is told in one turn, or in three one after the other.
  private static final int[] TOLD = {1, 3};

  private static final int CALLS = 4000;
  private static final int DRAWS = 200;
  private static final int CALLS_A_DRAW = 400;
  private static final long SEED = 20_261_129;

  private final Engagement rules;
  private final EngagementSettings settings;
  private final int calls;
  private final int draws;

  SimulatedCalls(EngagementSettings settings, int calls, int draws) {
    this.settings = settings;
    this.calls = calls;
    this.draws = draws;
    this.rules = new Engagement(settings);
  }

  /// By the rules as they ship. A language with too few lines to make a call of is left out.
  public static List<CallFigures> of(Trained trained) {
    return new SimulatedCalls(EngagementSettings.usual(), CALLS, DRAWS).figures(trained);
  }

  List<CallFigures> figures(Trained trained) {
    List<CallFigures> figures = new ArrayList<>();
    for (Language language : Language.values()) {
      var pools = Optional.of(LinePools.of(trained, settings, language)).filter(LinePools::enough);
      pools.ifPresent(lines -> {
        for (int told : TOLD) {
          figures.add(figures(lines, language, told));
        }
      });
    }
    return List.copyOf(figures);
  }

  CallFigures figures(LinePools pools, Language language, int told) {
    var chance = new SplittableRandom(SEED);
    CallTally all = lived(pools, told, calls, chance);
    List<CallTally> drawn = new ArrayList<>();
    for (int i = 0; i < draws; i++) {
      drawn.add(lived(pools.drawn(chance), told, CALLS_A_DRAW, chance));
    }
    double once = pools.ordinary() / (double) SimulatedCall.TURNS;
    return new CallFigures(
        language,
        calls,
        told,
        estimate(all, drawn, CallTally::falsePromptsACall),
        estimate(all, drawn, CallTally::falseCrisesACall).orThreeIn(once).times(100),
        estimate(all, drawn, CallTally::falseAlarmsAnHour),
        estimate(all, drawn, CallTally::heardAtOnce),
        estimate(all, drawn, CallTally::heardWithinTwo),
        estimate(all, drawn, CallTally::missed),
        estimate(all, drawn, CallTally::delay),
        estimate(all, drawn, CallTally::right));
  }

  private CallTally lived(LinePools pools, int told, int count, RandomGenerator chance) {
    var tally = new CallTally();
    for (int i = 0; i < count; i++) {
      tally.plus(LivedCall.of(SimulatedCall.of(pools, told, chance), rules));
    }
    return tally;
  }

  private static Estimate estimate(
      CallTally all, List<CallTally> drawn, ToDoubleFunction<CallTally> figure) {
    return Estimate.of(figure.applyAsDouble(all), drawn.stream().mapToDouble(figure).toArray());
  }
}
