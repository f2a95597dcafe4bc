package fr.entente.desk.care;

import fr.entente.accounts.Contact;
import fr.entente.accounts.ContactBook;
import fr.entente.accounts.ContactRole;
import fr.entente.accounts.Portfolio;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.Subject;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.ContactId;
import fr.entente.kernel.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: the numbers and contacts of the debtor on the desk, added, corrected and removed as
/// they are heard. What is not complete leaves the form open and says what is missing.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentContacts {
  private final DeskCommands commands;
  private final Portfolio portfolio;
  private final ContactBook contacts;

  AgentContacts(DeskCommands commands, Portfolio portfolio, ContactBook contacts) {
    this.commands = commands;
    this.portfolio = portfolio;
    this.contacts = contacts;
  }

  /// As it was typed; a blank number or address is none.
  public record Written(String name, ContactRole role, String phone, String email) {}

  /// Everybody known at the debtor's, also with a number that is of no use; empty without an
  /// account.
  public List<Contact> known(Seat seat) {
    return Optional.ofNullable(commands.look(seat).brief())
        .flatMap(brief -> portfolio.file(brief.account()))
        .map(file -> file.contacts())
        .orElse(List.of());
  }

  /// Without a contact a new one is added, and its number is the next to be rung.
  public DeskState save(Seat seat, @Nullable ContactId contact, Written written) {
    return commands.note(
        seat,
        DeskCommand.CONTACT,
        (subject, desk) -> save(subject, desk.draft(), contact, written));
  }

  Draft save(Subject subject, Draft draft, @Nullable ContactId contact, Written written) {
    String country = portfolio.debtor(subject.debtor()).country();
    var phone = PhoneNumber.parse(written.phone(), country).orElse(null);
    String email = written.email().isBlank() ? null : written.email().strip();
    var refusal = refusal(written, phone, email);
    if (refusal.isPresent()) {
      return draft.notice(Notice.warning("desk.refused.contact." + refusal.get(), Map.of()));
    }
    String name = written.name().strip();
    var me = subject.agent();
    if (contact != null) {
      contacts.correct(contact, name, written.role(), phone, email, me);
      return draft.closed().notice(Notice.done("desk.done.contact.corrected"));
    }
    var added = contacts.add(subject.debtor(), name, written.role(), phone, email, me);
    var closed = draft.closed().notice(Notice.done("desk.done.contact.added"));
    return phone == null ? closed : closed.callee(added.id().value());
  }

  /// What is missing or wrong, as the end of a message key.
  static Optional<String> refusal(
      Written written, @Nullable PhoneNumber phone, @Nullable String email) {
    if (written.name().isBlank()) {
      return Optional.of("name");
    }
    if (phone == null && !written.phone().isBlank()) {
      return Optional.of("phone");
    }
    if (email != null && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      return Optional.of("email");
    }
    return phone == null && email == null ? Optional.of("nowhere") : Optional.empty();
  }

  /// Shown and rung nowhere any more.
  public DeskState remove(Seat seat, ContactId contact) {
    return commands.note(
        seat,
        DeskCommand.CONTACT,
        (subject, desk) -> {
          contacts.remove(contact, subject.agent());
          return desk.draft().closed().notice(Notice.done("desk.done.contact.removed"));
        });
  }
}
