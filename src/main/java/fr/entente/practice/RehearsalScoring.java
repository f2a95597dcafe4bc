package fr.entente.practice;

import fr.entente.practice.TalkLine.Turning;
import fr.entente.practice.TalkLine.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The rules by which a rehearsal is judged, one method each. Pure: the same talk, the same score.
final class RehearsalScoring {
  private static final int SOON = 2;

  private final PracticeDebtor debtor;
  private final List<TalkLine> lines;
  private final Mood mood;

  private RehearsalScoring(Rehearsal rehearsal) {
    this.debtor = rehearsal.debtor();
    this.lines = rehearsal.lines();
    this.mood = rehearsal.mood();
  }

  static RehearsalScore of(Rehearsal rehearsal) {
    var scoring = new RehearsalScoring(rehearsal);
    return new RehearsalScore(
        rehearsal.debtor().aim() == Aim.CRISIS ? scoring.crisis() : scoring.talk());
  }

  private List<ScoredCriterion> talk() {
    var all = new ArrayList<ScoredCriterion>();
    boolean stranger = debtor.aim() == Aim.CALLBACK;
    all.add(introduced());
    if (stranger) {
      all.add(discretion());
    } else {
      all.add(identityBeforeDebt());
      all.add(notice());
      if (debtor.letterDue()) {
        all.add(letter());
      }
    }
    all.add(listening());
    if (debtor.signals()) {
      all.add(noticed());
    }
    all.add(noThreat());
    all.add(noPressure());
    all.add(solution());
    if (debtor.aim().pays()) {
      all.add(new PromiseScoring(debtor, lines).complete());
    }
    return all;
  }

  private List<ScoredCriterion> crisis() {
    var crisis = new CrisisScoring(lines);
    return List.of(
        introduced(),
        crisis.dropped(),
        crisis.asked(),
        crisis.helpLine(),
        crisis.handOver(),
        listening(),
        noThreat(),
        noPressure());
  }

  private ScoredCriterion introduced() {
    Optional<TalkLine> who = first(line -> line.meant(Intent.WHO));
    Optional<TalkLine> debt = first(line -> line.meant(Intent.PURPOSE));
    boolean before =
        who.isPresent() && debt.map(d -> who.get().number() <= d.number()).orElse(true);
    return before
        ? full(Criterion.INTRODUCED, who)
        : none(Criterion.INTRODUCED, debt.or(() -> first(this::spoken)));
  }

  private ScoredCriterion discretion() {
    Optional<TalkLine> told = first(line -> line.meant(Intent.PURPOSE) || wantsMoney(line));
    return told.isEmpty() ? full(Criterion.DISCRETION, told) : none(Criterion.DISCRETION, told);
  }

  private ScoredCriterion identityBeforeDebt() {
    Optional<TalkLine> asked = first(line -> line.meant(Intent.IDENTITY));
    Optional<TalkLine> debt = first(line -> line.meant(Intent.PURPOSE) || wantsMoney(line));
    if (asked.isEmpty()) {
      return none(Criterion.IDENTITY_BEFORE_DEBT, debt);
    }
    boolean before = debt.map(d -> asked.get().number() < d.number()).orElse(true);
    return before && mood.identified()
        ? full(Criterion.IDENTITY_BEFORE_DEBT, asked)
        : none(Criterion.IDENTITY_BEFORE_DEBT, before ? asked : debt);
  }

  private ScoredCriterion notice() {
    Optional<TalkLine> notice = first(line -> line.meant(Intent.NOTICE));
    Optional<TalkLine> debt = first(line -> line.meant(Intent.PURPOSE));
    if (notice.isEmpty()) {
      return none(Criterion.NOTICE, debt);
    }
    boolean before = debt.map(d -> notice.get().number() < d.number()).orElse(true);
    return before ? full(Criterion.NOTICE, notice) : part(Criterion.NOTICE, 5, notice);
  }

  private ScoredCriterion letter() {
    String reference = debtor.facts().getOrDefault("letter.reference", "");
    Optional<TalkLine> said = first(line -> spoken(line) && line.text().contains(reference));
    return said.isPresent()
        ? full(Criterion.LETTER, said)
        : none(Criterion.LETTER, first(line -> line.meant(Intent.PURPOSE)));
  }

  /// Five for an open question, five for taking up what was said before asking for anything, five
  /// for letting the debtor speak: no money before the reason is out.
  private ScoredCriterion listening() {
    Optional<TalkLine> money = first(this::wantsMoney);
    Optional<TalkLine> open = first(line -> line.meant(Intent.OPEN_QUESTION));
    Optional<TalkLine> kind =
        first(line -> line.meant(Intent.ACKNOWLEDGE) || line.meant(Intent.REFORMULATE));
    Optional<TalkLine> reason =
        lines.stream().filter(line -> line.turning() == Turning.TOLD).findFirst();
    int points = open.isPresent() ? 5 : 0;
    points += kind.isPresent() && before(kind.get(), money) ? 5 : 0;
    boolean lets =
        reason.isPresent()
            ? before(reason.get(), money)
            : first(line -> line.meant(Intent.SILENCE)).isPresent();
    points += lets ? 5 : 0;
    return scored(
        Criterion.LISTENING, points, points == 15 ? open : money.or(() -> first(this::spoken)));
  }

  /// What betrays a difficulty is followed up within two turns: a question, a kind word, a card.
  /// Once the reason is out there is nothing left to guess.
  private ScoredCriterion noticed() {
    int told =
        lines.stream()
            .filter(line -> line.turning() == Turning.TOLD)
            .mapToInt(TalkLine::number)
            .findFirst()
            .orElse(Integer.MAX_VALUE);
    var signals =
        lines.stream()
            .filter(line -> line.who() == Who.DEBTOR && !line.signal().isEmpty())
            .filter(line -> line.number() <= told)
            .toList();
    if (signals.isEmpty()) {
      return none(Criterion.NOTICED, Optional.empty());
    }
    Optional<TalkLine> overheard =
        signals.stream().filter(signal -> !followedUp(signal)).findFirst();
    boolean all = overheard.isEmpty();
    boolean some = signals.stream().anyMatch(this::followedUp);
    return all
        ? full(Criterion.NOTICED, Optional.of(signals.getFirst()))
        : scored(Criterion.NOTICED, some ? 5 : 0, overheard);
  }

  private boolean followedUp(TalkLine signal) {
    return lines.stream()
        .filter(line -> line.number() > signal.number() && line.who() != Who.DEBTOR)
        .limit(SOON)
        .anyMatch(line ->
            line.signal().equals(signal.signal())
                || line.meant(Intent.OPEN_QUESTION)
                || line.meant(Intent.ACKNOWLEDGE)
                || line.meant(Intent.REFORMULATE)
                || line.meant(Intent.SILENCE)
                || line.meant(Intent.DISPUTE)
                || line.meant(Intent.CALLBACK)
                || line.meant(Intent.SIGNPOST));
  }

  private ScoredCriterion noThreat() {
    Optional<TalkLine> threat = first(line -> line.meant(Intent.THREAT));
    return threat.isEmpty() ? full(Criterion.NO_THREAT, threat) : none(Criterion.NO_THREAT, threat);
  }

  private ScoredCriterion noPressure() {
    Optional<TalkLine> pressure =
        first(line -> line.meant(Intent.BLAME) || line.meant(Intent.DEADLINE));
    return pressure.isEmpty()
        ? full(Criterion.NO_PRESSURE, pressure)
        : none(Criterion.NO_PRESSURE, pressure);
  }

  private ScoredCriterion solution() {
    Optional<TalkLine> agreed =
        lines.stream().filter(line -> line.turning() == Turning.AGREED).findFirst();
    return agreed.isPresent()
        ? full(Criterion.SOLUTION, agreed)
        : none(Criterion.SOLUTION, first(line -> line.heard().flatMap(Said::terms).isPresent()));
  }

  private boolean wantsMoney(TalkLine line) {
    return line.heard()
            .filter(said -> said.intents().stream().anyMatch(Intent::wantsMoney))
            .isPresent()
        && !line.meant(Intent.DROP);
  }

  private static boolean before(TalkLine line, Optional<TalkLine> other) {
    return other.map(o -> line.number() <= o.number()).orElse(true);
  }

  private boolean spoken(TalkLine line) {
    return line.who() == Who.AGENT;
  }

  private Optional<TalkLine> first(Predicate<TalkLine> wanted) {
    return lines.stream().filter(wanted).findFirst();
  }

  static ScoredCriterion full(Criterion criterion, Optional<TalkLine> passage) {
    return scored(criterion, criterion.points(), passage);
  }

  static ScoredCriterion part(Criterion criterion, int points, Optional<TalkLine> passage) {
    return scored(criterion, points, passage);
  }

  static ScoredCriterion none(Criterion criterion, Optional<TalkLine> passage) {
    return scored(criterion, 0, passage);
  }

  static ScoredCriterion scored(Criterion criterion, int points, Optional<TalkLine> passage) {
    String sort = points == 0 ? "none" : points == criterion.points() ? "full" : "part";
    return new ScoredCriterion(criterion, points, criterion.points(), sort, passage);
  }
}
