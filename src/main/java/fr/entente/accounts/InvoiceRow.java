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
  private static final String PARTS =
      "(SELECT COUNT(*) FROM invoice p WHERE p.account_id = account_id AND p.number = `number`"
          + " AND (p.issued_on = issued_on OR p.issued_on = p.due_on AND issued_on = due_on)";

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

  /// Parts are of one invoice when it was issued on one day, or no day of issue was told.
  @Formula(PARTS + " AND (p.due_on < due_on OR p.due_on = due_on AND p.id <= id))")
  private int part;

  @Formula(PARTS + ")")
  private int parts;

  protected InvoiceRow() {}
}
