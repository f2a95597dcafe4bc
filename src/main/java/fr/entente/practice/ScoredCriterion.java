package fr.entente.practice;

import java.util.Optional;

/// What one criterion brought, because of which line. `sort` names the sentence that says why.
public record ScoredCriterion(
    Criterion criterion, int points, int outOf, String sort, Optional<TalkLine> passage) {

  public boolean full() {
    return points == outOf;
  }
}
