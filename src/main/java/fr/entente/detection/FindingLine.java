package fr.entente.detection;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Language;
import fr.entente.listening.Label;
import fr.entente.listening.Reading;
import fr.entente.listening.Speaker;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A finding as it is read: with the whole text that it points into, absent once that was erased.
record FindingLine(
    long id,
    AccountId account,
    @Nullable CallId call,
    @Nullable AgentId agent,
    Source source,
    Speaker speaker,
    Language language,
    Label label,
    BigDecimal confidence,
    Strength strength,
    @Nullable String excerpt,
    @Nullable String words,
    int spanFrom,
    int spanTo,
    String evidence,
    @Nullable String phrase,
    String version,
    FindingState state,
    boolean putAway,
    Instant at) {

  /// The marks as one column holds them.
  static String evidence(Reading reading) {
    return reading.evidence().stream()
        .map(one -> one.from() + "-" + one.to())
        .collect(Collectors.joining(","));
  }

  Finding finding() {
    String text = text();
    return new Finding(
        id,
        account,
        call,
        agent,
        source,
        speaker,
        language,
        label,
        confidence.doubleValue(),
        strength,
        text,
        marks(text.length()),
        phrase,
        version,
        state,
        putAway,
        at);
  }

  private String text() {
    if (excerpt != null) {
      return excerpt;
    }
    if (words == null) {
      return "";
    }
    int from = Math.min(words.length(), spanFrom);
    return words.substring(from, Math.clamp(spanTo, from, words.length()));
  }

  private List<Finding.Mark> marks(int length) {
    return evidence.isEmpty()
        ? List.of()
        : Arrays.stream(evidence.split(","))
            .map(one -> one.split("-"))
            .map(ends ->
                new Finding.Mark(
                    Math.min(length, Integer.parseInt(ends[0])),
                    Math.min(length, Integer.parseInt(ends[1]))))
            .toList();
  }
}
