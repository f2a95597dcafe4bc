package fr.entente.payments.match;

import java.util.List;

/// What the rules make of an entry. Never a guess: two accounts of similar standing are unsure.
public sealed interface MatchVerdict {
  record Certain(Match match) implements MatchVerdict {}

  /// Likeliest first.
  record Unsure(List<Match> matches) implements MatchVerdict {}

  record Unknown() implements MatchVerdict {}
}
