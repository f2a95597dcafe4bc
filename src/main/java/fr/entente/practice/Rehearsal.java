package fr.entente.practice;

import fr.entente.practice.TalkLine.Turning;
import fr.entente.practice.TalkLine.Who;
import fr.entente.scripts.ScriptFacts;
import fr.entente.scripts.ScriptRun;
import fr.entente.scripts.ScriptStep;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One rehearsal as it stands: the script beside it, the debtor's mood and what was said.
/// Immutable: the same moves always lead to the same place.
public final class Rehearsal {
  private final PracticeDebtor debtor;
  private final ScriptRun run;
  private final Mood mood;
  private final List<TalkLine> lines;

  /// Whether the agent has spoken beside the present step.
  private final boolean spoken;

  private Rehearsal(
      PracticeDebtor debtor, ScriptRun run, Mood mood, List<TalkLine> lines, boolean spoken) {
    this.debtor = debtor;
    this.run = run;
    this.mood = mood;
    this.lines = List.copyOf(lines);
    this.spoken = spoken;
  }

  /// The telephone rings and is answered.
  public static Rehearsal begin(PracticeDebtor debtor, ScriptRun run) {
    var fresh =
        new Rehearsal(debtor, run, Mood.of(debtor.trust(), debtor.anger()), List.of(), false);
    return fresh.reacting(Set.of(DebtorEvent.START.word()), fresh.mood);
  }

  public PracticeDebtor debtor() {
    return debtor;
  }

  public ScriptRun run() {
    return run;
  }

  public List<TalkLine> lines() {
    return lines;
  }

  /// The debtor has hung up, or the script came to an end that was said.
  public boolean over() {
    return mood.gone() || (run.ended() && spoken);
  }

  public RehearsalScore score() {
    return RehearsalScoring.of(this);
  }

  Mood mood() {
    return mood;
  }

  /// After the end nothing changes any more.
  public Rehearsal move(RehearsalMove move) {
    if (over()) {
      return this;
    }
    return switch (move) {
      case RehearsalMove.Says says -> saying(says.text(), Set.of());
      case RehearsalMove.ReadsAloud _ -> aloud();
      case RehearsalMove.KeepsSilent _ -> silent();
      case RehearsalMove.Answers answers -> answering(answers.digit());
      case RehearsalMove.Opens opens -> opening(opens.card());
      case RehearsalMove.GoesBack _ -> at(run.back());
    };
  }

  private Rehearsal saying(String text, Set<Intent> also) {
    Said heard = new Understanding(debtor.language(), debtor.means().owes()).hear(text);
    var intents = EnumSet.noneOf(Intent.class);
    intents.addAll(heard.intents());
    intents.addAll(also);
    var said = new Said(text, intents, heard.terms(), heard.day(), heard.means());
    return voiced(said, text);
  }

  private Rehearsal silent() {
    return voiced(
        new Said("", EnumSet.of(Intent.SILENCE), Optional.empty(), false, false), "(silence)");
  }

  private Rehearsal voiced(Said said, String shown) {
    var line = line(Who.AGENT, shown, said, "", Turning.NONE);
    Mood touched = mood.hearing(said);
    return with(line, touched, true).reacting(happened(said), touched);
  }

  private Rehearsal aloud() {
    ScriptStep step = run.step();
    return saying(step.say(), StepMeaning.of(step.tags()));
  }

  private Rehearsal answering(int digit) {
    var chosen = run.step().answers().stream().filter(a -> a.digit() == digit).findFirst();
    if (chosen.isEmpty()) {
      return this;
    }
    Rehearsal said = spoken ? this : aloud();
    if (said.over()) {
      return said;
    }
    var effects = StepMeaning.ofEffect(chosen.get().effect());
    var deed =
        said.line(
            Who.DEED,
            digit + " · " + chosen.get().text(),
            new Said("", effects, Optional.empty(), false, false),
            "",
            Turning.NONE);
    return said.with(deed, said.mood, said.spoken).at(said.run.answer(digit));
  }

  private Rehearsal opening(String card) {
    var found =
        run.cards().stream()
            .filter(c -> c.id().equals(card) || c.label().equalsIgnoreCase(card))
            .findFirst();
    if (found.isEmpty()) {
      return this;
    }
    var intents = EnumSet.noneOf(Intent.class);
    var line =
        line(
            Who.DEED,
            "> " + found.get().id(),
            new Said("", intents, Optional.empty(), false, false),
            Optional.ofNullable(found.get().detects()).orElse(""),
            Turning.NONE);
    return with(line, mood, spoken).at(run.open(found.get().id()));
  }

  /// Whether a move of this form leads anywhere from here.
  public boolean possible(RehearsalMove move) {
    return switch (move) {
      case RehearsalMove.Answers answers ->
          run.step().answers().stream().anyMatch(a -> a.digit() == answers.digit());
      case RehearsalMove.Opens opens ->
          run.cards().stream()
              .anyMatch(
                  c -> c.id().equals(opens.card()) || c.label().equalsIgnoreCase(opens.card()));
      default -> true;
    };
  }

  private Set<String> happened(Said said) {
    if (said.has(Intent.THREAT)) {
      // Whoever is threatened hears nothing else.
      return Set.of(Intent.THREAT.word(), DebtorEvent.ANYTHING.word());
    }
    var happened = new HashSet<String>();
    said.intents().forEach(intent -> happened.add(intent.word()));
    said.terms().ifPresent(terms -> happened.add(judged(terms).word()));
    if (said.intents().stream().anyMatch(Intent::wantsMoney) && !said.has(Intent.DROP)) {
      happened.add(DebtorEvent.MONEY.word());
    }
    happened.add(DebtorEvent.ANYTHING.word());
    return happened;
  }

  private DebtorEvent judged(PaymentTerms terms) {
    if (!debtor.means().bear(terms)) {
      return DebtorEvent.TOO_MUCH;
    }
    return debtor.means().cover(terms) ? DebtorEvent.FITS : DebtorEvent.SHORT;
  }

  private Rehearsal reacting(Set<String> happened, Mood touched) {
    boolean enough = touched.anger() >= debtor.patience();
    Set<String> now = enough ? Set.of(DebtorEvent.HAS_ENOUGH.word()) : happened;
    return debtor.reactions().stream()
        .filter(reaction -> reaction.fits(now, touched))
        .findFirst()
        .map(reaction -> replying(reaction, touched))
        .orElse(this);
  }

  private Rehearsal replying(PracticeReaction reaction, Mood touched) {
    Mood after = reaction.on(touched);
    var reply =
        line(
            Who.DEBTOR,
            debtor.filled(reaction.text(touched)),
            null,
            reaction.signal(),
            turning(touched, after));
    Rehearsal next = with(reply, after, spoken);
    boolean confirmed = after.identified() && !touched.identified();
    return confirmed
        ? new Rehearsal(
            debtor, run.with(new ScriptFacts(debtor.facts(), true)), after, next.lines, spoken)
        : next;
  }

  private static Turning turning(Mood before, Mood after) {
    if (after.gone()) {
      return Turning.HUNG_UP;
    }
    if (after.agreed() && !before.agreed()) {
      return Turning.AGREED;
    }
    return after.told().size() > before.told().size() ? Turning.TOLD : Turning.NONE;
  }

  private Rehearsal at(ScriptRun next) {
    boolean moved = !next.state().equals(run.state());
    return new Rehearsal(debtor, next, mood, lines, spoken && !moved);
  }

  private Rehearsal with(TalkLine line, Mood after, boolean saidSomething) {
    var more = new ArrayList<>(lines);
    more.add(line);
    return new Rehearsal(debtor, run, after, more, saidSomething);
  }

  private TalkLine line(
      Who who,
      String text,
      @org.jspecify.annotations.Nullable Said said,
      String signal,
      Turning turning) {
    return new TalkLine(lines.size() + 1, who, text, run.step().id(), said, signal, turning);
  }
}
