package fr.entente.calls;

import fr.entente.kernel.CallId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// One time during which the person was on hold.
@Entity
@Table(name = "line_hold")
@NullUnmarked
class LineHoldRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private CallId callId;
  private Instant heldAt;
  private @Nullable Instant resumedAt;

  protected LineHoldRow() {}

  LineHoldRow(CallId call, Instant now) {
    this.callId = call;
    this.heldAt = now;
  }
}
