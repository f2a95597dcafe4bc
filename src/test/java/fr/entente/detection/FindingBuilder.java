package fr.entente.detection;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Language;
import fr.entente.listening.Label;
import fr.entente.listening.Speaker;
import java.time.Instant;
import java.util.List;

/// Test fixture: what was said on one call, second by second.
final class FindingBuilder {
  private static final Instant BEGIN = Instant.parse("2026-11-17T09:00:00Z");
  private final long id;
  private final int second;
  private Label label = Label.CASH_FLOW_HIDDEN;
  private double confidence = 0.7;
  private Strength strength = Strength.WEAK;
  private Speaker speaker = Speaker.DEBTOR;
  private Source source = Source.TRANSCRIPT;
  private FindingState state = FindingState.SUSPECTED;

  private FindingBuilder(int second) {
    this.id = second;
    this.second = second;
  }

  static FindingBuilder at(int second) {
    return new FindingBuilder(second);
  }

  FindingBuilder weak(Label heard) {
    label = heard;
    return this;
  }

  FindingBuilder strong(Label heard) {
    strength = Strength.STRONG;
    confidence = 0.95;
    return weak(heard);
  }

  FindingBuilder by(Speaker who) {
    speaker = who;
    return this;
  }

  FindingBuilder from(Source where) {
    source = where;
    return this;
  }

  FindingBuilder sure(double share) {
    confidence = share;
    return this;
  }

  FindingBuilder now(FindingState answer) {
    state = answer;
    return this;
  }

  Finding made() {
    return new Finding(
        id,
        new AccountId(1),
        new CallId(1),
        new AgentId(1),
        source,
        speaker,
        Language.FR,
        label,
        confidence,
        strength,
        "",
        List.of(),
        null,
        "v1",
        state,
        state == FindingState.CLEARED,
        BEGIN.plusSeconds(second));
  }
}
