package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.DebtorId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads what is kept of accounts and of those around them.
@Component
class AccountFiles {
  private final AccountRepository accounts;
  private final CreditorRepository creditors;
  private final DebtorRepository debtors;
  private final ContactRepository contacts;
  private final InvoiceRepository invoices;
  private final LedgerEntryRepository entries;
  private final NoteRepository notes;
  private final FactRepository facts;

  AccountFiles(
      AccountRepository accounts,
      CreditorRepository creditors,
      DebtorRepository debtors,
      ContactRepository contacts,
      InvoiceRepository invoices,
      LedgerEntryRepository entries,
      NoteRepository notes,
      FactRepository facts) {
    this.accounts = accounts;
    this.creditors = creditors;
    this.debtors = debtors;
    this.contacts = contacts;
    this.invoices = invoices;
    this.entries = entries;
    this.notes = notes;
    this.facts = facts;
  }

  Optional<AccountFile> file(AccountId id) {
    return account(id).map(this::file);
  }

  private AccountFile file(Account account) {
    return new AccountFile(
        account,
        creditor(account.creditor()),
        debtor(account.debtor()),
        contacts.findByDebtorOrderByPreferredDescIdAsc(account.debtor()),
        invoices.findByAccountOrderByDueOnAscIdAsc(account.id()),
        entries.findTop200ByAccountOrderByBookedOnDescIdDesc(account.id()),
        notes.findTop200ByAccountOrderByAtDescIdDesc(account.id()),
        facts.findTop200ByDebtorOrderByObservedOnDescIdDesc(account.debtor()));
  }

  Optional<Account> account(AccountId id) {
    return accounts.findAccountById(id);
  }

  Debtor debtor(DebtorId id) {
    return debtors
        .findDebtorById(id)
        .orElseThrow(() -> new IllegalArgumentException("no such debtor"));
  }

  Creditor creditor(CreditorId id) {
    return creditors
        .findCreditorById(id)
        .orElseThrow(() -> new IllegalArgumentException("no such creditor"));
  }

  List<Creditor> creditors() {
    return creditors.findAllByOrderByNameAscIdAsc();
  }

  List<AccountId> of(DebtorId debtor) {
    return accounts.of(debtor);
  }
}
