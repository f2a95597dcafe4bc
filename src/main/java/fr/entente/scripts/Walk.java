package fr.entente.scripts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A run on one version of a script.
record Walk(Script script, ScriptRunState state, ScriptFacts facts, Map<String, String> helpLines)
    implements ScriptRun {
  private static final String CONFIRM_IDENTITY = "confirm-identity";
  private static final String CRISIS = "crisis_risk";
  private static final Set<String> NOT_DISTRESS =
      Set.of("dispute_hidden", "aggression", "evasive_promise");

  /// `key` is what was asked for; the script may be its form for private persons.
  static Walk start(String key, Script script, ScriptFacts facts, Map<String, String> helpLines) {
    return at(key, script, script.start(), facts, helpLines);
  }

  static Walk at(
      String key, Script script, String step, ScriptFacts facts, Map<String, String> helpLines) {
    var state =
        new ScriptRunState(
            key, script.language().code(), script.hash(), step, List.of(), List.of());
    return new Walk(script, state, facts, helpLines);
  }

  @Override
  public ScriptStep step() {
    return step(current().answers().stream().filter(answer -> facts.allow(answer.condition())));
  }

  /// With every answer, whatever its condition: for who reads a script, not for who speaks by it.
  ScriptStep whole() {
    return step(current().answers().stream());
  }

  private ScriptStep step(Stream<ScriptAnswer> offered) {
    Step step = current();
    var filling = new Filling(script.language(), facts, helpLines);
    List<String> said = filling.fill(step.quotes().stream().map(Section.Line::text).toList());
    List<ScriptAnswer> answers =
        offered.map(answer -> answer.withText(filling.fill(answer.text()))).toList();
    return new ScriptStep(
        step.id(),
        step.title(),
        filling.fill(step.intention()),
        said.getFirst(),
        filling.values(step.quotes().getFirst().text()),
        said.subList(1, said.size()),
        filling.fill(step.listenFor()),
        filling.fill(step.note()),
        filling.fill(step.doSay()),
        step.dontSay(),
        step.why() == null ? null : filling.fill(step.why()),
        step.example() == null ? null : filling.fill(step.example()),
        step.tags(),
        step.mandatory(),
        step.owner() != null,
        answers);
  }

  @Override
  public List<ScriptCard> cards() {
    if (inCrisis()) {
      return List.of();
    }
    return script.steps().values().stream()
        .filter(step -> mayEnter(step, facts))
        .flatMap(step -> card(step).stream())
        .toList();
  }

  private static Optional<ScriptCard> card(Step step) {
    return Optional.ofNullable(step.card())
        .map(c -> new ScriptCard(step.id(), c.kind(), c.label(), step.title(), c.detects()));
  }

  @Override
  public List<String> breadcrumb() {
    return Stream.concat(state.path().stream().map(Trail::source), Stream.of(state.step()))
        .map(id -> script.step(id).title())
        .toList();
  }

  @Override
  public ScriptRun answer(int digit) {
    ScriptAnswer answer = current().answer(digit).orElse(null);
    if (answer == null || !facts.allow(answer.condition())) {
      return this;
    }
    var known = CONFIRM_IDENTITY.equals(answer.effect()) ? facts.confirmed() : facts;
    return move("#" + digit, known);
  }

  @Override
  public ScriptRun skip() {
    Step step = current();
    boolean stays =
        step.end()
            || step.mandatory()
            || step.has(StepTag.IDENTITY)
            || step.has(StepTag.CRISIS)
            || (step.has(StepTag.NOTICE) && step.owner() == null);
    return stays || CONFIRM_IDENTITY.equals(step.answers().getFirst().effect())
        ? this
        : move("#0", facts);
  }

  /// An undo; once a crisis is confirmed there is no way back to the debt.
  @Override
  public ScriptRun back() {
    if (state.path().isEmpty()) {
      return this;
    }
    List<String> path = state.path().subList(0, state.path().size() - 1);
    Trail trail = Trail.of(script, path);
    boolean leavesCrisis = inCrisis() && !script.step(trail.step()).has(StepTag.CRISIS);
    return leavesCrisis && about(state.path()).contains(CRISIS) ? this : at(trail, path, facts);
  }

  @Override
  public ScriptRun open(String cardId) {
    boolean card = script.has(cardId) && script.step(cardId).card() != null;
    boolean already = Objects.equals(current().owner(), cardId);
    return card && !already && !inCrisis() ? move(">" + cardId, facts) : this;
  }

  @Override
  public ScriptRun resume() {
    return current().owner() == null || inCrisis() ? this : move("<", facts);
  }

  @Override
  public ScriptRun with(ScriptFacts known) {
    return new Walk(script, state, known, helpLines);
  }

  @Override
  public Optional<String> outcome() {
    return state.path().stream()
        .flatMap(move -> Trail.answer(script, move).stream())
        .flatMap(answer -> Stream.ofNullable(answer.outcome()))
        .reduce((_, last) -> last);
  }

  private Walk move(String how, ScriptFacts known) {
    String entry = state.step() + how;
    var path = new ArrayList<>(state.path());
    path.add(entry);
    Trail next = new Trail(state.step(), state.returns()).then(script, entry);
    boolean nowhere = next.step().equals(state.step()) && next.returns().equals(state.returns());
    boolean allowed = mayEnter(script.step(next.step()), known, path);
    return nowhere || !allowed ? this : at(next, path, known);
  }

  private Walk at(Trail trail, List<String> path, ScriptFacts known) {
    var moved =
        new ScriptRunState(
            state.key(), state.language(), state.hash(), trail.step(), path, trail.returns());
    return new Walk(script, moved, known, helpLines);
  }

  private boolean mayEnter(Step step, ScriptFacts known) {
    return mayEnter(step, known, state.path());
  }

  /// GDPR-10: nothing about the debt before identity. N1: no legal step while somebody may be in
  /// difficulty. R30: nor outside the extreme case it was approved for.
  private boolean mayEnter(Step step, ScriptFacts known, List<String> path) {
    boolean distress = known.distress() || !about(path).stream().allMatch(NOT_DISTRESS::contains);
    return (known.identityConfirmed() || !step.namesDebt())
        && !(step.has(StepTag.LEGAL)
            && (distress || step.extreme() == null || !known.allow(step.extreme())));
  }

  /// Labels suspected or confirmed by the moves made and not cleared since.
  private Set<String> about(List<String> path) {
    var labels = new HashSet<String>();
    Trail.effects(script, path)
        .map(effect -> effect.split(":", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> {
          switch (parts[0]) {
            case "suspect", "confirm" -> labels.add(parts[1]);
            case "clear" -> labels.remove(parts[1]);
            default -> {}
          }
        });
    return labels;
  }

  private boolean inCrisis() {
    return current().has(StepTag.CRISIS);
  }

  private Step current() {
    return script.step(state.step());
  }
}
