package fr.entente.telephony;

import fr.entente.calls.DialOrder;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Language;
import fr.entente.kernel.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A [Bridge], as kept. Never changed through this object: what may happen once is a conditional
/// update.
@Entity
@Table(name = "bridge")
@NullUnmarked
class BridgeRow {
  @Id private CallId callId;

  @Column(updatable = false)
  private String attempt;

  @Column(updatable = false)
  private PhoneNumber agentPhone;

  @Column(updatable = false)
  private Language agentLanguage;

  @Column(updatable = false)
  private PhoneNumber number;

  @Column(updatable = false)
  private Language debtorLanguage;

  @Column(updatable = false)
  private Instant createdAt;

  private @Nullable String agentSid;
  private @Nullable String debtorSid;
  private @Nullable String conferenceSid;
  private @Nullable Instant pressedAt;
  private @Nullable Instant debtorRequestedAt;
  private @Nullable Instant transcriptionRequestedAt;
  private @Nullable Instant closedAt;
  private @Nullable Instant agentOverAt;
  private @Nullable Instant debtorOverAt;
  private int ears;

  protected BridgeRow() {}

  BridgeRow(DialOrder order, String attempt, Instant now) {
    this.callId = order.call();
    this.attempt = attempt;
    this.agentPhone = order.agentPhone();
    this.agentLanguage = order.agentLanguage();
    this.number = order.number();
    this.debtorLanguage = order.debtorLanguage();
    this.createdAt = now;
  }
}
