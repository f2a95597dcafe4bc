package fr.entente.outreach;

import fr.entente.accounts.Contact;
import fr.entente.accounts.ContactRole;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
    String payer = dossier.commitment().payerName();
    return dossier.wishes().mayMail(dossier.lastAddress())
        ? Optional.ofNullable(dossier.lastAddress())
        : best(dossier, payer);
  }

  private static Optional<String> best(Dossier dossier, String payer) {
    return dossier.file().contacts().stream()
        .filter(contact -> contact.email() != null && !contact.email().isBlank())
        .min(
            Comparator.comparing((Contact contact) -> !dossier.wishes().mayMail(contact.email()))
                .thenComparing(contact -> !contact.name().equals(payer))
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
