package fr.entente.listening;

import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.List;

/// Whether a probability keeps its word: of the lines read with a chance of distress between two
/// bounds, the chance that was said and the part that was distress, each kind of line counted as
/// often as it comes up in a call. No line was learnt from.
public record Reliability(Language language, List<Band> bands) {
  private static final double[] EDGES = {0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1};

  /// What a call is made of (decision 22).
  private static final double SIGNS = 0.02;

  private static final double LOOK_ALIKES = 0.05;

  /// `count`: as many lines of equal count would say as much; `lines`: those there are.
  public record Band(double from, double to, double said, double came, double count, int lines) {}

  private record Point(double said, boolean came, int kind) {}

  public static Reliability of(Trained trained, Language language) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < trained.heldBack().size(); i++) {
      Example line = trained.content().examples().get(i);
      if (line.language() == language) {
        points.add(point(line, trained.heldBack().get(i)));
      }
    }
    for (Example line : trained.content().ordinary()) {
      if (line.language() == language) {
        points.add(point(line, trained.detector().read(line.remark())));
      }
    }
    return new Reliability(language, bands(points));
  }

  private static Point point(Example line, Reading reading) {
    double said =
        Label.PROMPTS.stream().mapToDouble(l -> reading.scores().getOrDefault(l, 0d)).sum();
    boolean came = line.label().prompt();
    return new Point(said, came, came ? 0 : line.easy() ? 2 : 1);
  }

  private static List<Band> bands(List<Point> points) {
    double[] counts = {SIGNS, LOOK_ALIKES, 1 - SIGNS - LOOK_ALIKES};
    for (int kind = 0; kind < counts.length; kind++) {
      int is = kind;
      counts[kind] /= Math.max(1, points.stream().filter(p -> p.kind() == is).count());
    }
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i + 1 < EDGES.length; i++) {
      double from = EDGES[i];
      double to = EDGES[i + 1];
      boolean last = i + 2 == EDGES.length;
      List<Point> in =
          points.stream()
              .filter(p -> p.said() >= from && (p.said() < to || last && p.said() <= to + 1e-9))
              .toList();
      if (!in.isEmpty()) {
        bands.add(band(from, to, in, counts));
      }
    }
    return List.copyOf(bands);
  }

  private static Band band(double from, double to, List<Point> in, double[] counts) {
    double all = 0;
    double squares = 0;
    double said = 0;
    double came = 0;
    for (Point point : in) {
      double count = counts[point.kind()];
      all += count;
      squares += count * count;
      said += count * point.said();
      came += point.came() ? count : 0;
    }
    return new Band(from, to, said / all, came / all, all * all / squares, in.size());
  }
}
