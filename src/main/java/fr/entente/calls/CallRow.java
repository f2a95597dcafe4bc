package fr.entente.calls;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A call, as kept; other modules see a [CallRecord]. Changed only while its row is locked.
@Entity
@Table(name = "phone_call")
@DynamicUpdate
@NullUnmarked
class CallRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private CallId id;

  @Column(updatable = false)
  private AgentId agentId;

  @Column(updatable = false)
  private AccountId accountId;

  @Column(updatable = false)
  private DebtorId debtorId;

  @Column(updatable = false)
  private @Nullable PhoneNumber number;

  @Column(updatable = false)
  private String clickId;

  @Column(updatable = false)
  private boolean incoming;

  @Enumerated(EnumType.STRING)
  private CallStatus status;

  @Column(updatable = false)
  private Instant requestedAt;

  private @Nullable Instant handedOverAt;
  private @Nullable Instant ringingAt;
  private @Nullable Instant answeredAt;
  private @Nullable Instant endedAt;
  private @Nullable Instant letGoAt;
  private @Nullable Instant wrappedUpAt;
  private Instant newsAt;
  private @Nullable Instant hangUpAt;
  private @Nullable Instant identityConfirmedAt;
  private boolean onHold;
  private boolean muted;
  private @Nullable String providerSid;
  private @Nullable String failure;
  private @Nullable String endedBy;
  private @Nullable String disposition;

  @Column(updatable = false)
  private String policyKey;

  @Column(updatable = false)
  private int policyVersion;

  private @Nullable String scriptKey;
  private @Nullable String scriptHash;
  private @Nullable String scriptState;

  @Column(insertable = false, updatable = false)
  private @Nullable AgentId liveAgent;

  @Column(insertable = false, updatable = false)
  private @Nullable DebtorId liveDebtor;

  @Column(insertable = false, updatable = false)
  private @Nullable PhoneNumber liveNumber;

  protected CallRow() {}

  CallRecord record() {
    return new CallRecord(
        id,
        agentId,
        accountId,
        debtorId,
        number,
        status,
        requestedAt,
        ringingAt,
        answeredAt,
        endedAt,
        letGoAt,
        wrappedUpAt,
        identityConfirmedAt,
        onHold,
        muted,
        failure,
        endedBy,
        disposition,
        policyKey,
        policyVersion,
        scriptKey,
        scriptHash,
        scriptState,
        incoming);
  }

  CallState state() {
    return new CallState(status, ringingAt, answeredAt, endedAt, providerSid, endedBy, failure);
  }

  /// An end that nobody claims belongs to the agent who wanted to hang up.
  void become(CallState next, Instant now) {
    status = next.status();
    ringingAt = next.ringingAt();
    answeredAt = next.answeredAt();
    endedAt = next.endedAt();
    providerSid = next.providerSid();
    failure = next.failure();
    newsAt = now;
    endedBy = next.endedBy();
    if (endedBy == null && status.terminal() && hangUpAt != null) {
      endedBy = "agent";
    }
  }

  /// True the first time.
  boolean wantHangUp(Instant now) {
    boolean first = hangUpAt == null;
    hangUpAt = first ? now : hangUpAt;
    return first;
  }

  boolean hangUpWantedBefore(Instant latest) {
    return hangUpAt != null && hangUpAt.isBefore(latest);
  }

  /// False when the agent was let go before.
  boolean letGo(Instant now) {
    boolean first = letGoAt == null;
    letGoAt = first ? now : letGoAt;
    return first;
  }

  /// From here on nobody can hand this call over; false when somebody has.
  boolean keepFromRinging(Instant now) {
    boolean first = handedOverAt == null;
    handedOverAt = first ? now : handedOverAt;
    return first;
  }

  void wrapUp(@Nullable Disposition outcome, Instant now) {
    wrappedUpAt = now;
    disposition = outcome == null ? null : outcome.code();
  }
}
