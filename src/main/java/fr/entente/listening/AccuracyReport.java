package fr.entente.listening;

import fr.entente.listening.Measures.Figures;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Command line: what a labelled file says about the detector. Figures go to the standard output.
final class AccuracyReport {
  private final PrintStream errors;

  AccuracyReport(PrintStream errors) {
    this.errors = errors;
  }

  /// 0 when every line could be read, else 1.
  int run(Detector detector, Reader file, boolean misses) throws IOException {
    List<Example> lines = new ArrayList<>();
    int bad = 0;
    var reader = new LineReader(file, true);
    for (LineReader.Row row = reader.next(); row != null; row = reader.next()) {
      if (row.problem() != null) {
        errors.println("line " + row.number() + ": " + row.problem());
        bad++;
      } else {
        lines.add(row.example());
      }
    }
    print(Measures.of(detector::read, lines), misses, lines.size(), detector.version());
    return bad == 0 ? 0 : 1;
  }

  private static void print(Measures measures, boolean misses, int lines, String version) {
    say("%d lines, detector %s%n%n", lines, version);
    say(
        "%-15s %9s %9s %9s   %-14s %-14s %-14s%n",
        "", "precision", "recall", "F1", "hard alarms", "easy alarms", "crisis prompts");
    measures.slices().forEach(AccuracyReport::line);
    measures
        .recall()
        .forEach((language, labels) -> {
          say("%nrecall per label, %s%n", language.code());
          labels.forEach((label, share) -> say("  %-24s %s%n", label.code(), share(share)));
        });
    if (misses) {
      say("%nmisses: id, line, label, given, confidence, utterance%n");
      for (Measures.Miss miss : measures.misses()) {
        say(
            "%s %s\t%d\t%s\t%s\t%.2f\t%s%n",
            miss.prompt() ? "!" : " ",
            miss.line().file(),
            miss.line().line(),
            miss.line().label().code(),
            miss.reading().label().code(),
            miss.reading().confidence(),
            miss.line().text());
      }
    }
    System.out.flush();
  }

  private static void line(String slice, Figures figures) {
    say(
        "%-15s %9.3f %9.3f %9.3f   %-14s %-14s %-14s%n",
        slice,
        figures.precision(),
        figures.recall(),
        figures.f1(),
        share(figures.hard()),
        share(figures.easy()),
        share(figures.crisis()));
  }

  private static String share(Measures.Share share) {
    return share.of() == 0
        ? "-"
        : String.format(Locale.ROOT, "%.3f (%d/%d)", share.rate(), share.part(), share.of());
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
