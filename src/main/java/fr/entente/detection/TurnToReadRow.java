package fr.entente.detection;

import fr.entente.kernel.CallId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/// A complete turn of a debtor that nobody has read yet. Turns come out of order, so each has a
/// mark of its own rather than the call one "read up to".
@Entity
@Table(name = "turn_to_read")
@NullUnmarked
class TurnToReadRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private CallId callId;
  private long sequence;
  private int tries;
  private Instant dueAt;

  protected TurnToReadRow() {}

  TurnToReadRow(CallId call, long sequence, Instant dueAt) {
    this.callId = call;
    this.sequence = sequence;
    this.dueAt = dueAt;
  }

  CallId call() {
    return callId;
  }
}
