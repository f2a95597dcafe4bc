package fr.entente.payments.match;

import fr.entente.accounts.SmallDifference;
import fr.entente.kernel.AccountId;
import fr.entente.payments.MatchReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One account proposed for an entry: confidence in thousandths, the reasons for and against, the
/// invoices that the payer or the amount designates, and what is let go of them.
public record Match(
    AccountId account,
    int confidence,
    List<MatchReason> reasons,
    List<String> invoices,
    @Nullable SmallDifference letGo) {
  /// Whether something speaks against deciding without a person.
  public boolean doubtful() {
    return reasons.stream().anyMatch(reason -> reason.rule().doubt());
  }

  Match with(List<MatchReason> more) {
    List<MatchReason> all = new ArrayList<>(reasons);
    all.addAll(more);
    return of(account, all, invoices, letGo);
  }

  /// Each reason takes its share of the doubt that the others left. What is doubtful is never
  /// certain, whatever its weights.
  static Match of(
      AccountId account,
      List<MatchReason> reasons,
      List<String> invoices,
      @Nullable SmallDifference letGo) {
    int left = 1000;
    for (MatchReason reason : reasons) {
      left = left * (1000 - reason.rule().weight()) / 1000;
    }
    var match = new Match(account, 1000 - left, List.copyOf(reasons), invoices, letGo);
    return match.doubtful() && match.confidence >= Matching.CERTAIN
        ? new Match(account, Matching.CERTAIN - 1, match.reasons, invoices, letGo)
        : match;
  }
}
