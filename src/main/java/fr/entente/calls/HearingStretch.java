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

/// One time during which a call was really listened to.
@Entity
@Table(name = "hearing_stretch")
@NullUnmarked
class HearingStretch {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private CallId callId;
  private Instant beganAt;
  private @Nullable Instant endedAt;

  protected HearingStretch() {}

  HearingStretch(CallId call, Instant now) {
    this.callId = call;
    this.beganAt = now;
  }
}
