package fr.entente.payments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.util.List;

/// An account proposed for an entry, and why.
public record EntryProposal(
    AccountId account,
    String debtor,
    String reference,
    Money balance,
    int confidence,
    List<MatchReason> reasons) {
  /// What speaks for the account.
  public List<MatchReason> speaking() {
    return reasons.stream().filter(reason -> !reason.rule().doubt()).toList();
  }

  /// Why a person has to look.
  public List<MatchReason> doubts() {
    return reasons.stream().filter(reason -> reason.rule().doubt()).toList();
  }

  public boolean doubtful() {
    return !doubts().isEmpty();
  }
}
