package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A posting as kept; never changed.
@Entity
@Immutable
@Table(name = "ledger_entry")
@NullUnmarked
class LedgerEntryRow {
  @Id private Long id;

  @Column(name = "account_id")
  private AccountId account;

  @Column(name = "invoice_id")
  private @Nullable InvoiceId invoice;

  @Enumerated(EnumType.STRING)
  private LedgerKind kind;

  private Money amount;
  private LocalDate bookedOn;
  private @Nullable String reference;
  private @Nullable String means;
  private String sourceKey;
  private int partNumber;

  protected LedgerEntryRow() {}
}
