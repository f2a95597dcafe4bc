package fr.entente.payments;

import fr.entente.accounts.Built;
import fr.entente.kernel.CreditorId;
import fr.entente.payments.bank.PayerKey;
import fr.entente.payments.match.Candidates;
import fr.entente.payments.match.PayerNames;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Front door for readers of files: bank entries come in, find their accounts, and are posted when
/// that is certain.
@Service
@PreAuthorize("hasAnyRole('LEAD', 'MANAGER', 'ADMINISTRATOR')")
public class Statements {
  private final Candidates candidates;
  private final PayerNames names;
  private final StatementStore store;

  Statements(Candidates candidates, PayerNames names, StatementStore store) {
    this.candidates = candidates;
    this.names = names;
    this.store = store;
  }

  /// Takes in the entries of one file, a few thousand at a time. A trial (`forReal` false) writes
  /// nothing but the index of names. For real everything is in the caller's transaction.
  public StatementIntake begin(
      CreditorId creditor, BankSource source, long importId, boolean forReal) {
    names.bringUpToDate();
    var file = new StatementFile(creditor, source, importId, forReal);
    return new StatementIntake(file, candidates, store);
  }

  /// The creditor to whom this bank account belongs, as far as earlier files tell.
  public Optional<CreditorId> creditorOf(String iban) {
    return store.creditorOf(iban);
  }

  /// What keeps the entries of an import from being taken back; they are locked until the
  /// transaction ends.
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Built> builtOn(long importId) {
    return store.builtOn(importId);
  }

  /// Removes the entries and statements of an import whose postings the ledger has taken back.
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeBack(long importId) {
    store.takeBack(importId);
  }

  /// An account number as it may be shown.
  public static String shown(@Nullable String iban) {
    String shown = iban == null ? null : PayerKey.shown(iban);
    return shown == null ? "" : shown;
  }
}
