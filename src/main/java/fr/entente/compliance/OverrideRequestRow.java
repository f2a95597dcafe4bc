package fr.entente.compliance;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// An [OverrideRequest], as kept; decided while its row is locked.
@Entity
@Table(name = "override_request")
@DynamicUpdate
@NullUnmarked
class OverrideRequestRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(updatable = false)
  private AccountId accountId;

  @Column(updatable = false)
  private AgentId agentId;

  @Column(updatable = false)
  private String rules;

  @Column(updatable = false)
  private String words;

  @Column(updatable = false)
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  private OverrideRequest.State state;

  private @Nullable AgentId decidedBy;
  private @Nullable Instant decidedAt;
  private String answer;
  private @Nullable Instant until;

  protected OverrideRequestRow() {}

  OverrideRequestRow(
      AccountId account, AgentId agent, List<RuleId> rules, String words, Instant now) {
    this.accountId = account;
    this.agentId = agent;
    this.rules = rules.stream().map(Enum::name).collect(Collectors.joining(","));
    this.words = words;
    this.askedAt = now;
    this.state = OverrideRequest.State.ASKED;
    this.answer = "";
  }

  OverrideRequest request() {
    return new OverrideRequest(
        id, accountId, agentId, asked(), words, askedAt, state, decidedBy, answer, until);
  }

  private List<RuleId> asked() {
    return Arrays.stream(rules.split(",")).map(RuleId::valueOf).toList();
  }

  void decide(AgentId by, String why, @Nullable Instant end, Instant now) {
    state = end == null ? OverrideRequest.State.REFUSED : OverrideRequest.State.GRANTED;
    decidedBy = by;
    decidedAt = now;
    answer = why;
    until = end;
  }
}
