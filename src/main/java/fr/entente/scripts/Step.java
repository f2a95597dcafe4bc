package fr.entente.scripts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One step as checked, not yet filled with anybody's data. `owner` is the card it belongs to, if
/// any; `card` says what kind of card begins here.
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
    boolean namesDebt) {

  /// What begins a card: objection, detection or crisis; a short name; the label it detects.
  record CardKind(String kind, String label, @Nullable String detects) {}

  /// Leads back to the step that the card interrupted.
  static final String RETURN = "return";

  /// Asks for money, or names an amount.
  boolean saysMoney() {
    return has(StepTag.NEGOTIATE)
        || has(StepTag.ASSERTIVE)
        || quotes.stream()
            .flatMap(quote -> Placeholders.in(quote.text()).stream())
            .anyMatch(Rules.SHIPPED::amount);
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
