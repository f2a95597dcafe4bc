package fr.entente.scripts;

import fr.entente.criteria.Condition;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One step as checked, not yet filled with anybody's data. `owner` is the card it belongs to, if
/// any; `card` says what kind of card begins here; `extreme` is the case in which a legal step may
/// be said.
record Step(
    String file,
    int line,
    String id,
    String title,
    String intention,
    List<Section.Line> quotes,
    List<String> listenFor,
    List<String> note,
    List<String> doSay,
    List<String> dontSay,
    @Nullable String why,
    @Nullable String example,
    Set<StepTag> tags,
    boolean mandatory,
    List<ScriptAnswer> answers,
    @Nullable String owner,
    @Nullable CardKind card,
    boolean beforeIdentity,
    boolean namesDebt,
    @Nullable Condition extreme,
    Section source) {
  /// Steps of these kinds speak of the debt whatever their words are.
  private static final Set<StepTag> ABOUT_THE_DEBT =
      EnumSet.of(
          StepTag.PURPOSE,
          StepTag.DIAGNOSE,
          StepTag.ASSERTIVE,
          StepTag.NEGOTIATE,
          StepTag.PROMISE,
          StepTag.PLAN,
          StepTag.RECAP,
          StepTag.LEGAL);

  /// What begins a card: objection, detection or crisis; a short name; the label it detects.
  record CardKind(String kind, String label, @Nullable String detects) {}

  /// Leads back to the step that the card interrupted.
  static final String RETURN = "return";

  /// Asks for money, or names an amount.
  boolean saysMoney() {
    return asksMoney()
        || quotes.stream()
            .flatMap(quote -> Placeholders.in(quote.text()).stream())
            .anyMatch(Rules.SHIPPED::amount);
  }

  boolean asksMoney() {
    return has(StepTag.NEGOTIATE) || has(StepTag.ASSERTIVE);
  }

  boolean commits() {
    return has(StepTag.PROMISE) || has(StepTag.PLAN);
  }

  static boolean aboutDebt(Set<StepTag> tags) {
    return tags.stream().anyMatch(ABOUT_THE_DEBT::contains);
  }

  /// Where its words name the debt, when nothing but its words does.
  Optional<Integer> debtWords() {
    boolean anyway = aboutDebt(tags) || owner != null && !beforeIdentity;
    return anyway ? Optional.empty() : lineOf(Rules.SHIPPED::namesDebt);
  }

  /// The first line on which such a placeholder stands.
  Optional<Integer> lineOf(Predicate<String> placeholder) {
    return Stream.of(
            source.quotes().stream(),
            source.fields().values().stream(),
            source.bullets().stream().map(b -> new Section.Line(b.line(), b.text())))
        .flatMap(lines -> lines)
        .filter(line -> Placeholders.in(line.text()).stream().anyMatch(placeholder))
        .map(Section.Line::number)
        .min(Comparator.naturalOrder());
  }

  int answerLine(int index) {
    return source.bullets().get(index).line();
  }

  /// The parts of a labelled line, each with the line that it stands on.
  Stream<Section.Line> said(Field field) {
    return Words.parts(source.field(field)).stream()
        .map(part -> new Section.Line(source.lineOf(field), part));
  }

  boolean end() {
    return answers.isEmpty();
  }

  boolean has(StepTag tag) {
    return tags.contains(tag);
  }

  Optional<ScriptAnswer> answer(int digit) {
    return answers.stream().filter(a -> a.digit() == digit).findFirst();
  }
}
