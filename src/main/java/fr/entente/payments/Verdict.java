package fr.entente.payments;

import java.util.List;

/// What the rules make of an entry. Never a guess: two accounts of similar standing are unsure.
sealed interface Verdict {
  record Certain(Match match) implements Verdict {}

  /// Likeliest first.
  record Unsure(List<Match> matches) implements Verdict {}

  record Unknown() implements Verdict {}
}
