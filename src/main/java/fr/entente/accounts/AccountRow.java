package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// An account as kept. Never loaded as an object, only read into an [Account]: its figures follow
/// its invoices by plain SQL, and an object read before would not know.
@Entity
@Immutable
@Table(name = "account")
@NullUnmarked
class AccountRow {
  @Id private AccountId id;

  @Column(name = "creditor_id")
  private CreditorId creditor;

  @Column(name = "debtor_id")
  private DebtorId debtor;

  private String reference;
  private Money balance;
  private Money overdue;
  private Money disputed;
  private @Nullable LocalDate oldestDueOn;
  private boolean factored;
  private @Nullable String letterReference;
  private @Nullable LocalDate letterSentOn;

  protected AccountRow() {}
}
