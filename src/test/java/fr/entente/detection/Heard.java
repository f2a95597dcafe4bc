package fr.entente.detection;

import fr.entente.kernel.CallId;
import fr.entente.kernel.Utc;
import fr.entente.listening.Evidence;
import fr.entente.listening.Label;
import fr.entente.listening.Passages;
import fr.entente.listening.Reading;
import fr.entente.listening.Speaker;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Test fixture: a turn of the debtor with a reading of the test's choice, whatever the detector in
/// force would have made of it.
public final class Heard {
  private final JdbcClient jdbc;
  private final FindingIntake intake;
  private final OccasionRepository occasions;
  private final Clock clock;

  public Heard(org.springframework.context.ApplicationContext spring) {
    jdbc = spring.getBean(JdbcClient.class);
    intake = spring.getBean(FindingIntake.class);
    occasions = spring.getBean(OccasionRepository.class);
    clock = spring.getBean(Clock.class);
  }

  public void weak(CallId call, long turn, Label label, String text) {
    say(call, turn, label, text, Strength.WEAK, null);
  }

  public void strong(CallId call, long turn, Label label, String text) {
    say(call, turn, label, text, Strength.STRONG, null);
  }

  void say(
      CallId call,
      long turn,
      Label label,
      String text,
      Strength strength,
      @Nullable String phrase) {
    Instant at = clock.instant().plusSeconds(turn * 20);
    jdbc.sql(
            "INSERT IGNORE INTO utterance (call_id, debtor, sequence, text, at) VALUES (?, TRUE, ?, ?, ?)")
        .param(call.value())
        .param(turn)
        .param(text)
        .param(Utc.of(at))
        .update();
    int half = text.indexOf(' ') + 1;
    var evidence = List.of(new Evidence(half, text.length(), text.substring(half), 1));
    double confidence = strength == Strength.STRONG ? 0.95 : 0.7;
    var reading = new Reading(label, confidence, evidence, Map.of(label, confidence), phrase, "v1");
    var occasion = occasions.ofCall(call).orElseThrow();
    intake.take(
        occasion,
        List.of(
            new NewFinding(
                occasion,
                Source.TRANSCRIPT,
                "turn:" + turn + ":1",
                null,
                turn,
                new Passages.Passage(0, text.length()),
                null,
                Speaker.DEBTOR,
                reading,
                strength,
                at)));
  }
}
