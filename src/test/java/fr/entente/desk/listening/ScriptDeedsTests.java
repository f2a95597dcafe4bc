package fr.entente.desk.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountsChanged;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.calls.CallProgress;
import fr.entente.calls.CallRecord;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.desk.AgentDesk;
import fr.entente.desk.ScriptDesk;
import fr.entente.desk.line.AgentLine;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.seat.Seat;
import fr.entente.detection.Findings;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.listening.Label;
import fr.entente.scripts.Effect;
import fr.entente.scripts.ScriptAnswer;
import fr.entente.scripts.ScriptFacts;
import fr.entente.scripts.ScriptRunState;
import fr.entente.scripts.ScriptStep;
import fr.entente.scripts.ScriptSummary;
import fr.entente.scripts.Scripts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/// Every answer of every script that says that something happens is given on a real call, and what
/// happened is looked for in the data and on the desk; that it is in the journal does not count.
@EntenteTest
class ScriptDeedsTests {
  @Autowired AgentDesk desk;
  @Autowired AgentLine line;
  @Autowired AgentScript script;
  @Autowired ScriptDesk scriptDesk;
  @Autowired Scripts scripts;
  @Autowired Findings findings;
  @Autowired Agents agents;
  @Autowired Calls calls;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private Floor floor;
  private AgentId agent;
  private Seat seat;
  private int phones = 1000;

  /// Where an answer stands.
  private record Place(String key, Language language, ScriptStep step, ScriptAnswer answer) {
    String says() {
      return answer.effect() + (answer.outcome() == null ? "" : " with an outcome");
    }

    @Override
    public String toString() {
      return key + " " + language + " " + step.id() + " “" + answer.text() + "” " + answer.effect();
    }
  }

  @BeforeEach
  void somebodySitsAtTheDesk() {
    floor = new Floor(jdbc, calls, clock);
    agent = floor.agent();
    seat = new Seat(agent, "tab", "screen");
    SignIn.as(jdbc.sql("SELECT login FROM agent").query(String.class).single(), agents);
    desk.enter(seat);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private List<Place> answers() {
    return scripts.all().stream()
        .flatMap(one -> scripts.read(one.key(), one.language()).stream().flatMap(s -> of(one, s)))
        .toList();
  }

  private static Stream<Place> of(ScriptSummary script, ScriptStep step) {
    return step.answers().stream()
        .filter(answer -> answer.effect() != null)
        .map(answer -> new Place(script.key(), script.language(), step, answer));
  }

  @Test
  void everyAnswerThatSaysThatSomethingHappensDoesIt() {
    Map<String, List<Place>> places =
        answers().stream()
            .collect(Collectors.groupingBy(Place::says, LinkedHashMap::new, Collectors.toList()));
    var without = new ArrayList<Place>();
    places.forEach((says, all) -> {
      if (!happens(all.getFirst())) {
        without.addAll(all);
      }
    });
    assertThat(without).isEmpty();
    assertThat(places).hasSizeGreaterThan(40);
    assertThat(places.values().stream().mapToInt(List::size).sum()).isGreaterThan(1000);
  }

  @Test
  void everyEffectIsSaidSomewhere() {
    var said =
        answers().stream()
            .map(place -> Effect.of(Objects.requireNonNull(place.answer().effect())).orElseThrow())
            .collect(Collectors.toSet());
    assertThat(said).containsExactlyInAnyOrder(Effect.values());
  }

  private boolean happens(Place place) {
    var call = onTheLine(place);
    var effect = Effect.of(Objects.requireNonNull(place.answer().effect())).orElseThrow();
    prepare(call, effect, Effect.about(Objects.requireNonNull(place.answer().effect())));
    var before = evidence(call, desk.look(seat).orElseThrow());
    var state = script.answer(seat, place.answer().digit());
    var after = evidence(call, state);
    boolean listens =
        jdbc.sql("SELECT notice_at IS NOT NULL FROM call_hearing WHERE call_id = ?")
            .param(call.id().value())
            .query(Boolean.class)
            .single();
    over(call);
    // A notice that could not be given keeps the listening off: that is what happens.
    return effect == Effect.NOTICE_UNSAID ? !listens : !after.equals(before);
  }

  private CallRecord onTheLine(Place place) {
    var account = floor.account("+3319900" + phones++);
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new AccountsChanged(List.of(account), null)));
    desk.look(seat);
    line.next(seat);
    line.dial(seat);
    var id = Objects.requireNonNull(desk.look(seat).orElseThrow().call()).id();
    await()
        .until(() ->
            RunAs.system(() -> calls.record(id)).orElseThrow().status() != CallStatus.REQUESTED);
    learn(id.value(), CallStatus.IN_PROGRESS);
    var call = RunAs.system(() -> calls.record(id)).orElseThrow();
    var facts = new ScriptFacts(Map.of(), true);
    var begun = scripts.start(place.key(), place.language(), facts).orElseThrow().state();
    var there =
        new ScriptRunState(
            begun.key(),
            begun.language(),
            begun.hash(),
            place.step().id(),
            List.of(),
            place.step().inCard() ? List.of(begun.step()) : List.of());
    scriptDesk.save(id, scripts.resume(there, facts).orElseThrow());
    return call;
  }

  private void prepare(CallRecord call, Effect effect, String about) {
    if (effect != Effect.CONFIRM_IDENTITY) {
      line.confirmIdentity(seat);
    }
    if (effect == Effect.CLEAR || effect == Effect.CONFIRM) {
      findings.declare(call.account(), call.id(), agent, Label.of(about).orElseThrow(), "card");
    }
  }

  /// What would be seen of a deed: the desk's form, what is owed, what it tells; and the data.
  private List<Object> evidence(CallRecord call, DeskState state) {
    var draft = state.draft();
    var seen = new ArrayList<Object>();
    seen.add(String.valueOf(draft.form()));
    seen.add(draft.beginning());
    seen.add(draft.undone());
    seen.add(String.valueOf(draft.holdType()));
    long account = call.account().value();
    long id = call.id().value();
    seen.add(rows("SELECT label, state FROM finding WHERE account_id = ? ORDER BY id", account));
    seen.add(rows("SELECT stance, cause FROM obstacle WHERE account_id = ?", account));
    seen.add(rows("SELECT aside, aside_by FROM work_item WHERE account_id = ?", account));
    seen.add(rows("SELECT phone_unusable FROM contact WHERE debtor_id = ?", call.debtor().value()));
    seen.add(
        rows("SELECT notice_at, agreed_at, refused_at FROM call_hearing WHERE call_id = ?", id));
    seen.add(rows("SELECT identity_confirmed_at FROM phone_call WHERE id = ?", id));
    return seen;
  }

  private List<Map<String, Object>> rows(String sql, long about) {
    return jdbc.sql(sql).param(about).query().listOfRows();
  }

  private void over(CallRecord call) {
    learn(call.id().value(), CallStatus.COMPLETED);
    desk.look(seat);
    line.wrapUp(seat, "callback");
    jdbc.sql("DELETE FROM work_item WHERE account_id = ?").param(call.account().value()).update();
  }

  private void learn(long call, CallStatus status) {
    calls.progress(
        new CallProgress(
            new fr.entente.kernel.CallId(call),
            "test:" + status,
            status,
            null,
            null,
            null,
            clock.instant()));
  }
}
