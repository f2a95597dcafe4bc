package fr.entente.listening;

import fr.entente.kernel.Language;
import fr.entente.listening.Features.Feature;
import fr.entente.listening.ListeningContent.Lexicon;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Makes a detector of content. Deterministic: the same content gives the same detector, whatever
/// the machine. Takes seconds.
public final class Training {
  /// Part of every version: raised when the way of learning or reading changes.
  static final String ENGINE = "3";

  private static final double[] VIEWS = {1, 1, 1};
  private static final double STRICTNESS = 5;
  private static final int FOLDS = 3;

  private final ListeningContent content;
  private final Progress progress;
  private final List<List<Feature>> features;
  private final int[] folds;
  private final double[][] unseen;
  private int done;

  private Training(ListeningContent content, Progress progress) {
    this.content = content;
    this.progress = progress;
    Lexicon lexicon = content.lexicon();
    this.features =
        content.examples().stream().map(e -> Features.of(e.remark(), lexicon).list()).toList();
    this.folds = Clusters.folds(content.examples(), FOLDS);
    this.unseen = new double[features.size()][];
  }

  /// Empty when `progress` stopped it.
  public static Optional<Detector> train(ListeningContent content, Progress progress) {
    return new Training(content, progress).model().map(model -> detector(content, model));
  }

  /// The same, and what was made of each example by a model that had not learnt from it. Empty when
  /// `progress` stopped it.
  public static Optional<Trained> trained(ListeningContent content, Progress progress) {
    var training = new Training(content, progress);
    return training
        .model()
        .map(model -> {
          Detector detector = detector(content, model);
          return new Trained(content, detector, training.heldBack(detector));
        });
  }

  private List<Reading> heldBack(Detector detector) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < unseen.length; i++) {
      Remark remark = content.examples().get(i).remark();
      readings.add(detector.read(remark, unseen[i]));
    }
    return readings;
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
      Model part = learn(i -> folds[i] != out);
      if (!progress.at(++done, FOLDS + 1)) {
        return Optional.empty();
      }
      for (int i = 0; i < unseen.length; i++) {
        if (folds[i] == fold) {
          unseen[i] = part.scores(part.sample(features.get(i)));
        }
      }
    }
    Map<Language, Calibration> calibrations = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      calibrations.put(language, Thresholds.of(content.examples(), unseen, language));
    }
    Model whole = learn(i -> true);
    return progress.at(++done, FOLDS + 1)
        ? Optional.of(whole.with(calibrations))
        : Optional.empty();
  }

  private Model learn(IntPredicate included) {
    List<Example> examples = new ArrayList<>();
    List<List<Feature>> chosen = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      if (included.test(i)) {
        examples.add(content.examples().get(i));
        chosen.add(features.get(i));
      }
    }
    Dictionary dictionary = Dictionary.learn(chosen, 2);
    List<SparseVector> samples = chosen.stream().map(f -> dictionary.sample(f, VIEWS)).toList();
    LogisticRegression.Table table = LogisticRegression.table(samples, dictionary.size());
    List<LogisticRegression> questions =
        IntStream.range(0, Model.QUESTIONS)
            .parallel()
            .mapToObj(q -> table.learn(yes(examples, q), STRICTNESS))
            .toList();
    return new Model(dictionary, VIEWS, questions, Map.of());
  }

  private static boolean[] yes(List<Example> examples, int question) {
    boolean[] yes = new boolean[examples.size()];
    for (int i = 0; i < yes.length; i++) {
      Label label = examples.get(i).label();
      yes[i] = question == Model.ANY_PROMPT ? label.prompt() : label.ordinal() == question;
    }
    return yes;
  }
}
