package fr.entente.interest;

import fr.entente.kernel.AgentId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// An [InterestRate] that somebody entered, as kept.
@Entity
@Immutable
@Table(name = "interest_rate")
@NullUnmarked
class InterestRateRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Enumerated(EnumType.STRING)
  private RateKind kind;

  private String semester;
  private BigDecimal percent;
  private String source;
  private AgentId authorId;
  private Instant at;

  protected InterestRateRow() {}

  InterestRateRow(
      RateKind kind,
      String semester,
      BigDecimal percent,
      String source,
      AgentId author,
      Instant at) {
    this.kind = kind;
    this.semester = semester;
    this.percent = percent;
    this.source = source;
    this.authorId = author;
    this.at = at;
  }
}
