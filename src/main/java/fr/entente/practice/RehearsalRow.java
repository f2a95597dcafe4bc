package fr.entente.practice;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One rehearsal as kept: the moves, and what it came to. Other modules see a [RehearsalSeat] or a
/// [RehearsalEntry].
@Entity
@Table(name = "practice_rehearsal")
@NullUnmarked
class RehearsalRow {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private AgentId agentId;
  private String debtor;
  private String language;
  private String debtorHash;
  private String run;
  private String moves;
  private Instant startedAt;
  private Instant changedAt;
  private @Nullable Instant finishedAt;
  private boolean passed;
  private int points;
  private int outOf;

  protected RehearsalRow() {}

  RehearsalRow(AgentId agent, PracticeDebtor debtor, String run, Instant now) {
    this.agentId = agent;
    this.debtor = debtor.key();
    this.language = debtor.language().code();
    this.debtorHash = debtor.hash();
    this.run = run;
    this.moves = "[]";
    this.startedAt = now;
    this.changedAt = now;
  }

  long id() {
    return id;
  }

  AgentId agent() {
    return agentId;
  }

  String debtor() {
    return debtor;
  }

  Language language() {
    return Language.of(language);
  }

  String debtorHash() {
    return debtorHash;
  }

  String run() {
    return run;
  }

  boolean over() {
    return finishedAt != null;
  }

  List<String> moves() {
    return List.of(JSON.readValue(moves, String[].class));
  }

  void add(String move, Instant now) {
    var more = new ArrayList<>(moves());
    more.add(move);
    moves = JSON.writeValueAsString(more);
    changedAt = now;
  }

  void finish(RehearsalScore score, Instant now) {
    finishedAt = now;
    changedAt = now;
    passed = score.passed();
    points = score.points();
    outOf = score.outOf();
  }

  RehearsalEntry entry() {
    return new RehearsalEntry(
        id, agentId, debtor, Language.of(language), changedAt, passed, points, outOf);
  }
}
