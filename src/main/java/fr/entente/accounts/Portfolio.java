package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.CallId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import fr.entente.wording.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: reads and annotates accounts, debtors and contacts. Ids that name nothing are
/// refused with an exception.
@Service
public class Portfolio {
  private static final int SEARCH_LIMIT = 200;

  /// A text that finds more accounts than this is no help.
  public static final int FOUND_MOST = 1000;

  private static final Duration READ_AGAIN = Duration.ofHours(1);

  private final AccountFiles files;
  private final AccountSearch search;
  private final AccountPages pages;
  private final NoteRepository notes;
  private final FactRepository facts;
  private final ContactRepository contacts;
  private final Wording wording = new Wording();
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Portfolio(
      AccountFiles files,
      AccountSearch search,
      AccountPages pages,
      NoteRepository notes,
      FactRepository facts,
      ContactRepository contacts,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.files = files;
    this.search = search;
    this.pages = pages;
    this.notes = notes;
    this.facts = facts;
    this.contacts = contacts;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @PreAuthorize("isAuthenticated()")
  @Transactional(readOnly = true)
  public Optional<AccountFile> file(AccountId id) {
    return files.file(id);
  }

  /// The file for somebody to read; once an hour the audit trail says who did.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD', 'MANAGER')")
  @Transactional
  public Optional<AccountFile> read(AccountId id, AgentId reader) {
    Optional<AccountFile> file = files.file(id);
    file.ifPresent(
        _ -> audit.recordOnceIn(READ_AGAIN, reader, "account.read", "account:" + id.value()));
    return file;
  }

  @PreAuthorize("isAuthenticated()")
  public Optional<Account> account(AccountId id) {
    return files.account(id);
  }

  @PreAuthorize("isAuthenticated()")
  public Debtor debtor(DebtorId id) {
    return files.debtor(id);
  }

  @PreAuthorize("isAuthenticated()")
  public Creditor creditor(CreditorId id) {
    return files.creditor(id);
  }

  @PreAuthorize("isAuthenticated()")
  public List<Creditor> creditors() {
    return files.creditors();
  }

  @PreAuthorize("isAuthenticated()")
  public List<AccountId> accountsOf(DebtorId id) {
    return files.of(id);
  }

  /// Accounts whose debtor's name or a later word of it, SIREN, reference, phone or invoice number
  /// begins with the text, in any spelling; the largest balance first.
  @PreAuthorize("isAuthenticated()")
  @Transactional(readOnly = true)
  public List<Account> search(String text, int limit) {
    return search.search(text, Math.clamp(limit, 1, SEARCH_LIMIT));
  }

  /// The same, named as a person tells them apart.
  @PreAuthorize("isAuthenticated()")
  @Transactional(readOnly = true)
  public List<AccountHit> find(String text, int limit) {
    return search.hits(text, Math.clamp(limit, 1, SEARCH_LIMIT));
  }

  /// Part of the list of all accounts, or of those that a text finds as [#search] does, no more
  /// than [#FOUND_MOST]; null means any creditor.
  @PreAuthorize("isAuthenticated()")
  @Transactional(readOnly = true)
  public Listed<AccountLine> page(
      String text, @Nullable CreditorId creditor, Sorted<AccountOrder> order, Stretch wanted) {
    return text.isBlank()
        ? pages.all(creditor, order, wanted)
        : pages.among(search.ids(text.strip(), FOUND_MOST), creditor, order, wanted);
  }

  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public Note addNote(AccountId account, AgentId author, String text, @Nullable CallId call) {
    String fit = wording.reworded(text, NoteRow.LONGEST);
    var kept = notes.persist(new NoteRow(account, author, fit, clock.instant(), call)).note();
    events.publishEvent(new NoteKept(kept));
    return kept;
  }

  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public Optional<Note> note(long id) {
    return notes.findById(id).map(NoteRow::note);
  }

  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public Fact addFact(
      DebtorId debtor, String kind, String text, String source, LocalDate observedOn) {
    Fact known = facts.persist(new FactRow(debtor, kind, text, source, observedOn)).fact();
    events.publishEvent(new FactsChanged(debtor, files.of(debtor)));
    return known;
  }

  /// An address that was used: it stays with the contact of this name, or becomes a contact.
  /// Without effect when some contact has it already.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void rememberEmail(DebtorId debtor, String name, String email) {
    contacts.rememberEmail(debtor, name, email);
  }

  /// Mail came back from this address: no contact of the debtor keeps it. Returns how many had it.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD', 'MANAGER')")
  @Transactional
  public int forgetEmail(DebtorId debtor, String email, AgentId author) {
    int forgotten = contacts.forgetEmail(debtor, email);
    if (forgotten > 0) {
      audit.record(author, "contact.email_forgotten", "debtor:" + debtor.value(), "");
    }
    return forgotten;
  }
}
