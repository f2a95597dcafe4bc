package fr.entente.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.entente.criteria.ConditionRead.NotUnderstood;
import fr.entente.criteria.ConditionRead.Understood;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTests {
  private static final CriteriaFacts LARGE =
      CriteriaFacts.builder()
          .put(CriteriaField.OVERDUE, Money.euros("1000.01"))
          .put(CriteriaField.PROMISES_BROKEN, 2)
          .put(CriteriaField.DEBTOR, "company")
          .put(CriteriaField.CREDITOR, "Énergie Claire")
          .put(CriteriaField.CALLBACK, false)
          .build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          montant > 1000 | YES
          montant > 1 000,01 € | NO
          montant >= 1000,01 | YES
          montant ≤ 1000.01 euros | YES
          montant = 1000,01 | YES
          montant != 1000,01 | NO
          montant < 1000 ou promesses-rompues = 2 | YES
          montant < 1000 et promesses-rompues = 2 | NO
          débiteur = société | YES
          debtor = person, company | YES
          debtor != person, company | NO
          créancier = "energie claire" | YES
          créancier = Énergie Claire, Autre Maison | YES
          créancier != « Énergie Claire » | NO
          rappel-convenu | NO
          pas rappel-convenu | YES
          not callback and amount > 10 | YES
          callback = yes | NO
          refus >= 1 | NOT_KNOWN
          refus >= 1 et montant > 2000 | NO
          refus >= 1 et montant > 10 | NOT_KNOWN
          refus >= 1 ou montant > 10 | YES
          refus >= 1 ou montant > 2000 | NOT_KNOWN
          pas crise | NOT_KNOWN
          montant > 10 et (crise ou promesses-rompues >= 2) | YES
          """)
  void aConditionHoldsOrNotOrIsNotKnown(String written, Holding expected) {
    assertThat(read(written).holds(LARGE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          montant > 1000 et promesses-rompues >= 2 | le montant en retard dépasse 1 000 € et au moins 2 promesses rompues | amount > 1000 and promises-broken >= 2 | the overdue amount exceeds €1,000 and at least 2 promises broken
          solde <= 12,5 ou refus > 1 | le solde ne dépasse pas 12,50 € ou plus de 1 refus de payer | balance <= 12.5 or refusals > 1 | the balance is at most €12.50 or more than 1 refusal to pay
          retard >= 30 jours et (crise ou pas rappel-convenu) | le plus ancien retard est d’au moins 30 jours et (le dernier échange était une crise ou aucun rappel n’a été convenu) | days-late >= 30 and (crisis = yes or callback = no) | the oldest delay is at least 30 days and (the last conversation was a crisis or no callback was agreed)
          creancier = Nord, "Sud" | le créancier est « Nord » ou « Sud » | creditor = "Nord", "Sud" | the creditor is “Nord” or “Sud”
          rompu != promesse | ce qui a été rompu en dernier n’est pas une promesse | broken != promise | what was broken last is not a promise
          """)
  void itIsSaidAndWrittenInBothLanguages(
      String written, String french, String inEnglish, String english) {
    Condition condition = read(written);
    assertThat(plain(condition.sentence(Language.FR))).isEqualTo(french);
    assertThat(plain(condition.sentence(Language.EN))).isEqualTo(english);
    assertThat(condition.written(Language.EN)).isEqualTo(inEnglish);
    for (Language language : Language.values()) {
      assertThat(read(condition.written(language))).isEqualTo(condition);
    }
  }

  @ParameterizedTest
  @EnumSource(CriteriaField.class)
  void everyFieldCanBeAskedSaidAndWritten(CriteriaField field) {
    for (Asked asked : field.kind().asked()) {
      List<String> values =
          field.choices().isEmpty()
              ? List.of("3")
              : field.choices().stream().map(CriteriaField.Choice::code).toList();
      for (String value : values) {
        var test = new Condition.Test(field, asked, List.of(value));
        for (Language language : Language.values()) {
          assertThat(read(test.written(language))).isEqualTo(test);
          assertThat(test.sentence(language)).doesNotContain("{").isNotBlank();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '' | empty | 1
          monatnt > 5 | field-meant | 1
          xyzzyplugh > 5 | field-unknown | 1
          montant | sign-missing | 8
          montant > | value-missing | 10
          montant > 5 et | field-missing | 15
          montant > beaucoup | number-wrong | 11
          montant > 5 jours | number-wrong | 11
          montant > 5,123 | number-wrong | 11
          refus > 1,5 | number-wrong | 9
          débiteur > société | sign-wrong | 10
          débiteur = chien | choice-wrong | 12
          stade = 30-a-45, 30-a-45 | value-twice | 9
          crise et refus > 1 ou talks > 2 | mixed | 20
          (crise | brackets | 1
          crise) | brackets | 6
          (crise et (refus > 1 ou talks > 2)) | nested | 11
          montant > 5 ; crise | unexpected | 13
          montant > 5, 6 | unexpected | 12
          pas montant > 5 | unexpected | 1
          > 5 | field-unknown | 1
          """)
  void aFaultHasAPlace(String written, String fault, int column) {
    assertThat(Condition.read(written))
        .isInstanceOfSatisfying(
            NotUnderstood.class,
            one -> {
              assertThat(one.fault()).isEqualTo(fault);
              assertThat(one.column()).isEqualTo(column);
            });
  }

  @Test
  void aSlipIsAnsweredByWhatWasMeant() {
    assertThat(Condition.read("promesses-rompus >= 2"))
        .isInstanceOfSatisfying(
            NotUnderstood.class,
            one -> assertThat(one.detail()).containsEntry("meant", "promesses-rompues"));
  }

  @Test
  void whatCannotBeReadInAFewStepsIsRefused() {
    assertThat(Condition.read("crise et ".repeat(13) + "crise"))
        .isInstanceOfSatisfying(
            NotUnderstood.class, one -> assertThat(one.fault()).isEqualTo("too-long"));
    assertThat(Condition.read("(".repeat(100_000)))
        .isInstanceOfSatisfying(
            NotUnderstood.class, one -> assertThat(one.fault()).isEqualTo("too-long"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "montant > 1000 et montant < 900",
        "montant > 1000 et montant < 1000,01",
        "refus > 1 et refus < 2",
        "refus < 0",
        "crise et pas crise",
        "débiteur = société et débiteur != société",
        "débiteur != société, personne",
        "créancier = A et créancier = B",
        "crise et (pas crise ou refus < 0)",
        "(refus > 3 et refus < 2) ou (crise et pas crise)"
      })
  void whatCanNeverBeIsFound(String written) {
    assertThat(read(written).contradicts()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "montant > 1000 et montant < 1000,02",
        "refus >= 1 et refus < 2",
        "crise ou pas crise",
        "créancier != A et créancier != B",
        "créancier = A, B et créancier = B, C",
        "crise et (pas crise ou refus > 0)",
        "débiteur = société et débiteur != personne"
      })
  void whatCanBeIsLeftAlone(String written) {
    assertThat(read(written).contradicts()).isFalse();
  }

  @Test
  void eachQuestionSaysWhetherItHeldAndWhatIsKnown() {
    assertThat(read("montant > 2000 et promesses-rompues >= 2 et crise").because(LARGE))
        .extracting(ConditionPart::holding, ConditionPart::known)
        .containsExactly(
            tuple(Holding.NO, "1000.01"), tuple(Holding.YES, "2"), tuple(Holding.NOT_KNOWN, null));
  }

  @Test
  void whateverIsWrittenIsReadOrAnsweredWithAPlace() {
    var random = new Random(7);
    String[] bits = {
      "montant",
      "crise",
      " et ",
      " ou ",
      ">",
      "=",
      "!=",
      "(",
      ")",
      "5",
      "1 000",
      ",",
      "\"",
      "«",
      "»",
      "pas ",
      " ",
      "-",
      "€",
      "\u0000",
      "société",
      "débiteur",
      "créancier",
      "A",
      ";",
      "\n"
    };
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        text.append(bits[random.nextInt(bits.length)]);
      }
      String written = text.toString();
      switch (Condition.read(written)) {
        case Understood(Condition condition) ->
            assertThat(read(condition.written(Language.FR))).as(written).isEqualTo(condition);
        case NotUnderstood no ->
            assertThat(no.column()).as(written).isBetween(1, written.length() + 1);
      }
    }
  }

  private static Condition read(String written) {
    return switch (Condition.read(written)) {
      case Understood(Condition condition) -> condition;
      case NotUnderstood no -> throw new AssertionError(written + ": " + no);
    };
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
