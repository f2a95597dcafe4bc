package fr.entente.accounts;

import fr.entente.kernel.DebtorId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// A fact as kept; never changed.
@Entity
@Immutable
@Table(name = "fact")
@NullUnmarked
class FactRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "debtor_id")
  private DebtorId debtor;

  private String kind;
  private String text;
  private String source;
  private LocalDate observedOn;

  protected FactRow() {}

  FactRow(DebtorId debtor, String kind, String text, String source, LocalDate observedOn) {
    this.debtor = debtor;
    this.kind = kind;
    this.text = text;
    this.source = source;
    this.observedOn = observedOn;
  }

  Fact fact() {
    return new Fact(id, debtor, kind, text, source, observedOn);
  }
}
