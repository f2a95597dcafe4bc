package fr.entente.interest;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A [ContractRate], as kept: the last of a creditor is in force.
@Entity
@Immutable
@Table(name = "contract_rate")
@NullUnmarked
class ContractRateRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private CreditorId creditorId;
  private @Nullable BigDecimal percent;
  private String source;
  private AgentId authorId;
  private Instant at;

  protected ContractRateRow() {}

  ContractRateRow(
      CreditorId creditor,
      @Nullable BigDecimal percent,
      String source,
      AgentId author,
      Instant at) {
    this.creditorId = creditor;
    this.percent = percent;
    this.source = source;
    this.authorId = author;
    this.at = at;
  }
}
