package fr.entente.outreach;

import fr.entente.kernel.CreditorId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// [BankDetails] of one creditor, as kept. Changed by one statement, never through this object.
@Entity
@Table(name = "creditor_bank")
@NullUnmarked
class CreditorBank {
  @Id private CreditorId creditorId;
  private String holder;
  private String iban;
  private @Nullable String bic;
  private Instant changedAt;

  protected CreditorBank() {}
}
