package fr.entente.detection;

import fr.entente.detection.NewFinding.Occasion;
import fr.entente.listening.Channel;
import fr.entente.listening.Label;
import fr.entente.listening.Listening;
import fr.entente.listening.Passages;
import fr.entente.listening.Passages.Passage;
import fr.entente.listening.Reading;
import fr.entente.listening.Remark;
import fr.entente.listening.Speaker;
import fr.entente.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what was typed or received, sentence by sentence.
@Component
class WrittenReader {
  private static final int EXCERPT = 600;

  private final Wording wording = new Wording();
  private final Listening listening;
  private final EngagementSettings settings;

  WrittenReader(Listening listening, EngagementSettings settings) {
    this.listening = listening;
    this.settings = settings;
  }

  boolean ready() {
    return listening.detector().isPresent();
  }

  /// A guess from a note goes with its words, unless these had to go: a person in need is not
  /// forgotten because a note may not name it.
  boolean withdraws(Finding finding) {
    return finding.source() == Source.NOTE
        && finding.state() == FindingState.SUSPECTED
        && wording.barred(finding.text()).isEmpty();
  }

  private record Read(Passage span, Reading reading) {}

  /// A note: per label its surest sentence, with the sentence, because notes are rewritten.
  List<NewFinding> note(Occasion occasion, String place, String text, Instant at) {
    var surest = new EnumMap<Label, Read>(Label.class);
    for (var read : read(occasion, Channel.NOTE, Speaker.DEBTOR, text)) {
      surest.merge(
          read.reading().label(),
          read,
          (a, b) -> a.reading().confidence() >= b.reading().confidence() ? a : b);
    }
    return surest.values().stream()
        .map(read -> {
          String words = read.span().of(text);
          String excerpt = words.substring(0, Math.min(EXCERPT, words.length()));
          return finding(occasion, Source.NOTE, place, null, read, excerpt, Speaker.DEBTOR, at);
        })
        .toList();
  }

  /// A mail: each sentence that says something, by its place in the mail.
  List<NewFinding> mail(Occasion occasion, long mail, String body, Speaker speaker, Instant at) {
    var found = new ArrayList<NewFinding>();
    for (var read : read(occasion, Channel.MAIL, speaker, body)) {
      String place = "mail:" + mail + ":" + read.span().from();
      Instant then = at.plusNanos(1000L * (found.size() + 1));
      found.add(finding(occasion, Source.MAIL, place, mail, read, null, speaker, then));
    }
    return List.copyOf(found);
  }

  private List<Read> read(Occasion occasion, Channel channel, Speaker speaker, String text) {
    return Passages.of(text).stream()
        .map(span ->
            new Read(
                span,
                listening.read(new Remark(occasion.language(), channel, speaker, span.of(text)))))
        .filter(read -> read.reading().label() != Label.NONE)
        .toList();
  }

  private NewFinding finding(
      Occasion occasion,
      Source source,
      String place,
      @Nullable Long mail,
      Read read,
      @Nullable String excerpt,
      Speaker speaker,
      Instant at) {
    return new NewFinding(
        occasion,
        source,
        place,
        mail,
        null,
        read.span(),
        excerpt,
        speaker,
        read.reading(),
        Strength.of(read.reading(), listening.content(), settings),
        at);
  }
}
