package fr.entente.outreach;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Utc;
import java.math.BigInteger;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: the bank details that recaps quote. Money goes where this says, so every change is
/// on record and only a manager or an administrator makes it.
@Service
public class BankBook {
  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  BankBook(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("isAuthenticated()")
  public Optional<BankDetails> of(CreditorId creditor) {
    return jdbc.sql("SELECT holder, iban, bic FROM creditor_bank WHERE creditor_id = ?")
        .param(creditor.value())
        .query((row, _) ->
            new BankDetails(row.getString("holder"), row.getString("iban"), row.getString("bic")))
        .optional();
  }

  /// Refuses, with false, an IBAN whose check digits are wrong (ISO 13616).
  @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
  @Transactional
  public boolean change(
      CreditorId creditor, String holder, String iban, @Nullable String bic, AgentId who) {
    String plain = iban.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (holder.isBlank() || !sound(plain)) {
      return false;
    }
    jdbc.sql(
            """
            INSERT INTO creditor_bank (creditor_id, holder, iban, bic, changed_at)
            VALUES (?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE holder = VALUES(holder), iban = VALUES(iban), bic = VALUES(bic),
              changed_at = VALUES(changed_at)
            """)
        .param(creditor.value())
        .param(Lines.atMost(140, holder))
        .param(plain)
        .param(bic == null || bic.isBlank() ? null : bic.strip().toUpperCase(Locale.ROOT))
        .param(Utc.of(clock.instant()))
        .update();
    audit.record(who, "creditor_bank.changed", "creditor:" + creditor.value(), plain);
    return true;
  }

  static boolean sound(String iban) {
    if (!iban.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")) {
      return false;
    }
    String digits =
        (iban.substring(4) + iban.substring(0, 4))
            .chars()
            .mapToObj(c -> Integer.toString(Character.getNumericValue(c)))
            .collect(Collectors.joining());
    return new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue() == 1;
  }
}
