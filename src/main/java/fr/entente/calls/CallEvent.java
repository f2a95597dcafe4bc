package fr.entente.calls;

import fr.entente.kernel.CallId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// One piece of the provider's news, and whether it changed the call.
@Entity
@Immutable
@Table(name = "call_event")
@NullUnmarked
class CallEvent {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private CallId callId;
  private String eventKey;

  @Enumerated(EnumType.STRING)
  private @Nullable CallStatus status;

  private @Nullable String providerSid;
  private @Nullable String endedBy;
  private @Nullable String failure;
  private Instant at;
  private Instant receivedAt;
  private boolean changedCall;

  protected CallEvent() {}

  CallEvent(CallProgress news, boolean changedCall, Instant received) {
    this.callId = news.call();
    this.eventKey = news.eventKey();
    this.status = news.status();
    this.providerSid = news.providerSid();
    this.endedBy = news.endedBy();
    this.failure = news.failure();
    this.at = news.at();
    this.receivedAt = received;
    this.changedCall = changedCall;
  }
}
