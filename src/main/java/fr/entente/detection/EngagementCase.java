package fr.entente.detection;

import fr.entente.listening.Label;
import fr.entente.listening.Speaker;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// One finding before the rules of engagement: what was found before it on the same call, how the
/// screen took that, which labels are known or answered, and what the rules want so far.
record EngagementCase(
    Finding sign,
    List<Engaged> before,
    Set<Label> answered,
    Set<Label> known,
    EngagementSettings settings,
    Response wanted) {
  boolean answeredElsewhere() {
    return !sign.state().answered() && answered.contains(sign.label());
  }

  /// Another sign of distress was heard before, of another kind.
  boolean another() {
    return before.stream().anyMatch(e -> signal(e) && e.finding().label() != sign.label());
  }

  /// Hardly likely, and nothing of the kind was heard before.
  boolean faintCrisis() {
    return sign.label() == Label.CRISIS_RISK
        && sign.source() != Source.CARD
        && sign.confidence() < settings.alarmFrom()
        && !again();
  }

  /// The same was heard before.
  boolean again() {
    return before.stream().anyMatch(e -> signal(e) && e.finding().label() == sign.label());
  }

  private boolean signal(Engaged one) {
    var finding = one.finding();
    return finding.label().prompt()
        && finding.speaker() != Speaker.AGENT
        && finding.counts()
        && (finding.label() == Label.CRISIS_RISK || finding.confidence() >= settings.trigger());
  }

  /// The loudest the screen has been about this label.
  Response shown(Label label) {
    return before.stream()
        .filter(e -> e.finding().label() == label && e.finding().source() != Source.CARD)
        .map(Engaged::response)
        .max(Comparator.naturalOrder())
        .orElse(Response.NOTHING);
  }

  int engaged() {
    return (int) before.stream().filter(EngagementCase::interrupted).count();
  }

  int within(Duration time) {
    var since = sign.at().minus(time);
    return (int)
        before.stream()
            .filter(EngagementCase::interrupted)
            .filter(e -> e.finding().at().isAfter(since))
            .count();
  }

  private static boolean interrupted(Engaged one) {
    return one.response() != Response.NOTHING && one.rule() != EngagementRule.DECLARED;
  }
}
