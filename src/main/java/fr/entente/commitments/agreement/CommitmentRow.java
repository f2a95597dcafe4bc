package fr.entente.commitments.agreement;

import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A commitment and its instalments, as agreed; other modules see a [Commitment]. Never changed
/// through this object: it ends by a conditional update, and where it stands is written for many at
/// a time by [CommitmentJournal].
@Entity
@Immutable
@Table(name = "commitment")
@NullUnmarked
public class CommitmentRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private CommitmentId id;

  private AccountId accountId;
  private @Nullable CallId callId;
  private AgentId agentId;
  private @Nullable CommitmentId replacesId;
  private LocalDate agreedOn;
  private long openedMark;

  @Enumerated(EnumType.STRING)
  private PaymentMeans means;

  private String words;
  private String payerName;
  private Money total;
  private int graceDays;
  private BigDecimal tolerance;
  private BigDecimal tolerancePercent;

  @Enumerated(EnumType.STRING)
  private CommitmentStatus status;

  private Money paid;
  private @Nullable LocalDate nextDeadline;
  private @Nullable LocalDate endedOn;
  private Instant createdAt;

  @Column(insertable = false, updatable = false)
  private @Nullable AccountId openAccount;

  @Immutable
  @ElementCollection
  @CollectionTable(name = "instalment", joinColumns = @JoinColumn(name = "commitment_id"))
  private List<InstalmentRow> parts;

  protected CommitmentRow() {}

  public CommitmentRow(
      CommitmentTerms terms,
      CommitmentsSettings settings,
      LocalDate agreedOn,
      Instant now,
      long mark,
      @Nullable CommitmentId replaces) {
    List<Instalment> agreed = terms.instalments();
    this.accountId = terms.account();
    this.callId = terms.call();
    this.agentId = terms.agent();
    this.replacesId = replaces;
    this.agreedOn = agreedOn;
    this.openedMark = mark;
    this.means = terms.means();
    this.words = terms.words();
    this.payerName = terms.payerName();
    this.total = agreed.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus);
    this.graceDays = settings.graceDays();
    this.tolerance = settings.tolerance();
    this.tolerancePercent = settings.tolerancePercent();
    this.status = CommitmentStatus.PENDING;
    this.paid = Money.ZERO;
    this.nextDeadline = agreed.getFirst().effectiveDueOn().plusDays(graceDays);
    this.createdAt = now;
    this.parts = agreed.stream().map(part -> new InstalmentRow(part, graceDays)).toList();
  }

  CommitmentId id() {
    return id;
  }

  public LocalDate nextDeadline() {
    return nextDeadline;
  }
}
