package fr.entente.outreach;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.CollectorKind;
import fr.entente.commitments.Commitment;
import fr.entente.kernel.Language;
import org.jspecify.annotations.Nullable;

/// Everything a mail or the page says about one arrangement.
record Dossier(
    Commitment commitment,
    AccountFile file,
    @Nullable BankDetails bank,
    String paymentReference,
    String agentName,
    String agencyName,
    @Nullable String agencyPhone,
    @Nullable String lastAddress) {
  Language language() {
    return file.debtor().language();
  }

  boolean agency() {
    return file.creditor().collector() == CollectorKind.THIRD_PARTY;
  }

  /// Whom to call back: the creditor's number, else the agency's.
  @Nullable String phone() {
    String own = file.creditor().callbackPhone();
    return own == null || own.isBlank() ? agencyPhone : Dossiers.phone(own);
  }

  /// Whose mail it is.
  String sender() {
    return agency() ? agencyName : file.creditor().name();
  }
}
