package fr.entente.accounts;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.ContactId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.Utc;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: who can be reached at a debtor's is added, corrected and removed; a number that is
/// not theirs is marked. Ids that name nothing are refused with an exception; the trail says who
/// did what, never to whose number.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class ContactBook {
  private final ContactRepository contacts;
  private final AccountRepository accounts;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ContactBook(
      ContactRepository contacts,
      AccountRepository accounts,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.contacts = contacts;
    this.accounts = accounts;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public Contact add(
      DebtorId debtor,
      String name,
      ContactRole role,
      @Nullable PhoneNumber phone,
      @Nullable String email,
      @Nullable AgentId author) {
    var added = contacts.persist(new ContactRow(debtor, name, role, phone, email)).contact();
    changed("contact.added", debtor, author);
    return added;
  }

  /// Another number than before may be rung again.
  @Transactional
  public void correct(
      ContactId contact,
      String name,
      ContactRole role,
      @Nullable PhoneNumber phone,
      @Nullable String email,
      AgentId author) {
    ContactRow row = contacts.lock(contact).orElseThrow();
    row.correct(name, role, phone, email);
    contacts.flush();
    changed("contact.corrected", row.contact().debtor(), author);
  }

  /// Shown and rung nowhere any more; no import brings it back. Repeated, nothing changes.
  @Transactional
  public void remove(ContactId contact, AgentId author) {
    contacts
        .lock(contact)
        .ifPresent(row -> {
          contacts.markRemoved(contact.value(), Utc.of(clock.instant()));
          contacts.remove(row);
          changed("contact.removed", row.contact().debtor(), author);
        });
  }

  /// The number is not the debtor's: none of their contacts is rung on it again. Returns how many
  /// had it.
  @Transactional
  public int wrongNumber(DebtorId debtor, PhoneNumber number, String reason, AgentId author) {
    int had = contacts.wrongNumber(debtor, number, reason);
    if (had > 0) {
      changed("contact.wrong_number", debtor, author);
    }
    return had;
  }

  private void changed(String what, DebtorId debtor, @Nullable AgentId author) {
    audit.record(author, what, "debtor:" + debtor.value(), "");
    events.publishEvent(new ContactsChanged(debtor, accounts.of(debtor), author));
  }
}
