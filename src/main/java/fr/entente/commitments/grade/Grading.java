package fr.entente.commitments.grade;

import org.springframework.modulith.NamedInterface;

/// Four quick criteria: the amount is exact, so is the date, the means is named, and it depends on
/// nothing. Pure.
@NamedInterface("grade")
public record Grading(
    boolean amountExact, boolean dateExact, boolean meansNamed, boolean unconditional) {
  public static final Grading ALL = new Grading(true, true, true, true);
  public static final Grading NONE = new Grading(false, false, false, false);

  /// All four make a promise firm; without an exact date it never is. One doubt makes it
  /// conditional, more make it weak.
  public Grade grade() {
    int doubts =
        (amountExact ? 0 : 1)
            + (dateExact ? 0 : 1)
            + (meansNamed ? 0 : 1)
            + (unconditional ? 0 : 1);
    return switch (doubts) {
      case 0 -> Grade.FIRM;
      case 1 -> Grade.CONDITIONAL;
      default -> Grade.WEAK;
    };
  }

  /// Somebody whose promises were broken more often than kept is believed one step less.
  public Grade grade(int keptBefore, int brokenBefore) {
    Grade said = grade();
    boolean doubtful = brokenBefore >= 2 && brokenBefore > keptBefore;
    return doubtful && said == Grade.FIRM ? Grade.CONDITIONAL : doubtful ? Grade.WEAK : said;
  }
}
