package fr.entente.outreach;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.Bic;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Iban;
import fr.entente.mail.OneLine;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: the bank details that recaps quote. Money goes where this says, so every change is
/// on record and only a manager or an administrator makes it.
@Service
public class BankBook {
  private final CreditorBankRepository banks;
  private final AuditTrail audit;
  private final Clock clock;

  BankBook(CreditorBankRepository banks, AuditTrail audit, Clock clock) {
    this.banks = banks;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("isAuthenticated()")
  public Optional<BankDetails> of(CreditorId creditor) {
    return banks.findBankDetailsByCreditorId(creditor);
  }

  /// Refuses, with false, a name that is blank and a number or code that cannot be one.
  @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
  @Transactional
  public boolean change(
      CreditorId creditor, String holder, String iban, @Nullable String bic, AgentId who) {
    Optional<Iban> account = Iban.parse(iban);
    String code = bic == null ? "" : bic;
    Optional<Bic> bank = Bic.parse(code);
    if (holder.isBlank() || account.isEmpty() || !code.isBlank() && bank.isEmpty()) {
      return false;
    }
    String plain = account.get().value();
    banks.put(
        creditor.value(),
        OneLine.atMost(140, holder),
        plain,
        bank.map(Bic::value).orElse(null),
        clock.instant());
    audit.record(who, "creditor_bank.changed", "creditor:" + creditor.value(), plain);
    return true;
  }
}
