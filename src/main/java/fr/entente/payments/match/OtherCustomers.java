package fr.entente.payments.match;

import fr.entente.accounts.InvoiceKey;
import fr.entente.kernel.AccountId;
import fr.entente.payments.MatchReason;
import fr.entente.payments.MatchRule;
import fr.entente.payments.match.Candidate.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One payment that quotes invoices of several customers is nobody's alone: a person divides it.
final class OtherCustomers {
  private OtherCustomers() {}

  /// The matches, with the doubt on those beside which another customer is quoted.
  static List<Match> told(MatchFacts entry, List<Match> matches, Collection<Candidate> candidates) {
    List<Match> quoting = matches.stream().filter(Matching::quotesOpen).toList();
    if (quoting.size() < 2) {
      return matches;
    }
    boolean sum = openOf(quoting, candidates) == entry.cents();
    List<Match> told = new ArrayList<>();
    for (Match match : matches) {
      List<String> others =
          quoting.contains(match)
              ? quoting.stream()
                  .filter(other -> other != match)
                  .flatMap(other -> other.invoices().stream())
                  .filter(number -> !among(match.invoices(), number))
                  .distinct()
                  .toList()
              : List.of();
      told.add(others.isEmpty() ? match : match.with(doubts(match, others, sum)));
    }
    return told;
  }

  private static List<MatchReason> doubts(Match match, List<String> others, boolean sum) {
    var beside = new MatchReason(MatchRule.OTHER_CUSTOMER_QUOTED, String.join(", ", few(others)));
    if (!sum) {
      return List.of(beside);
    }
    List<String> all = new ArrayList<>(match.invoices());
    all.addAll(others);
    return List.of(
        beside,
        new MatchReason(MatchRule.AMOUNT_OF_SEVERAL_CUSTOMERS, String.join(", ", few(all))));
  }

  private static List<String> few(List<String> numbers) {
    return numbers.subList(0, Math.min(8, numbers.size()));
  }

  // The same number in two accounts is one quotation, of which nobody knows whose it is.
  private static boolean among(List<String> numbers, String number) {
    var key = InvoiceKey.of(number);
    return numbers.stream().anyMatch(each -> InvoiceKey.of(each).equals(key));
  }

  private static long openOf(List<Match> quoting, Collection<Candidate> candidates) {
    Map<AccountId, Candidate> accounts = new HashMap<>();
    candidates.forEach(candidate -> accounts.put(candidate.account(), candidate));
    long sum = 0;
    for (Match match : quoting) {
      Candidate candidate = java.util.Objects.requireNonNull(accounts.get(match.account()));
      for (Item item : candidate.items()) {
        sum += match.invoices().contains(item.number()) ? item.open() : 0;
      }
    }
    return sum;
  }
}
