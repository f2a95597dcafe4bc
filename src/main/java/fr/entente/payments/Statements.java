package fr.entente.payments;

import fr.entente.kernel.CreditorId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door for readers of files: bank entries come in, find their accounts, and are posted when
/// that is certain.
@Service
@PreAuthorize("hasAnyRole('LEAD', 'MANAGER', 'ADMINISTRATOR')")
public class Statements {
  private final EntryRepository entries;
  private final DecisionRepository decided;
  private final PostingRepository parts;
  private final Candidates candidates;
  private final PayerNames names;
  private final PayerKey payers;
  private final Payments payments;
  private final Reversals reversals;
  private final BankAccounts accounts;
  private final Wholes wholes;

  Statements(
      EntryRepository entries,
      DecisionRepository decided,
      PostingRepository parts,
      Candidates candidates,
      PayerNames names,
      PayerKey payers,
      Payments payments,
      Reversals reversals,
      BankAccounts accounts,
      Wholes wholes) {
    this.entries = entries;
    this.decided = decided;
    this.parts = parts;
    this.candidates = candidates;
    this.names = names;
    this.payers = payers;
    this.payments = payments;
    this.reversals = reversals;
    this.accounts = accounts;
    this.wholes = wholes;
  }

  /// Takes in the entries of one file, a few thousand at a time. A trial (`forReal` false) writes
  /// nothing but the index of names. For real everything is in the caller's transaction.
  public StatementIntake begin(
      CreditorId creditor, BankSource source, long importId, boolean forReal) {
    names.bringUpToDate();
    return new StatementIntake(
        creditor,
        source,
        importId,
        forReal,
        Shapes.of(entries.jdbc(), creditor),
        entries,
        decided,
        parts,
        candidates,
        payers,
        payments,
        reversals,
        accounts,
        wholes);
  }

  /// The creditor to whom this bank account belongs, as far as earlier files tell.
  public Optional<CreditorId> creditorOf(String iban) {
    return accounts.creditorOf(iban);
  }

  /// An account number as it may be shown.
  public static String shown(@Nullable String iban) {
    String shown = iban == null ? null : PayerKey.shown(iban);
    return shown == null ? "" : shown;
  }
}
