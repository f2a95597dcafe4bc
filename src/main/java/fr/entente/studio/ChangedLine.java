package fr.entente.studio;

import java.util.ArrayList;
import java.util.List;

/// A line of the difference between two texts. Pure.
public record ChangedLine(Kind kind, String text) {
  public enum Kind {
    SAME,
    GONE,
    COME,
    /// Lines that are the same, left out.
    SKIPPED
  }

  /// The shortest list of lines that go and come, with so many unchanged ones around each.
  public static List<ChangedLine> between(String before, String after, int around) {
    String[] old = lines(before);
    String[] now = lines(after);
    int head = 0;
    int shorter = Math.min(old.length, now.length);
    while (head < shorter && old[head].equals(now[head])) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head && old[old.length - 1 - tail].equals(now[now.length - 1 - tail])) {
      tail++;
    }
    var all = new ArrayList<ChangedLine>();
    for (int i = 0; i < head; i++) {
      all.add(new ChangedLine(Kind.SAME, now[i]));
    }
    middle(old, now, head, tail, all);
    for (int i = now.length - tail; i < now.length; i++) {
      all.add(new ChangedLine(Kind.SAME, now[i]));
    }
    return near(all, around);
  }

  private static String[] lines(String text) {
    return text.isEmpty() ? new String[0] : text.split("\r\n|\r|\n");
  }

  private static void middle(
      String[] old, String[] now, int head, int tail, List<ChangedLine> all) {
    int rows = old.length - tail - head;
    int columns = now.length - tail - head;
    int[][] common = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        common[i][j] =
            old[head + i].equals(now[head + j])
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows || j < columns) {
      if (i < rows && j < columns && old[head + i].equals(now[head + j])) {
        all.add(new ChangedLine(Kind.SAME, now[head + j]));
        i++;
        j++;
      } else if (i < rows && (j == columns || common[i + 1][j] >= common[i][j + 1])) {
        all.add(new ChangedLine(Kind.GONE, old[head + i++]));
      } else {
        all.add(new ChangedLine(Kind.COME, now[head + j++]));
      }
    }
  }

  private static List<ChangedLine> near(List<ChangedLine> all, int around) {
    var shown = new ArrayList<ChangedLine>();
    boolean skipping = false;
    for (int i = 0; i < all.size(); i++) {
      int from = Math.max(0, i - around);
      int to = Math.min(all.size(), i + around + 1);
      if (all.subList(from, to).stream().anyMatch(line -> line.kind() != Kind.SAME)) {
        shown.add(all.get(i));
        skipping = false;
      } else if (!skipping) {
        shown.add(new ChangedLine(Kind.SKIPPED, ""));
        skipping = true;
      }
    }
    return List.copyOf(shown);
  }
}
