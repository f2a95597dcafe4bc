package fr.entente.desk.picture;

import fr.entente.worklist.BrokenWord;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The situation in which a call begins, and so its script. The one list of these rules, in their
/// order: the first that holds is the situation.
public enum Situation {
  /// The debtor rings us.
  INCOMING("incoming", Facts::incoming),
  /// After a crisis: wellbeing only.
  AFTER_CRISIS("after-crisis", Facts::crisis),
  /// A vulnerability is confirmed: wellbeing first, even where a word was broken.
  AFTER_CARE("after-care", Facts::vulnerable),
  /// The debtor was given a word: agreed after whatever was broken before, it comes first.
  CALLBACK("callback", Facts::callback),
  MISSED_INSTALMENT("missed-instalment", facts -> facts.broken() == BrokenWord.PLAN),
  BROKEN_PROMISE("broken-promise", facts -> facts.broken() == BrokenWord.PROMISE),
  /// Nothing is overdue.
  BEFORE_DUE("preventive", facts -> !facts.overdue()),
  /// Spoken to without an agreement, and old or refused twice.
  LAST_AMICABLE("last-amicable", Facts::last),
  FIRST_CALL("first-call", _ -> true);

  private static final int REFUSALS = 2;

  private final String key;
  private final Predicate<Facts> holds;

  Situation(String key, Predicate<Facts> holds) {
    this.key = key;
    this.holds = holds;
  }

  /// What is known when an account comes to the desk. `crisis` and `vulnerable`: the last
  /// conversation ended so, or it is confirmed and stands. `callback`: agreed with the debtor.
  /// `talks` and `refusals` count conversations with the right person.
  public record Facts(
      boolean incoming,
      boolean crisis,
      boolean vulnerable,
      boolean callback,
      @Nullable BrokenWord broken,
      boolean overdue,
      int daysLate,
      int lastStageDays,
      int talks,
      int refusals,
      boolean agreed) {
    private boolean last() {
      return talks > 0 && !agreed && (daysLate >= lastStageDays || refusals >= REFUSALS);
    }
  }

  public static Situation of(Facts facts) {
    return Arrays.stream(values()).filter(one -> one.holds.test(facts)).findFirst().orElseThrow();
  }

  /// That of a call whose script is known already.
  public static Situation ofScript(String key) {
    return Arrays.stream(values())
        .filter(one -> one.script(true).equals(key) || one.script(false).equals(key))
        .findFirst()
        .orElse(FIRST_CALL);
  }

  /// The key of its script; a first call has one for persons and one for companies.
  public String script(boolean person) {
    return this != FIRST_CALL ? key : person ? "first-call-person" : "first-call-company";
  }
}
