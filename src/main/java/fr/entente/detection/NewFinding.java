package fr.entente.detection;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Language;
import fr.entente.listening.Label;
import fr.entente.listening.Passages;
import fr.entente.listening.Reading;
import fr.entente.listening.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is stored of one reading. The place makes a repeated arrival the same finding; the excerpt
/// is given only where the words are kept nowhere else.
record NewFinding(
    Occasion occasion,
    Source source,
    String place,
    @Nullable Long mail,
    @Nullable Long sequence,
    Passages.Passage span,
    @Nullable String excerpt,
    Speaker speaker,
    Reading reading,
    Strength strength,
    Instant at) {
  /// A card that the agent ticked: a weak sign without words of its own.
  static NewFinding card(Occasion occasion, Label label, String card, Instant now, Instant at) {
    return new NewFinding(
        occasion,
        Source.CARD,
        "card:" + now.toEpochMilli() + ":" + at.toEpochMilli(),
        null,
        null,
        new Passages.Passage(0, 0),
        null,
        Speaker.DEBTOR,
        new Reading(label, 1, List.of(), Map.of(), card, "card"),
        Strength.WEAK,
        at);
  }

  /// Heard without its end: never enough by itself for more than a question.
  NewFinding faint() {
    return new NewFinding(
        occasion,
        source,
        place,
        mail,
        sequence,
        span,
        excerpt,
        speaker,
        reading,
        Strength.WEAK,
        at);
  }

  /// Whose account, on which call if any, at whose desk.
  record Occasion(
      AccountId account,
      DebtorId debtor,
      @Nullable CallId call,
      @Nullable AgentId agent,
      Language language) {}
}
