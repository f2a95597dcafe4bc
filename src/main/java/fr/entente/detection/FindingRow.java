package fr.entente.detection;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Language;
import fr.entente.listening.Label;
import fr.entente.listening.Speaker;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A finding, as kept. It is stored and changed by statements that let only one of two win, never
/// in memory. Other modules see a [Finding].
@Entity
@Table(name = "finding")
@NullUnmarked
class FindingRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(updatable = false)
  private AccountId accountId;

  @Column(updatable = false)
  private DebtorId debtorId;

  @Column(updatable = false)
  private @Nullable CallId callId;

  @Column(updatable = false)
  private @Nullable AgentId agentId;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  private Source source;

  @Column(updatable = false)
  private String place;

  private @Nullable Long mailId;
  private @Nullable Long sequence;

  @Column(updatable = false)
  private int spanFrom;

  @Column(updatable = false)
  private int spanTo;

  private @Nullable String excerpt;
  private String evidence;

  @Column(updatable = false)
  private Language language;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  private Speaker speaker;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  private Label label;

  private BigDecimal confidence;

  @Enumerated(EnumType.STRING)
  private Strength strength;

  @Column(updatable = false)
  private @Nullable String phrase;

  @Column(updatable = false)
  private String version;

  @Enumerated(EnumType.STRING)
  private FindingState state;

  @Enumerated(EnumType.STRING)
  private Response response;

  private boolean putAway;

  @Column(updatable = false)
  private Instant at;

  @Column(updatable = false)
  private Instant createdAt;

  private @Nullable Instant answeredAt;
  private @Nullable AgentId answeredBy;

  protected FindingRow() {}
}
