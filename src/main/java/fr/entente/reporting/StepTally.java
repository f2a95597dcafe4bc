package fr.entente.reporting;

import fr.entente.reporting.StepStay.Left;
import fr.entente.scripts.ScriptStep;
import fr.entente.scripts.StepTag;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Adds up call by call what came of the steps of one version. Pure.
final class StepTally {
  private final List<ScriptStep> script;
  private final Map<String, ScriptStep> byId;
  private final Map<String, One> steps = new LinkedHashMap<>();

  /// Of one step: each call once, however often it came by.
  private static final class One {
    private final List<CallWorth> calls = new ArrayList<>();
    private final Map<Integer, List<CallWorth>> answers = new HashMap<>();
    private final List<CallWorth> skipped = new ArrayList<>();
    private final List<CallWorth> ended = new ArrayList<>();
    private final List<Duration> times = new ArrayList<>();
  }

  StepTally(List<ScriptStep> written) {
    byId = written.stream().collect(Collectors.toMap(ScriptStep::id, Function.identity()));
    script = inOrder(written);
    script.forEach(step -> steps.put(step.id(), new One()));
  }

  void add(CallWorth call, List<ScriptMove> moves) {
    if (script.isEmpty()) {
      return;
    }
    String start = script.getFirst().id();
    Map<String, Duration> spent = new HashMap<>();
    Set<String> seen = new HashSet<>();
    Set<String> ways = new HashSet<>();
    for (StepStay stay : CallWalk.of(byId, start, call, moves)) {
      One one = steps.get(stay.step());
      if (one == null) {
        continue;
      }
      if (seen.add(stay.step())) {
        one.calls.add(call);
      }
      if (ways.add(stay.step() + stay.how() + stay.digit())) {
        went(one, stay, call);
      }
      Duration time = stay.time();
      if (time != null) {
        spent.merge(stay.step(), time, Duration::plus);
      }
    }
    spent.forEach((step, time) -> one(step).times.add(time));
  }

  /// As a call meets them: from the opening on, then what only cards lead to.
  private List<ScriptStep> inOrder(List<ScriptStep> written) {
    var found = new LinkedHashSet<ScriptStep>();
    var waiting = new ArrayDeque<ScriptStep>();
    written.stream()
        .filter(step -> step.tags().contains(StepTag.OPEN))
        .findFirst()
        .ifPresent(waiting::add);
    while (!waiting.isEmpty()) {
      ScriptStep step = waiting.removeFirst();
      if (found.add(step)) {
        step.answers().stream()
            .map(answer -> byId.get(answer.target()))
            .filter(Objects::nonNull)
            .forEach(waiting::add);
      }
    }
    found.addAll(written);
    return List.copyOf(found);
  }

  private static void went(One one, StepStay stay, CallWorth call) {
    switch (stay.how()) {
      case ANSWERED -> one.answers.computeIfAbsent(stay.digit(), _ -> new ArrayList<>()).add(call);
      case SKIPPED -> one.skipped.add(call);
      case ENDED -> one.ended.add(call);
      case BACK, CARD -> {}
    }
  }

  /// In the order in which a call meets them.
  List<StepFigures> figures() {
    return script.stream().map(step -> figures(step, one(step.id()))).toList();
  }

  /// The calls behind a figure: those that came to the step, or left it so.
  List<CallWorth> behind(String step, @Nullable Left how, int digit) {
    One one = one(step);
    return List.copyOf(
        switch (how) {
          case null -> one.calls;
          case ANSWERED -> one.answers.getOrDefault(digit, List.of());
          case SKIPPED -> one.skipped;
          case ENDED -> one.ended;
          case BACK, CARD -> List.of();
        });
  }

  private One one(String step) {
    return steps.getOrDefault(step, new One());
  }

  private static StepFigures figures(ScriptStep step, One one) {
    var branches =
        step.answers().stream()
            .map(answer ->
                new BranchFigures(
                    answer.digit(),
                    answer.text(),
                    ScriptWorth.of(one.answers.getOrDefault(answer.digit(), List.of()))))
            .toList();
    return new StepFigures(
        step.id(),
        step.title(),
        one.skipped.size(),
        one.ended.size(),
        median(one.times),
        ScriptWorth.of(one.calls),
        branches);
  }

  private static @Nullable Duration median(List<Duration> times) {
    return times.isEmpty()
        ? null
        : times.stream().sorted().skip((times.size() - 1) / 2).findFirst().orElse(null);
  }
}
