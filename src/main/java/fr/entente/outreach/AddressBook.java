package fr.entente.outreach;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Contact;
import fr.entente.accounts.ContactRole;
import fr.entente.compliance.ContactWishes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which of a debtor's addresses a mail goes to: the one last written to, whoever gave the promise,
/// the preferred one, then by role; the newest wins. One that the debtor ruled out comes last, for
/// the policy to refuse.
final class AddressBook {
  private static final List<ContactRole> ORDER =
      List.of(
          ContactRole.DEBTOR,
          ContactRole.ACCOUNTING,
          ContactRole.CFO,
          ContactRole.DIRECTOR,
          ContactRole.SIGNATORY);

  private AddressBook() {}

  static Optional<String> best(Dossier dossier) {
    return best(
        dossier.file(), dossier.wishes(), dossier.lastAddress(), dossier.commitment().payerName());
  }

  /// `last` is where the debtor was written to last, `name` whom it concerns most.
  static Optional<String> best(
      AccountFile file, ContactWishes wishes, @Nullable String last, String name) {
    return wishes.mayMail(last) ? Optional.ofNullable(last) : best(file, wishes, name);
  }

  private static Optional<String> best(AccountFile file, ContactWishes wishes, String name) {
    return file.contacts().stream()
        .filter(contact -> contact.email() != null && !contact.email().isBlank())
        .min(
            Comparator.comparing((Contact contact) -> !wishes.mayMail(contact.email()))
                .thenComparing(contact -> !contact.name().equals(name))
                .thenComparing(contact -> !contact.preferred())
                .thenComparing(contact -> rank(contact.role()))
                .thenComparing(contact -> -contact.id().value()))
        .map(Contact::email);
  }

  private static int rank(ContactRole role) {
    int at = ORDER.indexOf(role);
    return at < 0 ? ORDER.size() : at;
  }
}
