package fr.entente.listening;

import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How a detector does on labelled lines. `slices` holds the prompt figures per "fr", "fr
/// transcript" and so on; `recall` per label, how many of how many got exactly that label.
public record Measures(
    Map<String, Figures> slices, Map<Language, Map<Label, Share>> recall, List<Miss> misses) {

  /// So many of so many.
  public record Share(int part, int of) {
    public double rate() {
      return of == 0 ? Double.NaN : part / (double) of;
    }

    Share plus(boolean hit) {
      return new Share(part + (hit ? 1 : 0), of + 1);
    }
  }

  /// Prompts rightly raised, wrongly raised and missing; false alarms on hard negatives and on easy
  /// `none`; crisis lines that raised any prompt; lines of something else that were named a crisis;
  /// false alarms and crises among ordinary people, which count in nothing else.
  public record Figures(
      int raised,
      int wrong,
      int missing,
      Share hard,
      Share easy,
      Share crisis,
      Share falseCrisis,
      Share ordinary,
      Share ordinaryCrisis) {
    private static final Share NOTHING = new Share(0, 0);
    static final Figures NONE =
        new Figures(0, 0, 0, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);

    public Share rightPrompts() {
      return new Share(raised, raised + wrong);
    }

    public Share heard() {
      return new Share(raised, raised + missing);
    }

    public double precision() {
      return raised + wrong == 0 ? Double.NaN : raised / (double) (raised + wrong);
    }

    public double recall() {
      return raised + missing == 0 ? Double.NaN : raised / (double) (raised + missing);
    }

    public double f1() {
      return raised == 0 ? 0 : 2.0 * raised / (2.0 * raised + wrong + missing);
    }

    Figures plus(Example line, Reading reading) {
      boolean prompt = reading.prompt();
      boolean named = reading.label() == Label.CRISIS_RISK;
      if (line.ordinary()) {
        return new Figures(
            raised,
            wrong,
            missing,
            hard,
            easy,
            crisis,
            falseCrisis,
            ordinary.plus(prompt),
            ordinaryCrisis.plus(named));
      }
      boolean due = line.label().prompt();
      boolean none = line.label() == Label.NONE;
      return new Figures(
          raised + (due && prompt ? 1 : 0),
          wrong + (!due && prompt ? 1 : 0),
          missing + (due && !prompt ? 1 : 0),
          line.hardNegative() ? hard.plus(prompt) : hard,
          none && !line.hardNegative() ? easy.plus(prompt) : easy,
          line.label() == Label.CRISIS_RISK ? crisis.plus(prompt) : crisis,
          line.label() == Label.CRISIS_RISK ? falseCrisis : falseCrisis.plus(named),
          ordinary,
          ordinaryCrisis);
    }
  }

  /// A line that got another label than the one it carries.
  public record Miss(Example line, Reading reading) {
    /// Whether the prompt itself was wrong or missing, not only its kind.
    public boolean prompt() {
      return line.label().prompt() != reading.prompt();
    }
  }

  public static Measures of(Function<Remark, Reading> detector, Iterable<Example> lines) {
    Map<String, Figures> slices = new TreeMap<>();
    Map<Language, Map<Label, Share>> recall = new EnumMap<>(Language.class);
    List<Miss> misses = new ArrayList<>();
    for (Example line : lines) {
      Reading reading = detector.apply(line.remark());
      String language = line.language().code();
      for (String slice : List.of(language, language + " " + line.channel().code())) {
        slices.compute(slice, (s, before) -> or(before).plus(line, reading));
      }
      recall
          .computeIfAbsent(line.language(), l -> new EnumMap<>(Label.class))
          .compute(
              line.label(),
              (l, before) ->
                  (before == null ? new Share(0, 0) : before)
                      .plus(reading.label() == line.label()));
      if (reading.label() != line.label()) {
        misses.add(new Miss(line, reading));
      }
    }
    return new Measures(slices, recall, List.copyOf(misses));
  }

  private static Figures or(@Nullable Figures before) {
    return before == null ? Figures.NONE : before;
  }
}
