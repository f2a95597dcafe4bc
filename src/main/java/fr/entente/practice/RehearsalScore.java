package fr.entente.practice;

import java.util.List;

/// What a rehearsal is worth. Passed: seven tenths of the points, and everything that is needed.
public record RehearsalScore(List<ScoredCriterion> criteria) {
  /// In percent.
  public static final int PASS_MARK = 70;

  public RehearsalScore {
    criteria = List.copyOf(criteria);
  }

  public int points() {
    return criteria.stream().mapToInt(ScoredCriterion::points).sum();
  }

  public int outOf() {
    return criteria.stream().mapToInt(ScoredCriterion::outOf).sum();
  }

  /// What a rehearsal cannot do without and lacks.
  public List<ScoredCriterion> missing() {
    return criteria.stream().filter(c -> c.criterion().needed() && c.points() == 0).toList();
  }

  public boolean passed() {
    return missing().isEmpty() && points() * 100 >= outOf() * PASS_MARK;
  }
}
