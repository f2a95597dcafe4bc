package fr.entente.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a rehearsal came to, as text and as JSON (src/docs/rehearsals.md). No time and no path in
/// it: the same session gives the same bytes.
final class RehearsalResult {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Rehearsal rehearsal;
  private final PracticeDebtor debtor;
  private final RehearsalScore score;
  private final PracticeWords words;

  RehearsalResult(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.debtor = rehearsal.debtor();
    this.score = rehearsal.score();
    this.words = new PracticeWords(debtor.language());
  }

  String text() {
    var out = new StringBuilder();
    out.append(debtor.title()).append(" (").append(debtor.key()).append(")\n\n");
    rehearsal
        .lines()
        .forEach(line ->
            out.append(String.format(Locale.ROOT, "%3d  ", line.number()))
                .append(words.say("practice.who." + line.who().name().toLowerCase(Locale.ROOT)))
                .append("  ")
                .append(line.text())
                .append('\n'));
    out.append('\n').append(verdict()).append('\n');
    score.criteria().forEach(scored -> criterion(scored, out));
    return out.toString();
  }

  private String verdict() {
    String key = score.passed() ? "practice.passed" : "practice.failed";
    int needed = Math.ceilDiv(score.outOf() * RehearsalScore.PASS_MARK, 100);
    String text = words.say(key, score.points(), score.outOf(), needed);
    List<String> missing =
        score.missing().stream().map(each -> words.name(each.criterion())).toList();
    return missing.isEmpty()
        ? text
        : text + "\n" + words.say("practice.needed", String.join(", ", missing));
  }

  private void criterion(ScoredCriterion scored, StringBuilder out) {
    out.append(
            String.format(Locale.ROOT, "%n%3d / %d  ", scored.points(), scored.outOf())
                .replace("\r", ""))
        .append(words.name(scored.criterion()))
        .append(words.say("practice.colon"))
        .append(words.why(scored));
    scored
        .passage()
        .ifPresent(line ->
            out.append("\n          ")
                .append(words.say("practice.passage", line.number(), line.text())));
    String better = words.better(scored, debtor);
    if (!better.isEmpty()) {
      out.append("\n          ").append(words.say("practice.better", better));
    }
    out.append('\n');
  }

  String json() {
    var result = new LinkedHashMap<String, Object>();
    result.put("debtor", debtor.key());
    result.put("language", debtor.language().code());
    result.put("passed", score.passed());
    result.put("score", score.points());
    result.put("outOf", score.outOf());
    result.put("criteria", score.criteria().stream().map(this::json).toList());
    var transcript = new ArrayList<Map<String, Object>>();
    rehearsal.lines().forEach(line -> transcript.add(json(line)));
    result.put("transcript", transcript);
    return JSON.writeValueAsString(result).replace("\r\n", "\n") + "\n";
  }

  private Map<String, Object> json(ScoredCriterion scored) {
    var one = new LinkedHashMap<String, Object>();
    one.put("key", scored.criterion().word());
    one.put("points", scored.points());
    one.put("outOf", scored.outOf());
    one.put("needed", scored.criterion().needed());
    one.put("why", words.why(scored));
    scored
        .passage()
        .ifPresent(line -> {
          var passage = new LinkedHashMap<String, Object>();
          passage.put("line", line.number());
          passage.put("said", line.text());
          one.put("passage", passage);
        });
    one.put("better", words.better(scored, debtor));
    return one;
  }

  private static Map<String, Object> json(TalkLine line) {
    var one = new LinkedHashMap<String, Object>();
    one.put("who", line.who().name().toLowerCase(Locale.ROOT));
    one.put("text", line.text());
    one.put("step", line.step());
    return one;
  }
}
