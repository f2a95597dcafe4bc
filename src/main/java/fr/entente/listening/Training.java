package fr.entente.listening;

import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes a detector of content. Deterministic: the same content gives the same detector, whatever
/// the machine. Takes some minutes.
public final class Training {
  /// Part of every version: raised when the way of learning or reading changes.
  static final String ENGINE = "8";

  private static final double STRICTNESS = 5;
  private static final int FOLDS = 3;

  /// Fewer lines of a language teach a net nothing.
  private static final int LINES_FOR_A_NET = 1000;

  private final ListeningContent content;
  private final Progress progress;
  private final Drill drill;
  private final double[][] unseen;
  private int done;

  private Training(ListeningContent content, Progress progress) {
    this.content = content;
    this.progress = progress;
    this.drill = new Drill(content, FOLDS);
    this.unseen = new double[drill.lines().size()][];
  }

  /// Empty when `progress` stopped it.
  public static Optional<Detector> train(ListeningContent content, Progress progress) {
    return new Training(content, progress).model().map(model -> detector(content, model));
  }

  /// The same, and what was made of each example by a model that had not learnt from it. Empty when
  /// `progress` stopped it.
  public static Optional<Trained> trained(ListeningContent content, Progress progress) {
    return learnt(content, progress).map(learnt -> trained(content, learnt));
  }

  static Trained trained(ListeningContent content, Learnt learnt) {
    Detector detector = detector(content, learnt.model());
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < content.examples().size(); i++) {
      readings.add(detector.read(content.examples().get(i).remark(), learnt.unseen()[i]));
    }
    return new Trained(content, detector, readings);
  }

  /// A model, and the scores of each line of the drill by one that had not learnt from it: the
  /// content's examples first, in order.
  record Learnt(Model model, double[][] unseen) {}

  static Optional<Learnt> learnt(ListeningContent content, Progress progress) {
    var training = new Training(content, progress);
    return training.model().map(model -> new Learnt(model, training.unseen));
  }

  static Detector detector(ListeningContent content, Model model) {
    return new Detector(version(content), model, content.lexicon());
  }

  static String version(ListeningContent content) {
    return content.version() + "-" + ENGINE;
  }

  /// Learns from parts, reads the rest: the scores of unseen lines set the thresholds. Then learns
  /// from everything.
  private Optional<Model> model() {
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      Model part = learn(i -> drill.fold(i) != out);
      if (!progress.at(++done, FOLDS + 1)) {
        return Optional.empty();
      }
      int[] numbers = drill.numbers(part.dictionary());
      for (int i = 0; i < unseen.length; i++) {
        if (drill.fold(i) == fold) {
          unseen[i] = part.scores(drill.sample(i, numbers), drill.lines().get(i).language());
        }
      }
    }
    Map<Language, Calibration> calibrations = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      calibrations.put(language, Thresholds.of(drill.lines(), unseen, language));
    }
    Model whole = learn(i -> true);
    return progress.at(++done, FOLDS + 1)
        ? Optional.of(whole.with(calibrations))
        : Optional.empty();
  }

  private Model learn(IntPredicate included) {
    int[] lines = IntStream.range(0, drill.lines().size()).filter(included).toArray();
    Dictionary dictionary = drill.dictionary(included);
    int[] numbers = drill.numbers(dictionary);
    Map<Language, SmallNet> nets =
        Arrays.stream(Language.values())
            .parallel()
            .map(language -> net(lines, numbers, dictionary.size(), language))
            .flatMap(Optional::stream)
            .collect(Collectors.toMap(Taught::language, Taught::net));
    Table table =
        Table.of(
            IntStream.of(lines).mapToObj(i -> drill.sample(i, numbers)).toList(),
            dictionary.size());
    List<LogisticRegression> questions =
        IntStream.range(0, Model.QUESTIONS)
            .parallel()
            .mapToObj(q -> LogisticRegression.learn(table, yes(lines, q), STRICTNESS))
            .toList();
    return new Model(dictionary, questions, nets, Map.of());
  }

  private record Taught(Language language, SmallNet net) {}

  /// Empty for a language of few lines.
  private Optional<Taught> net(int[] lines, int[] numbers, int features, Language language) {
    int[] own =
        IntStream.of(lines).filter(i -> drill.lines().get(i).language() == language).toArray();
    List<SparseVector> samples = IntStream.of(own).mapToObj(i -> drill.sample(i, numbers)).toList();
    boolean[][] due =
        IntStream.range(0, Model.QUESTIONS).mapToObj(q -> yes(own, q)).toArray(boolean[][]::new);
    return own.length < LINES_FOR_A_NET
        ? Optional.empty()
        : Optional.of(new Taught(language, SmallNet.learn(samples, due, features)));
  }

  private boolean[] yes(int[] lines, int question) {
    boolean[] yes = new boolean[lines.length];
    for (int i = 0; i < yes.length; i++) {
      Example example = drill.lines().get(lines[i]);
      yes[i] =
          switch (question) {
            case Model.ANY_PROMPT -> example.label().prompt();
            case Model.CONCERN -> !example.easy();
            default -> example.label().ordinal() == question;
          };
    }
    return yes;
  }
}
