package fr.entente.scripts;

import static fr.entente.scripts.Content.CARDS;
import static fr.entente.scripts.Content.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each kind of fault that was once heard in a shipped script, put into another one.
class TruthChecksTests {
  private static final String ASKED = "> Quelle date puis-je noter ?";
  private static final String NOTICE = "> L'appel est transcrit et analysé en direct.";
  private static final String FIRST =
      "> La facture {invoice.number}[[ pour {principal.name}]], de {overdue}[[, lettre {letter.reference} du"
          + " {letter.date}]]. Où en est-elle ?";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Je vous propose un plan sans frais.              | said-without-deed",
        "Je vous envoie un lien de paiement.              | said-without-deed",
        "Un courrier suivra.                              | said-without-deed",
        "Je vous réponds par écrit.                       | said-without-deed",
        "Versez une partie sous dix jours.                | period-not-kept",
        "Je suspends les appels pendant trente jours.     | period-not-kept",
        "Vous avez 48 heures.                             | period-not-kept",
        "Qu'est-ce qui vous ferait dire oui ?             | forbidden-wording",
        "Qu'est-ce qui vous met dans cet état ?           | forbidden-wording",
        "Un point entre nos deux sociétés.                | not-its-own-name",
        "Je préfère un petit montant qu'un grand.         | faulty-wording",
        "Quel jour partira le règlement, et par quel moyen ? | asks-twice",
        "Où êtes-vous ? Qui est avec vous ?               | asks-twice"
      })
  void whatIsSaidIsTrueAndAskedOnce(String words, String complaint) {
    assertThat(Content.good().edit(SCRIPT, ASKED, "> " + words).complaints())
        .containsExactly("fr/demo.md:66 " + complaint);
  }

  @Test
  void whatTheProductKeepsMayBeAnnounced() {
    assertThat(
            Content.good()
                .edit(SCRIPT, ASKED, "> Une personne vous répond sous deux jours.")
                .complaints())
        .isEmpty();
  }

  @Test
  void aCreditorWhoCallsInItsOwnNameMaySpeakForItself() {
    assertThat(
            Content.good()
                .edit(SCRIPT, "collector: any", "collector: creditor")
                .edit(SCRIPT, ASKED, "> Un point entre nos deux sociétés.")
                .edit(SCRIPT, "[[ pour {principal.name}]]", "")
                .complaints())
        .isEmpty();
  }

  @Test
  void eachVariantOfThePurposeNamesTheCreditorTheLetterAndTheWhole() {
    var content = Content.good();
    assertThat(
            content
                .edit(
                    SCRIPT,
                    "> Où en est {overdue}[[ pour {principal.name}]]",
                    "> Où en est {overdue}")
                .complaints())
        .containsExactly("fr/demo.md:56 creditor-not-named");
    assertThat(
            Content.good()
                .edit(SCRIPT, "[[, lettre {letter.reference} du {letter.date}]] ?", " ?")
                .complaints())
        .containsExactly("fr/demo.md:56 letter-not-recalled");
    assertThat(
            Content.good()
                .edit(SCRIPT, FIRST, FIRST.replace("{overdue}", "{invoice.amount}"))
                .complaints())
        .containsExactly("fr/demo.md:54 total-not-named");
  }

  @Test
  void aYesToTheNoticeIsConsent() {
    for (String asked :
        new String[] {
          "Préférez-vous que je l'arrête ?", "Dois-je couper cela ?", "Refusez-vous ?"
        }) {
      assertThat(Content.good().edit(SCRIPT, NOTICE, NOTICE + " " + asked).complaints())
          .as(asked)
          .containsExactly("fr/demo.md:42 notice-yes-refuses");
    }
    assertThat(
            Content.good()
                .edit(SCRIPT, NOTICE, NOTICE + " Vous pouvez le refuser. Êtes-vous d'accord ?")
                .complaints())
        .isEmpty();
  }

  @Test
  void nobodyElseHearsOfTheDebtAndNeitherDoesAPersonInCrisis() {
    assertThat(
            Content.good()
                .edit(SCRIPT, "> Quelle est votre fonction ?", "> C'est pour une facture.")
                .complaints())
        .containsExactly("fr/demo.md:31 debt-word-too-early");
    assertThat(
            Content.good()
                .edit(
                    CARDS,
                    "> Je reste avec vous.",
                    "> La facture n'a plus d'importance. Je reste avec vous.")
                .complaints())
        .singleElement()
        .asString()
        .endsWith("debt-word-too-early");
  }

  @Test
  void beforeTheDueDateNothingIsLateAndInAPlanOnlyAPartIsOwed() {
    var early = Content.good().edit(SCRIPT, "notice: yes", "notice: yes\nowed: not-yet");
    assertThat(early.complaints()).contains("fr/demo.md:55 not-owed-now");
    early.edit(SCRIPT, "{overdue}", "{invoice.amount}");
    assertThat(early.complaints()).isEmpty();
    assertThat(early.edit(SCRIPT, ASKED, "> Elle reste due, quand la réglez-vous ?").complaints())
        .containsExactly("fr/demo.md:67 not-owed-now");
    assertThat(
            Content.good()
                .edit(SCRIPT, "notice: yes", "notice: yes\nowed: instalment")
                .complaints())
        .contains("fr/demo.md:55 not-owed-now");
    assertThat(Content.good().edit(SCRIPT, "notice: yes", "notice: yes\nowed: much").complaints())
        .containsExactly("fr/demo.md:8 unknown-owed");
  }

  @Test
  void aLastSentenceSaysOnlyWhatEachAnswerBeforeItDoes() {
    assertThat(
            Content.good()
                .edit(SCRIPT, "> Merci, bonne journée.", "> Je vous rappelle. Bonne journée.")
                .complaints())
        .isNotEmpty()
        .allMatch(complaint -> complaint.endsWith("closing-without-deed"));
    assertThat(
            Content.good()
                .edit(SCRIPT, "> Merci, bonne journée.", "> Ma hiérarchie vous répond.")
                .complaints())
        .contains("fr/demo.md:78 closing-without-deed")
        .doesNotContain("fr/demo.md:69 closing-without-deed");
  }

  @Test
  void somebodyWhoDiedIsNoWrongNumber() {
    assertThat(
            Content.good()
                .edit(
                    SCRIPT,
                    "- Refuse → bye (issue : refused_identity)",
                    "- Décédé → bye (issue : wrong_number ; effet : hold:DECEASED)")
                .complaints())
        .singleElement()
        .asString()
        .endsWith("outcome-contradicts");
  }
}
