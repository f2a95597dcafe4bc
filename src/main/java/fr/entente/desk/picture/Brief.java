package fr.entente.desk.picture;

import fr.entente.accounts.Contact;
import fr.entente.accounts.DebtorKind;
import fr.entente.accounts.Fact;
import fr.entente.accounts.Invoice;
import fr.entente.accounts.Obstacle;
import fr.entente.commitments.Commitment;
import fr.entente.compliance.ContactWishes;
import fr.entente.compliance.Hold;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.DebtorId;
import fr.entente.outreach.RecapStatus;
import fr.entente.worklist.Stage;
import fr.entente.worklist.Why;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the agent may know about the account on the screen. While masked (from dialling until the
/// right party is confirmed) there is no amount, no creditor, no invoice and no promise in it: what
/// is not there cannot be disclosed to a third party.
public record Brief(
    AccountId account,
    DebtorId debtor,
    DebtorKind kind,
    String debtorName,
    @Nullable String place,
    boolean masked,
    @Nullable String creditor,
    @Nullable String reference,
    @Nullable Amounts amounts,
    @Nullable Why why,
    Stage stage,
    boolean factored,
    Situation situation,
    Recall recall,
    String scriptKey,
    Objective objective,
    List<Contact> contacts,
    @Nullable Contact callee,
    List<IdentityCheck> checks,
    List<Hold> holds,
    int attemptsThisWeek,
    List<HistoryLine> history,
    List<Invoice> invoices,
    @Nullable Commitment commitment,
    RecapStatus recap,
    int promisesKept,
    int promisesBroken,
    List<Fact> facts,
    @Nullable PromiseStanding standing,
    ContactWishes wishes,
    @Nullable Obstacle obstacle,
    List<RiskSign> risk,
    Background background) {
  /// The same brief without anything a third party must not hear.
  public Brief mask(Objective aim) {
    var calls = history.stream().filter(line -> line.kind().call()).toList();
    return new Brief(
        account,
        debtor,
        kind,
        debtorName,
        place,
        true,
        null,
        null,
        null,
        null,
        stage,
        factored,
        situation,
        Recall.NOTHING,
        scriptKey,
        aim,
        contacts,
        callee,
        checks,
        holds,
        attemptsThisWeek,
        calls,
        List.of(),
        null,
        RecapStatus.NONE,
        0,
        0,
        List.of(),
        null,
        wishes,
        null,
        List.of(),
        Background.NONE);
  }
}
