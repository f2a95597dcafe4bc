package fr.entente.calls;

import fr.entente.kernel.CallId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// A complete [Utterance], as kept.
@Entity
@Immutable
@Table(name = "utterance")
@NullUnmarked
class UtteranceRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private CallId callId;
  private boolean debtor;
  private long sequence;
  private String text;
  private Instant at;
  private boolean anybody;

  protected UtteranceRow() {}

  UtteranceRow(Utterance turn) {
    this.callId = turn.call();
    this.debtor = turn.debtor();
    this.sequence = turn.sequence();
    this.text = turn.text();
    this.at = turn.at();
    this.anybody = turn.anybody();
  }
}
