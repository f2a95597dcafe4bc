package fr.entente.bench;

import fr.entente.detection.CallFigures;
import fr.entente.detection.Estimate;
import fr.entente.detection.SimulatedCalls;
import fr.entente.listening.Detector;
import fr.entente.listening.Example;
import fr.entente.listening.ListeningContent;
import fr.entente.listening.Phrase;
import fr.entente.listening.Progress;
import fr.entente.listening.Trained;
import fr.entente.listening.Training;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/// The detector with the full library on one core, beside a bare search for the same phrases as
/// plain strings.
record ListeningBench(Scoreboard board) {
  private static final int ROUNDS = 3;

  void run() {
    var content = ListeningContent.read(Path.of("scripts-content", "listening"));
    long before = memory();
    long begin = System.nanoTime();
    Trained trained = Training.trained(content, Progress.SILENT).orElseThrow();
    double training = (System.nanoTime() - begin) / 1e9;
    SimulatedCalls.of(trained).forEach(ListeningBench::say);
    Detector detector = trained.detector();
    trained = null;
    double megabytes = (memory() - before) / 1048576.0;
    List<String> plain =
        content.phrases().stream().filter(p -> !p.veto()).map(ListeningBench::plain).toList();
    long[] product = times(content.examples(), e -> detector.read(e.remark()).label().ordinal());
    long[] bare = times(content.examples(), e -> found(plain, e.text()));
    Site.say(
        "%nlistening: %,d examples, %,d phrases; trained in %.1f s, %.0f MB"
            .formatted(content.examples().size(), plain.size(), training, megabytes));
    say("product", product);
    say("bare string search", bare);
    board.atMost("listening: 99th percentile of an utterance", Round.at(product, 0.99), 10, "ms");
  }

  private static void say(CallFigures calls) {
    Site.say(
        "calls, %s, a trouble told in %d turns: %s false prompts a call, %s false crises in a hundred calls, %s false alarms an hour; signs heard at once %s, within two turns %s, missed %s; after %s turns"
            .formatted(
                calls.language().code(),
                calls.told(),
                say(calls.falsePrompts()),
                say(calls.falseCrisesInHundred()),
                say(calls.falseAlarmsAnHour()),
                say(calls.heardAtOnce()),
                say(calls.heardWithinTwo()),
                say(calls.missed()),
                say(calls.delay())));
  }

  private static String say(Estimate figure) {
    return String.format(
        Locale.ROOT, "%.2f (%.2f to %.2f)", figure.value(), figure.low(), figure.high());
  }

  private static void say(String what, long[] nanos) {
    double perSecond = nanos.length / (Arrays.stream(nanos).sum() / 1e9);
    Site.say(
        "%-20s p50 %.3f ms, p99 %.3f ms, %,.0f utterances/s on one core"
            .formatted(what, Round.at(nanos, 0.5), Round.at(nanos, 0.99), perSecond));
  }

  /// Sorted; the rounds before the last only warm up.
  private static long[] times(List<Example> lines, ToIntFunction<Example> read) {
    long[] nanos = new long[lines.size()];
    int sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < nanos.length; i++) {
        long begin = System.nanoTime();
        sum += read.applyAsInt(lines.get(i));
        nanos[i] = System.nanoTime() - begin;
      }
    }
    if (sum < 0) {
      throw new IllegalStateException("Nothing was read");
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private static String plain(Phrase phrase) {
    return phrase.pattern().replaceAll("\\|\\S+|[*^$]|\\.\\.", "").replaceAll("\\s+", " ").strip();
  }

  private static int found(List<String> plain, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int found = 0;
    for (String each : plain) {
      found += lower.contains(each) ? 1 : 0;
    }
    return found;
  }

  private static long memory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
