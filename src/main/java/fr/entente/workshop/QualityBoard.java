package fr.entente.workshop;

import fr.entente.detection.FindingTally;
import fr.entente.detection.Findings;
import fr.entente.detection.Source;
import fr.entente.kernel.Language;
import fr.entente.listening.Label;
import fr.entente.workshop.Entry.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// What agents made of each phrase and label, and which phrases are too noisy to stay as loud as
/// they are (N2). Proposes; a trainer decides, through the draft.
@Service
public class QualityBoard {
  private record Key(Language language, Label label, String phrase) {}

  private record Counts(int fired, int confirmed, int cleared) {
    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(FindingTally tally) {
      return new Counts(
          fired + tally.fired(), confirmed + tally.confirmed(), cleared + tally.cleared());
    }
  }

  private final Findings findings;
  private final ListeningDraft draft;
  private final QualitySettings settings;
  private final Clock clock;

  QualityBoard(Findings findings, ListeningDraft draft, QualitySettings settings, Clock clock) {
    this.findings = findings;
    this.draft = draft;
    this.settings = settings;
    this.clock = clock;
  }

  /// The rule behind the proposals.
  public QualitySettings rule() {
    return settings;
  }

  /// The last `days` days beside the same time before; phrases to be demoted first, then by how
  /// often they fired.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER', 'ADMINISTRATOR')")
  public List<QualityLine> lines(int days) {
    LocalDate today = LocalDate.now(clock);
    LocalDate from = today.minusDays(days - 1L);
    Map<Key, Counts> now = counts(from, today);
    Map<Key, Counts> before = counts(from.minusDays(days), from.minusDays(1));
    Map<String, DraftLine> phrases =
        draft.lines(new LineFilter(Kind.PHRASE, null, null, "", false)).stream()
            .collect(Collectors.toMap(line -> line.entry().id(), line -> line, (a, b) -> a));
    List<QualityLine> lines = new ArrayList<>();
    now.forEach(
        (key, counts) -> lines.add(line(key, counts, before.get(key), phrases.get(key.phrase()))));
    lines.sort(
        Comparator.comparing((QualityLine line) -> !line.verdict().demotes())
            .thenComparing(Comparator.comparingInt(QualityLine::fired).reversed())
            .thenComparing(QualityLine::phrase));
    return List.copyOf(lines);
  }

  /// Of a phrase, every source and version together. What agents ticked themselves is no reading.
  private Map<Key, Counts> counts(LocalDate from, LocalDate to) {
    Map<Key, Counts> counts = new HashMap<>();
    for (FindingTally tally : findings.tallies(from, to)) {
      if (tally.source() != Source.CARD) {
        var key = new Key(Language.of(tally.language()), tally.label(), tally.phrase());
        counts.put(key, counts.getOrDefault(key, Counts.NONE).plus(tally));
      }
    }
    return counts;
  }

  private QualityLine line(
      Key key, Counts now, @Nullable Counts before, @Nullable DraftLine phrase) {
    int answered = now.confirmed() + now.cleared();
    int answeredBefore = before == null ? 0 : before.confirmed() + before.cleared();
    return new QualityLine(
        key.language(),
        key.label(),
        key.phrase(),
        now.fired(),
        now.confirmed(),
        now.cleared(),
        Interval.wilson(now.confirmed(), answered),
        before == null || answeredBefore < settings.enough()
            ? null
            : before.confirmed() / (double) answeredBefore,
        verdict(now, phrase),
        phrase);
  }

  private QualityVerdict verdict(Counts now, @Nullable DraftLine phrase) {
    return phrase == null || phrase.entry().off()
        ? QualityVerdict.ofLabel(now.confirmed(), now.cleared(), settings)
        : QualityVerdict.of(phrase.entry().strong(), now.confirmed(), now.cleared(), settings);
  }

  /// Puts the demotion into the draft: weak, or off.
  @PreAuthorize("hasAnyRole('TRAINER', 'ADMINISTRATOR')")
  public EditResult demote(QualityLine line) {
    DraftLine phrase = line.line();
    if (phrase == null || !line.verdict().demotes()) {
      throw new IllegalArgumentException("nothing to demote: " + line.phrase());
    }
    Entry entry = phrase.entry();
    return draft.save(
        phrase,
        line.verdict() == QualityVerdict.TO_OFF ? entry.withOff(true) : entry.withStrong(false));
  }
}
