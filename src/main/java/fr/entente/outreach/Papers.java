package fr.entente.outreach;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Invoice;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Language;
import fr.entente.mail.MailFile;
import fr.entente.mail.OneLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything that a mail with documents says: the account, the invoices that are meant, the
/// creditor's own files of them, who writes, and on which day.
record Papers(
    AccountFile file,
    List<Invoice> invoices,
    Map<InvoiceId, MailFile> own,
    @Nullable BankDetails bank,
    String agentName,
    String agencyName,
    @Nullable String agencyPhone,
    @Nullable String privacyContact,
    LocalDate today) {
  Language language() {
    return file.debtor().language();
  }

  String creditor() {
    return OneLine.name(file.creditor().name());
  }

  boolean agency() {
    return file.creditor().collector() == CollectorKind.THIRD_PARTY;
  }

  String sender() {
    return agency() ? OneLine.name(agencyName) : creditor();
  }

  @Nullable String phone() {
    String own = file.creditor().callbackPhone();
    return own == null || own.isBlank() ? agencyPhone : Dossiers.phone(own);
  }

  @Nullable String rightsContact() {
    return privacyContact == null || privacyContact.isBlank() ? phone() : privacyContact;
  }

  /// One invoice designates the payment; several are paid on the account's reference.
  String reference() {
    return invoices.size() == 1 ? invoices.getFirst().number() : file.account().reference();
  }
}
