package fr.entente.exchange.reading;

import fr.entente.exchange.FilePreview;
import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.PreviewLine;
import fr.entente.exchange.PreviewLine.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A preview as it comes into being: a few lines to show, tallies of many.
final class PreviewSoFar {
  /// Enough was seen: the reading stops.
  static final class Enough extends RuntimeException {
    Enough() {
      super(null, null, false, false);
    }
  }

  static final int SHOWN = 12;
  static final int LOOKED_AT = 2_000;
  // Books and ledgers tell nothing before their end.
  private static final int LONGEST_BOOKS = 200_000;

  private final List<PreviewLine> lines = new ArrayList<>();
  private final Map<Outcome, Integer> shown = new EnumMap<>(Outcome.class);
  private final Map<String, FilePreview.Tally> leftOut = new LinkedHashMap<>();
  private final Map<String, FilePreview.Tally> rejected = new LinkedHashMap<>();
  private final Map<String, FilePreview.Tally> warned = new LinkedHashMap<>();
  private long taken;
  private long heard;

  FilePreview preview(boolean whole, @Nullable ImportProblem problem) {
    return new FilePreview(
        lines.stream().sorted(Comparator.comparingLong(PreviewLine::line)).toList(),
        taken,
        List.copyOf(leftOut.values()),
        List.copyOf(rejected.values()),
        List.copyOf(warned.values()),
        whole,
        problem);
  }

  boolean wantsMore() {
    return heard < LOOKED_AT;
  }

  void books(long read) {
    if (read > LONGEST_BOOKS) {
      throw new Enough();
    }
  }

  void take(PreviewLine line) {
    hear();
    taken++;
    show(line);
  }

  /// A line that is rejected or left out.
  void not(Outcome outcome, long line, String why, String detail, String original) {
    hear();
    tally(outcome == Outcome.REJECTED ? rejected : leftOut, line, why, detail);
    show(PreviewLine.not(outcome, line, why, detail, original));
  }

  void warn(long line, String why, String detail) {
    tally(warned, line, why, detail);
  }

  private void hear() {
    if (++heard > LOOKED_AT) {
      throw new Enough();
    }
  }

  // Of each outcome a few, so that what is left out further down is seen too.
  private void show(PreviewLine line) {
    int most = line.outcome() == Outcome.TAKEN ? SHOWN : SHOWN / 3;
    if (shown.merge(line.outcome(), 1, Integer::sum) <= most) {
      lines.add(line);
    }
  }

  private static void tally(
      Map<String, FilePreview.Tally> tallies, long line, String why, String detail) {
    tallies.merge(
        why,
        new FilePreview.Tally(why, 1, line, detail),
        (a, _) -> new FilePreview.Tally(why, a.count() + 1, a.line(), a.detail()));
  }
}
