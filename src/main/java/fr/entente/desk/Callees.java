package fr.entente.desk;

import fr.entente.accounts.Contact;
import fr.entente.accounts.ContactRole;
import fr.entente.calls.CallRecord;
import fr.entente.compliance.ContactWishes;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which of a debtor's contacts can be rung, and which one is. Pure.
public final class Callees {
  private static final List<ContactRole> ORDER =
      List.of(
          ContactRole.DEBTOR,
          ContactRole.ACCOUNTING,
          ContactRole.CFO,
          ContactRole.DIRECTOR,
          ContactRole.SIGNATORY,
          ContactRole.SWITCHBOARD);

  private Callees() {}

  /// Who can be rung, the right one first: preferred, then by role. A number on which the debtor
  /// does not want to be called is not offered.
  public static List<Contact> callable(List<Contact> contacts, ContactWishes wishes) {
    return contacts.stream()
        .filter(contact -> !contact.phoneUnusable() && wishes.mayCall(contact.phone()))
        .sorted(
            Comparator.comparing((Contact contact) -> !contact.preferred())
                .thenComparing(contact -> rank(contact.role())))
        .toList();
  }

  private static int rank(ContactRole role) {
    int at = ORDER.indexOf(role);
    return at < 0 ? ORDER.size() : at;
  }

  /// Whom a dial would ring: the chosen one, else the first. During a call whoever has its number,
  /// be it marked as wrong by now; nobody when no contact has it.
  static @Nullable Contact callee(
      List<Contact> known,
      List<Contact> callable,
      @Nullable CallRecord call,
      @Nullable Long chosen) {
    if (call != null) {
      return withNumber(callable, call, withNumber(known, call, null));
    }
    return callable.stream()
        .filter(contact -> chosen != null && contact.id().value() == chosen)
        .findFirst()
        .orElseGet(() -> callable.isEmpty() ? null : callable.getFirst());
  }

  private static @Nullable Contact withNumber(
      List<Contact> contacts, CallRecord call, @Nullable Contact otherwise) {
    return contacts.stream()
        .filter(contact -> call.number() != null && call.number().equals(contact.phone()))
        .findFirst()
        .orElse(otherwise);
  }
}
