package fr.entente.payments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

  private boolean posted;
  private @Nullable LocalDate undoneOn;

  protected BankAllocation() {}

  BankAllocation(long entry, AccountId account, Money amount, String reference) {
    this.entryId = entry;
    this.accountId = account;
    this.amount = amount;
    this.reference = reference;
  }

  long id() {
    return id;
  }
}
