package fr.entente.scripts;

import fr.entente.kernel.Language;
import fr.entente.scripts.ScriptChange.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// What changed within one step: its words, its labels, its answers. `renamed` tells which goals
/// are the same step under another name.
final class SectionDifference {
  private final Section before;
  private final Section after;
  private final Map<String, String> renamed;
  private final List<String> usedIn;
  private final List<ScriptChange> changes = new ArrayList<>();

  SectionDifference(
      Section before, Section after, Map<String, String> renamed, List<String> usedIn) {
    this.before = before;
    this.after = after;
    this.renamed = renamed;
    this.usedIn = usedIn;
  }

  List<ScriptChange> changes() {
    if (!before.title().equals(after.title())) {
      add(Kind.TITLE_CHANGED, after.line(), "", before.title(), after.title());
    }
    sentences();
    for (Field field : Field.values()) {
      label(field);
    }
    answers();
    return changes;
  }

  private void sentences() {
    List<String> was = before.quotes().stream().map(Section.Line::text).toList();
    List<String> is = after.quotes().stream().map(Section.Line::text).toList();
    String model = was.isEmpty() ? "" : was.getFirst();
    String said = is.isEmpty() ? "" : is.getFirst();
    if (!model.equals(said)) {
      int line = after.quotes().isEmpty() ? after.line() : after.quotes().getFirst().number();
      add(Kind.SENTENCE_CHANGED, line, "", model, said);
    }
    was.stream()
        .skip(1)
        .filter(variant -> !is.contains(variant))
        .forEach(variant -> add(Kind.VARIANT_REMOVED, after.line(), "", variant, ""));
    after.quotes().stream()
        .skip(1)
        .filter(variant -> !was.contains(variant.text()))
        .forEach(variant -> add(Kind.VARIANT_ADDED, variant.number(), "", "", variant.text()));
  }

  private void label(Field field) {
    String was = one(before.field(field));
    String is = one(after.field(field));
    if (was.equals(is)) {
      return;
    }
    Kind kind =
        was.isEmpty() ? Kind.LABEL_SET : is.isEmpty() ? Kind.LABEL_GONE : Kind.LABEL_CHANGED;
    add(kind, after.lineOf(field), field.label(language()), was, is);
  }

  private Language language() {
    String file = after.file();
    return file.startsWith("fr/") || file.contains("/fr/") ? Language.FR : Language.EN;
  }

  // One label's parts in one spelling: spaces around the semicolons are nothing.
  private static String one(String text) {
    return String.join(" ; ", Words.parts(text.replaceAll("\\s+", " ")));
  }

  private void answers() {
    List<Answer> old = Answer.all(before);
    List<Answer> young = Answer.all(after);
    Map<Answer, Answer> pairs = pairs(old, young);
    old.stream()
        .filter(answer -> !pairs.containsKey(answer))
        .forEach(answer ->
            add(Kind.ANSWER_REMOVED, after.line(), "" + answer.digit, answer.text, answer.goal));
    young.stream()
        .filter(answer -> !pairs.containsValue(answer))
        .forEach(answer ->
            add(Kind.ANSWER_ADDED, answer.line, "" + answer.digit, answer.text, answer.goal));
    pairs.forEach(this::compare);
  }

  /// By their words first, then by where they lead, then by their digit.
  private Map<Answer, Answer> pairs(List<Answer> old, List<Answer> young) {
    var pairs = new LinkedHashMap<Answer, Answer>();
    List<BiPredicate<Answer, Answer>> likenesses =
        List.of(
            (a, b) -> a.text.equals(b.text),
            (a, b) ->
                goal(a).equals(b.goal)
                    && Objects.equals(a.effect, b.effect)
                    && Objects.equals(a.outcome, b.outcome),
            (a, b) -> a.digit == b.digit);
    for (var alike : likenesses) {
      for (Answer a : old) {
        if (!pairs.containsKey(a)) {
          young.stream()
              .filter(b -> !pairs.containsValue(b) && alike.test(a, b))
              .findFirst()
              .ifPresent(b -> pairs.put(a, b));
        }
      }
    }
    return pairs;
  }

  private void compare(Answer was, Answer is) {
    if (!was.text.equals(is.text)) {
      add(Kind.ANSWER_REWORDED, is.line, "" + is.digit, was.text, is.text);
    }
    if (was.digit != is.digit) {
      add(Kind.ANSWER_DIGIT, is.line, is.text, "" + was.digit, "" + is.digit);
    }
    if (!goal(was).equals(is.goal)) {
      add(Kind.ANSWER_GOAL, is.line, is.text, was.goal, is.goal);
    }
    option(Kind.ANSWER_EFFECT, is, was.effect, is.effect);
    option(Kind.ANSWER_OUTCOME, is, was.outcome, is.outcome);
    option(Kind.ANSWER_CONDITION, is, was.condition, is.condition);
  }

  private void option(Kind kind, Answer is, @Nullable String was, @Nullable String now) {
    if (!Objects.equals(was, now)) {
      add(kind, is.line, is.text, Objects.toString(was, ""), Objects.toString(now, ""));
    }
  }

  private String goal(Answer answer) {
    return renamed.getOrDefault(answer.goal, answer.goal);
  }

  private void add(Kind kind, int line, String what, String was, String is) {
    changes.add(
        new ScriptChange(
            kind, after.file(), line, after.id(), after.title(), what, was, is, usedIn));
  }

  /// An answer with the digit that it gets.
  private record Answer(
      int line,
      int digit,
      String text,
      String goal,
      @Nullable String effect,
      @Nullable String outcome,
      @Nullable String condition) {
    static List<Answer> all(Section section) {
      var digits = new StepBuilder(section, new Complaints()).step(null).answers();
      var answers = new ArrayList<Answer>();
      for (int i = 0; i < section.bullets().size(); i++) {
        var bullet = section.bullets().get(i);
        answers.add(
            new Answer(
                bullet.line(),
                digits.get(i).digit(),
                bullet.text(),
                digits.get(i).target(),
                bullet.effect(),
                bullet.outcome(),
                bullet.condition()));
      }
      return answers;
    }
  }
}
