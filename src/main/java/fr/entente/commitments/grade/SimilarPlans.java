package fr.entente.commitments.grade;

import org.springframework.modulith.NamedInterface;

/// How many plans of about this size came to an end, and how many of them were paid to the end.
@NamedInterface("grade")
public record SimilarPlans(int ended, int completed) {
  private static final int ENOUGH = 10;

  /// Too few say nothing.
  public boolean telling() {
    return ended >= ENOUGH;
  }

  public double rate() {
    return ended == 0 ? 0 : (double) completed / ended;
  }
}
