package fr.entente.criteria;

import fr.entente.kernel.Folding;
import fr.entente.kernel.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a condition may ask of an account. The one list; each has a name in both languages, which
/// files in either may use.
public enum CriteriaField {
  OVERDUE(CriteriaKind.AMOUNT, "montant", "amount"),
  BALANCE(CriteriaKind.AMOUNT, "solde", "balance"),
  DISPUTED(CriteriaKind.AMOUNT, "conteste", "disputed"),
  DAYS_LATE(CriteriaKind.DAYS, "retard", "days-late"),
  STAGE(
      CriteriaKind.CHOICE,
      "stade",
      "stage",
      new Choice("early", "moins-de-30", "under-30"),
      new Choice("middle", "30-a-45", "30-to-45"),
      new Choice("late", "plus-de-45", "over-45")),
  DEBTOR(
      CriteriaKind.CHOICE,
      "debiteur",
      "debtor",
      new Choice("person", "personne", "person"),
      new Choice("company", "societe", "company")),
  CREDITOR(CriteriaKind.TEXT, "creancier", "creditor"),
  LANGUAGE(
      CriteriaKind.CHOICE,
      "langue",
      "language",
      new Choice("fr", "francais", "french"),
      new Choice("en", "anglais", "english")),
  FACTORED(CriteriaKind.YES_NO, "affacture", "factored"),
  PROMISES_KEPT(CriteriaKind.COUNT, "promesses-tenues", "promises-kept"),
  PROMISES_BROKEN(CriteriaKind.COUNT, "promesses-rompues", "promises-broken"),
  PROMISE_RUNNING(CriteriaKind.YES_NO, "promesse-en-cours", "promise-running"),
  BROKEN_WORD(
      CriteriaKind.CHOICE,
      "rompu",
      "broken",
      new Choice("none", "rien", "nothing"),
      new Choice("promise", "promesse", "promise"),
      new Choice("plan", "echeancier", "plan")),
  TALKS(CriteriaKind.COUNT, "entretiens", "talks"),
  REFUSALS(CriteriaKind.COUNT, "refus", "refusals"),
  INCOMING(CriteriaKind.YES_NO, "appel-recu", "incoming"),
  CALLBACK(CriteriaKind.YES_NO, "rappel-convenu", "callback"),
  CRISIS(CriteriaKind.YES_NO, "crise", "crisis"),
  VULNERABLE(CriteriaKind.YES_NO, "vulnerabilite", "vulnerable");

  /// One of the values a field may have, as files name it.
  public record Choice(String code, String french, String english) {
    public String written(Language language) {
      return language == Language.FR ? french : english;
    }
  }

  static final List<Choice> YES_OR_NO =
      List.of(new Choice("yes", "oui", "yes"), new Choice("no", "non", "no"));

  private final CriteriaKind kind;
  private final String french;
  private final String english;
  private final List<Choice> choices;

  CriteriaField(CriteriaKind kind, String french, String english, Choice... choices) {
    this.kind = kind;
    this.french = french;
    this.english = english;
    this.choices = List.of(choices);
  }

  public CriteriaKind kind() {
    return kind;
  }

  public List<Choice> choices() {
    return kind == CriteriaKind.YES_NO ? YES_OR_NO : choices;
  }

  /// As files name it.
  public String written(Language language) {
    return language == Language.FR ? french : english;
  }

  /// Accents and capitals do not matter.
  static Optional<CriteriaField> named(String name) {
    String plain = Folding.fold(name);
    return Arrays.stream(values())
        .filter(field -> field.french.equals(plain) || field.english.equals(plain))
        .findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values())
        .flatMap(field -> Stream.of(field.french, field.english))
        .distinct()
        .toList();
  }
}
