package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// An invoice as kept. Never loaded as an object, only read into an [Invoice]: what is open on it
/// moves by plain SQL, and an object read before would not know.
@Entity
@Immutable
@Table(name = "invoice")
@NullUnmarked
class InvoiceRow {
  @Id private InvoiceId id;

  @Column(name = "account_id")
  private AccountId account;

  private String number;
  private LocalDate issuedOn;
  private LocalDate dueOn;
  private Money amount;

  @Column(name = "open_amount")
  private Money open;

  /// Never more than is still open.
  @Formula("LEAST(disputed, GREATEST(open_amount, 0))")
  private Money disputed;

  private boolean factored;
  private @Nullable String terms;

  protected InvoiceRow() {}
}
