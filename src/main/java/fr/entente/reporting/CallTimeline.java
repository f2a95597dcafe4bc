package fr.entente.reporting;

import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.calls.Utterance;
import fr.entente.kernel.Utc;
import fr.entente.scripts.ScriptAnswer;
import fr.entente.scripts.ScriptStep;
import fr.entente.scripts.Scripts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What happened on a call, in order: the words, the steps of the script as it was then, what was
/// heard between the words.
@Component
class CallTimeline {
  private final Calls calls;
  private final Scripts scripts;
  private final JdbcClient jdbc;

  CallTimeline(Calls calls, Scripts scripts, JdbcClient jdbc) {
    this.calls = calls;
    this.scripts = scripts;
    this.jdbc = jdbc;
  }

  List<CallMoment> of(CallRecord call) {
    List<CallMoment> moments = new ArrayList<>();
    calls.transcript(call.id()).forEach(said -> moments.add(said(said)));
    moments.addAll(heard(call));
    moments.addAll(done(call));
    moments.sort(Comparator.comparing(CallMoment::at).thenComparing(CallMoment::kind));
    return List.copyOf(moments);
  }

  private static CallMoment said(Utterance said) {
    var kind =
        said.anybody()
            ? CallMoment.Kind.SOMEBODY_SAID
            : said.debtor() ? CallMoment.Kind.DEBTOR_SAID : CallMoment.Kind.AGENT_SAID;
    return new CallMoment(said.at(), kind, said.text(), null);
  }

  private List<CallMoment> heard(CallRecord call) {
    return jdbc.sql("SELECT at, label, state FROM finding_line WHERE call_id = ? ORDER BY at, id")
        .param(call.id().value())
        .query((row, _) ->
            new CallMoment(
                Utc.instant(row, "at"),
                CallMoment.Kind.HEARD,
                row.getString("label"),
                row.getString("state")))
        .list();
  }

  private List<CallMoment> done(CallRecord call) {
    Map<String, ScriptStep> steps = steps(call.scriptHash());
    return jdbc.sql("SELECT at, kind, detail FROM call_moment WHERE call_id = ? ORDER BY id")
        .param(call.id().value())
        .query((row, _) ->
            moment(Utc.instant(row, "at"), row.getString("kind"), row.getString("detail"), steps))
        .list();
  }

  private Map<String, ScriptStep> steps(@Nullable String hash) {
    return hash == null
        ? Map.of()
        : scripts.readVersion(hash).stream()
            .collect(Collectors.toMap(ScriptStep::id, Function.identity()));
  }

  private static CallMoment moment(
      Instant at, String kind, String detail, Map<String, ScriptStep> steps) {
    return switch (kind) {
      case "step" -> step(at, detail, steps);
      case "skip", "back" ->
          new CallMoment(at, CallMoment.Kind.SKIPPED, title(detail, steps), kind);
      case "card" -> new CallMoment(at, CallMoment.Kind.CARD, title(detail, steps), null);
      case "identity_confirmed" -> new CallMoment(at, CallMoment.Kind.IDENTITY, "", null);
      case "hang_up", "forced_end" -> new CallMoment(at, CallMoment.Kind.HUNG_UP, "", null);
      default -> new CallMoment(at, CallMoment.Kind.OTHER, kind, detail.isBlank() ? null : detail);
    };
  }

  // `id digit`, as the desk writes it.
  private static CallMoment step(Instant at, String detail, Map<String, ScriptStep> steps) {
    String[] parts = detail.split(" ");
    String answer =
        parts.length < 2
            ? null
            : Optional.ofNullable(steps.get(parts[0]))
                .flatMap(step -> answer(step, parts[1]))
                .orElse(parts[1]);
    return new CallMoment(at, CallMoment.Kind.STEP, title(parts[0], steps), answer);
  }

  private static Optional<String> answer(ScriptStep step, String digit) {
    return step.answers().stream()
        .filter(answer -> digit.equals(Integer.toString(answer.digit())))
        .map(ScriptAnswer::text)
        .findFirst();
  }

  private static String title(String id, Map<String, ScriptStep> steps) {
    ScriptStep step = steps.get(id);
    return step == null ? id : step.title();
  }
}
