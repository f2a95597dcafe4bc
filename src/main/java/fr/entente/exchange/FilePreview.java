package fr.entente.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file as it would be read, by its first lines. The tallies are of all lines that were looked
/// at, which are all of the file when `whole`. With a problem nothing of it can be read in this
/// way.
public record FilePreview(
    List<PreviewLine> lines,
    long taken,
    List<Tally> leftOut,
    List<Tally> rejected,
    List<Tally> warned,
    boolean whole,
    @Nullable ImportProblem problem) {
  /// How many lines have the same to be said of them; `line` and `detail` are of the first.
  public record Tally(String why, long count, long line, String detail) {}

  /// Nothing can be read, and why.
  public static FilePreview of(ImportProblem problem) {
    return new FilePreview(List.of(), 0, List.of(), List.of(), List.of(), true, problem);
  }

  public static long count(List<Tally> tallies) {
    return tallies.stream().mapToLong(Tally::count).sum();
  }
}
