package fr.entente.payments.bank;

import fr.entente.kernel.Money;
import fr.entente.payments.StatementHeader;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A statement that was taken in, as its header said it.
@Entity
@Immutable
@Table(name = "bank_statement")
@NullUnmarked
class BankStatement {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long bankAccountId;
  private String reference;
  private @Nullable Long sequence;
  private @Nullable Money opening;
  private @Nullable Money closing;
  private @Nullable LocalDate closedOn;
  private @Nullable Long importId;
  private Instant takenAt;

  protected BankStatement() {}

  BankStatement(BankAccount account, StatementHeader header, long importId, Instant now) {
    this.bankAccountId = account.id();
    this.reference = header.keptReference();
    this.sequence = header.sequence();
    this.opening = header.opening();
    this.closing = header.closing();
    this.closedOn = header.closedOn();
    this.importId = importId;
    this.takenAt = now;
  }
}
