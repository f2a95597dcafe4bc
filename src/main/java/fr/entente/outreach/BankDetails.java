package fr.entente.outreach;

import org.jspecify.annotations.Nullable;

/// Where a creditor is paid. The IBAN is checked and without blanks.
public record BankDetails(String holder, String iban, @Nullable String bic) {
  /// In groups of four, as it is printed.
  public String ibanInGroups() {
    return iban.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
