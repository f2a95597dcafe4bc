package fr.entente.payments;

import fr.entente.accounts.LedgerKind;
import fr.entente.accounts.SmallDifference;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A part of an entry on an account. Posted and undone by set, never through this object.
@Entity
@Table(name = "bank_allocation")
@NullUnmarked
class BankAllocation {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(updatable = false)
  private long entryId;

  @Column(updatable = false)
  private AccountId accountId;

  @Column(updatable = false)
  private Money amount;

  @Column(updatable = false)
  private String reference;

  /// What is let go with it, and under which name.
  @Column(updatable = false)
  private @Nullable Money letGo;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  private @Nullable LedgerKind letGoKind;

  private boolean posted;
  private @Nullable LocalDate undoneOn;

  protected BankAllocation() {}

  BankAllocation(
      long entry,
      AccountId account,
      Money amount,
      String reference,
      @Nullable SmallDifference difference) {
    this.entryId = entry;
    this.accountId = account;
    this.amount = amount;
    this.reference = reference;
    this.letGo = difference == null ? null : difference.amount();
    this.letGoKind = difference == null ? null : difference.kind();
  }

  long id() {
    return id;
  }
}
