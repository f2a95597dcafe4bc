package fr.entente.scripts;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A [Trial], as kept.
@Entity
@Table(name = "script_trial")
@NullUnmarked
class TrialRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(updatable = false)
  private String scriptKey;

  @Column(updatable = false)
  private Language language;

  @Column(updatable = false)
  private String firstHash;

  @Column(updatable = false)
  private String secondHash;

  @Column(updatable = false)
  private Instant startedAt;

  @Column(updatable = false)
  private @Nullable AgentId startedBy;

  @Column(updatable = false)
  private double baseRate;

  @Column(updatable = false)
  private double smallest;

  @Column(updatable = false)
  private int needed;

  @Column(updatable = false)
  private LocalDate lastDay;

  private @Nullable Instant endedAt;
  private @Nullable AgentId endedBy;

  @Enumerated(EnumType.STRING)
  private @Nullable TrialEnd endedHow;

  private @Nullable Integer firstAccounts;
  private @Nullable Integer firstKept;
  private @Nullable Integer secondAccounts;
  private @Nullable Integer secondKept;

  protected TrialRow() {}

  TrialRow(TrialPlan plan, @Nullable AgentId by, Instant at) {
    scriptKey = plan.key();
    language = plan.language();
    firstHash = plan.first();
    secondHash = plan.second();
    startedAt = at;
    startedBy = by;
    baseRate = plan.baseRate();
    smallest = plan.smallest();
    needed = plan.needed();
    lastDay = plan.lastDay();
  }

  boolean running() {
    return endedAt == null;
  }

  void end(TrialEnd how, TrialCounts counts, @Nullable AgentId by, Instant at) {
    endedHow = how;
    endedBy = by;
    endedAt = at;
    firstAccounts = counts.firstAccounts();
    firstKept = counts.firstKept();
    secondAccounts = counts.secondAccounts();
    secondKept = counts.secondKept();
  }

  Trial trial() {
    return new Trial(
        id,
        new TrialPlan(
            scriptKey, language, firstHash, secondHash, baseRate, smallest, needed, lastDay),
        startedAt,
        endedAt,
        endedHow,
        firstAccounts == null
            ? TrialCounts.NONE
            : new TrialCounts(firstAccounts, firstKept, secondAccounts, secondKept));
  }
}
