package fr.entente.outreach;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.CollectorKind;
import fr.entente.commitments.Commitment;
import fr.entente.compliance.ContactWishes;
import fr.entente.kernel.Language;
import org.jspecify.annotations.Nullable;

/// Everything a mail or the page says about one arrangement. `waived`: interest and indemnity are
/// forgone, or will be if it is kept.
public record Dossier(
    Commitment commitment,
    AccountFile file,
    @Nullable BankDetails bank,
    String paymentReference,
    String agentName,
    String agencyName,
    @Nullable String agencyPhone,
    @Nullable String privacyContact,
    @Nullable String lastAddress,
    ContactWishes wishes,
    boolean waived) {
  public Language language() {
    return file.debtor().language();
  }

  boolean agency() {
    return file.creditor().collector() == CollectorKind.THIRD_PARTY;
  }

  /// Whom to call back: the creditor's number, else the agency's.
  public @Nullable String phone() {
    String own = file.creditor().callbackPhone();
    return own == null || own.isBlank() ? agencyPhone : Dossiers.phone(own);
  }

  /// Is it to be paid to the creditor's account by the debtor's own hand?
  public boolean byTransfer() {
    return switch (commitment.means()) {
      case TRANSFER, OTHER -> true;
      case CARD, CASH, CHEQUE, DIRECT_DEBIT -> false;
    };
  }

  /// Whose mail it is.
  public String sender() {
    return agency() ? agencyName : file.creditor().name();
  }

  /// Where people ask about their data: what was configured, else whom to call.
  public @Nullable String rightsContact() {
    return privacyContact == null || privacyContact.isBlank() ? phone() : privacyContact;
  }
}
