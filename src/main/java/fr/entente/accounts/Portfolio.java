package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.ContactId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.kernel.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Front door: reads and annotates accounts, debtors and contacts.
public class Portfolio {
  public Optional<AccountFile> file(AccountId id) {
    throw new UnsupportedOperationException();
  }

  public Optional<Account> account(AccountId id) {
    throw new UnsupportedOperationException();
  }

  public Debtor debtor(DebtorId id) {
    throw new UnsupportedOperationException();
  }

  public Creditor creditor(CreditorId id) {
    throw new UnsupportedOperationException();
  }

  public List<Creditor> creditors() {
    throw new UnsupportedOperationException();
  }

  public List<AccountId> accountsOf(DebtorId id) {
    throw new UnsupportedOperationException();
  }

  /// Accounts whose debtor name, SIREN, reference, phone or invoice number begins with the text.
  public List<Account> search(String text, int limit) {
    throw new UnsupportedOperationException();
  }

  public Note addNote(AccountId account, AgentId author, String text, @Nullable CallId call) {
    throw new UnsupportedOperationException();
  }

  public Fact addFact(
      DebtorId debtor, String kind, String text, String source, LocalDate observedOn) {
    throw new UnsupportedOperationException();
  }

  public Contact addContact(
      DebtorId debtor,
      String name,
      ContactRole role,
      @Nullable PhoneNumber phone,
      @Nullable String email) {
    throw new UnsupportedOperationException();
  }

  public void markPhoneUnusable(ContactId contact, String reason) {
    throw new UnsupportedOperationException();
  }

  /// Sets the disputed part of an invoice; the rest stays collectable.
  public void dispute(InvoiceId invoice, Money part, String reason, AgentId author) {
    throw new UnsupportedOperationException();
  }
}
