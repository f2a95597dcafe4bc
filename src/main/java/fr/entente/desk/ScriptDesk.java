package fr.entente.desk;

import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.desk.picture.ScriptPage;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Language;
import fr.entente.scripts.ScriptAnswer;
import fr.entente.scripts.ScriptCard;
import fr.entente.scripts.ScriptFacts;
import fr.entente.scripts.ScriptRun;
import fr.entente.scripts.ScriptRunState;
import fr.entente.scripts.Scripts;
import fr.entente.scripts.StepTag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The script of a call: begun once, saved with the call at every step, taken up again where it
/// stood.
@Component
public class ScriptDesk {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Scripts scripts;
  private final Calls calls;

  ScriptDesk(Scripts scripts, Calls calls) {
    this.scripts = scripts;
    this.calls = calls;
  }

  Optional<ScriptRun> run(
      @Nullable CallRecord call, String key, Language language, ScriptFacts facts) {
    String stored = call == null ? null : call.scriptState();
    if (stored != null) {
      var resumed = scripts.resume(JSON.readValue(stored, ScriptRunState.class), facts);
      if (resumed.isPresent()) {
        return resumed;
      }
    }
    return scripts.start(key, language, facts);
  }

  /// While a crisis stands the emergency protocol is what the agent reads, opened or not.
  static ScriptRun inCrisis(ScriptRun run) {
    return run.cards().stream()
        .filter(card -> card.kind().equals("crisis"))
        .findFirst()
        .map(card -> run.open(card.id()))
        .orElse(run);
  }

  /// Out of the emergency protocol, to where the call stood before it.
  public static ScriptRun afterCrisis(ScriptRun run) {
    var now = run;
    while (now.step().tags().contains(StepTag.CRISIS) && !now.back().equals(now)) {
      now = now.back();
    }
    return now;
  }

  /// Whoever is known to be the right person is not asked again who they are.
  public static ScriptRun pastIdentity(ScriptRun run, boolean known) {
    return known
        ? run.step().answers().stream()
            .filter(ScriptDesk::confirmsIdentity)
            .findFirst()
            .map(answer -> run.answer(answer.digit()))
            .orElse(run)
        : run;
  }

  public static boolean confirmsIdentity(ScriptAnswer answer) {
    return "confirm-identity".equals(answer.effect());
  }

  /// Nothing when the script has no such card.
  public static @Nullable ScriptCard card(@Nullable ScriptRun run, String id) {
    return run == null
        ? null
        : run.cards().stream().filter(card -> card.id().equals(id)).findFirst().orElse(null);
  }

  public void save(CallId call, ScriptRun run) {
    var state = run.state();
    calls.saveScript(call, state.key(), state.hash(), JSON.writeValueAsString(state));
  }

  /// From the dial on, the call and its script belong together.
  public void begin(CallId call, @Nullable ScriptRun run) {
    if (run != null) {
      save(call, run);
    }
  }

  static ScriptPage page(ScriptRun run) {
    return new ScriptPage(
        run.state().key(),
        run.step(),
        run.breadcrumb(),
        run.cards(),
        !run.state().returns().isEmpty());
  }

  /// Which script an ongoing call follows, whatever is known by now; empty when none was begun.
  static Optional<String> begun(@Nullable CallRecord call) {
    String stored = call == null ? null : call.scriptState();
    return Optional.ofNullable(stored)
        .map(state -> JSON.readValue(state, ScriptRunState.class).key());
  }
}
