package fr.entente.calls;

import fr.entente.compliance.ListeningMode;
import fr.entente.kernel.CallId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A [Hearing], as kept. Changed by conditional updates, while the call's row is locked.
@Entity
@Table(name = "call_hearing")
@NullUnmarked
class HearingRow {
  @Id private CallId callId;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  private ListeningMode mode;

  private @Nullable Instant noticeAt;
  private @Nullable Instant agreedAt;
  private @Nullable Instant refusedAt;
  private @Nullable Instant offAt;
  private boolean thirdPerson;
  private @Nullable Instant askedAt;
  private @Nullable Instant startedAt;
  private @Nullable Instant heardAt;
  private @Nullable Instant debtorAt;
  private int oneSided;
  private @Nullable Instant stoppedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable EarLoss loss;

  private @Nullable String lossCode;
  private @Nullable Instant lostAt;
  private int losses;

  protected HearingRow() {}

  HearingRow(CallId call, ListeningMode mode) {
    this.callId = call;
    this.mode = mode;
  }

  CallId call() {
    return callId;
  }
}
