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

/// One line of a call's journal.
@Entity
@Immutable
@Table(name = "call_journal")
@NullUnmarked
class CallJournalLine {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private CallId callId;
  private Instant at;
  private String kind;
  private String detail;

  protected CallJournalLine() {}

  CallJournalLine(CallId call, Instant at, String kind, String detail) {
    this.callId = call;
    this.at = at;
    this.kind = kind;
    this.detail = detail;
  }
}
