package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.criteria.CriteriaFacts;
import fr.entente.criteria.CriteriaField;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScriptRunTests {
  private final ScriptRun begun = Content.good().run(false);
  private final ScriptRun atPurpose = begun.answer(1).answer(1).answer(1);

  @Test
  void anAnswerLeadsToTheNextStepAndLeavesTheOldRunAsItWas() {
    assertThat(begun.answer(1).step().id()).isEqualTo("identity");
    assertThat(begun.step().id()).isEqualTo("open");
    assertThat(begun.answer(9)).isSameAs(begun);
  }

  @Test
  void placeholdersAreFilledAndWhatNobodyKnowsShowsAsAGap() {
    assertThat(begun.step().say()).isEqualTo("Bonjour, Camille Roux, de [votre société].");
  }

  @Test
  void theDebtIsMaskedUntilIdentityIsConfirmed() {
    var unconfirmed = atPurpose.with(facts(false));
    assertThat(unconfirmed.step().say()).isEqualTo("La facture •••, de •••. Où en est-elle ?");
    assertThat(atPurpose.with(facts(true)).step().say())
        .isEqualTo("La facture F-12, de 5 000,00 €. Où en est-elle ?");
  }

  @Test
  void optionalWordsStayWhenTheirValuesAreKnown() {
    var values =
        Map.of(
            "invoice.number", "F-12",
            "overdue", "5 000,00 €",
            "letter.reference", "L7",
            "letter.date", "2 novembre 2026");
    assertThat(atPurpose.with(new ScriptFacts(values, true)).step().say())
        .isEqualTo(
            "La facture F-12, de 5 000,00 €, lettre L7 du 2 novembre 2026. Où en est-elle ?");
  }

  @Test
  void stepsThatNameTheDebtCannotBeEnteredBeforeIdentity() {
    var atNotice = begun.answer(1).answer(1).with(facts(false));
    assertThat(atNotice.step().id()).isEqualTo("notice");
    assertThat(atNotice.answer(1)).isSameAs(atNotice);
    assertThat(atNotice.with(facts(true)).answer(1).step().id()).isEqualTo("purpose");
    assertThat(begun.open("paid")).isSameAs(begun);
  }

  @Test
  void onlyCardsMadeForItAreShownBeforeIdentity() {
    assertThat(ids(begun)).containsExactly("anger", "crisis");
    assertThat(ids(atPurpose)).hasSize(11).contains("paid", "det-aggression", "crisis");
    assertThat(atPurpose.cards())
        .filteredOn(c -> c.kind().equals("detection"))
        .extracting(ScriptCard::detects)
        .hasSize(8)
        .contains("cash_flow_hidden");
  }

  @Test
  void aStepIsSkippedAlongItsFirstAnswerWithoutItsOutcome() {
    var skipped = atPurpose.answer(1).skip();
    assertThat(atPurpose.answer(1).step().id()).isEqualTo("firm");
    assertThat(skipped.step().id()).isEqualTo("promise");
    assertThat(skipped.skip().step().id()).isEqualTo("bye");
    assertThat(skipped.skip().outcome()).isEmpty();
    assertThat(skipped.state().path()).endsWith("firm#0");
  }

  @Test
  void identityMandatoryAndCrisisStepsCannotBeSkipped() {
    var identity = begun.answer(1);
    assertThat(identity.skip()).isSameAs(identity);
    var notice = identity.answer(1);
    assertThat(notice.skip()).isSameAs(notice);
    var crisis = begun.open("crisis");
    assertThat(crisis.skip()).isSameAs(crisis);
  }

  @Test
  void aCardLeadsBackToTheStepItInterrupted() {
    var card = atPurpose.open("paid");
    assertThat(card.step().id()).isEqualTo("paid");
    assertThat(card.step().inCard()).isTrue();
    assertThat(card.answer(1).step().id()).isEqualTo("paid-proof");
    assertThat(card.answer(1).answer(2).step().id()).isEqualTo("purpose");
    assertThat(card.answer(1).resume().step().id()).isEqualTo("purpose");
    assertThat(card.resume().state().returns()).isEmpty();
    assertThat(card.skip().step().id()).isEqualTo("purpose");
    assertThat(atPurpose.resume()).isSameAs(atPurpose);
  }

  @Test
  void aCardOpenedFromACardLeadsBackToTheFirst() {
    var second = atPurpose.open("paid").answer(1).open("anger");
    assertThat(second.answer(1).step().id()).isEqualTo("paid-proof");
    assertThat(second.answer(1).resume().step().id()).isEqualTo("purpose");
  }

  @Test
  void leavingACardForTheScriptForgetsTheInterruption() {
    var promise = atPurpose.open("paid").answer(1).answer(1);
    assertThat(promise.step().id()).isEqualTo("promise");
    assertThat(promise.state().returns()).isEmpty();
    assertThat(promise.answer(1).outcome()).contains("promise");
    assertThat(promise.answer(1).ended()).isTrue();
  }

  @Test
  void backUndoesOneMoveCardsIncluded() {
    var card = atPurpose.open("paid").answer(1);
    assertThat(card.back().step().id()).isEqualTo("paid");
    assertThat(card.back().resume().step().id()).isEqualTo("purpose");
    assertThat(card.back().back().state()).isEqualTo(atPurpose.state());
    assertThat(begun.back()).isSameAs(begun);
    assertThat(card.resume().back().state()).isEqualTo(card.state());
  }

  @Test
  void theCrisisProtocolIsOpenFromTheFirstSecondAndHasNoWayBackOnceConfirmed() {
    var card = begun.open("crisis");
    assertThat(card.step().say()).isEqualTo("Je reste avec vous. Le 3114 répond.");
    assertThat(card.cards()).isEmpty();
    assertThat(card.answer(2).step().id()).isEqualTo("open");
    var confirmed = card.answer(1);
    assertThat(confirmed.outcome()).contains("crisis");
    assertThat(confirmed.back().step().id()).isEqualTo("crisis");
    assertThat(confirmed.open("anger")).isSameAs(confirmed);
    assertThat(confirmed.resume()).isSameAs(confirmed);
  }

  @Test
  void aLegalStepIsClosedWhileDistressIsSuspectedOrConfirmed() {
    String legal =
        """
        ## La suite {#legal}

        Étiquettes : LEGAL
        Intention : la vraie suite
        Cas extrême : si refus >= 2
        Approuvé : direction, 2026-11-02

        > Voici la suite prévue.

        - Entendu → bye (issue : refuses_to_pay)

        ## Au revoir {#bye}\
        """;
    var run =
        Content.good()
            .edit(
                Content.SCRIPT,
                "bye (issue : refuses_to_pay ; effet : refusal)",
                "legal (effet : refusal)")
            .edit(Content.SCRIPT, "## Au revoir {#bye}", legal)
            .run(true, CriteriaFacts.builder().put(CriteriaField.REFUSALS, 2).build())
            .answer(1)
            .answer(1)
            .answer(1);
    assertThat(run.answer(1).answer(2).step().id()).isEqualTo("legal");
    var distressed = run.open("det-cash-flow-hidden").answer(1).answer(1);
    assertThat(distressed.answer(2)).isSameAs(distressed);
    var angry = run.open("det-aggression").answer(1).answer(1);
    assertThat(angry.answer(2).step().id()).isEqualTo("legal");
    var cleared = distressed.open("det-cash-flow-hidden").answer(2);
    assertThat(cleared.answer(2).step().id()).isEqualTo("legal");
  }

  @Test
  void aLegalStepIsOpenOnlyInTheCaseItWasApprovedFor() {
    String legal =
        """
        ## La suite {#legal}

        Étiquettes : LEGAL
        Intention : la vraie suite
        Cas extrême : si refus >= 2 et montant > 5000
        Approuvé : direction, 2026-11-02

        > Voici la suite prévue.

        - Entendu → bye (issue : refuses_to_pay)

        ## Au revoir {#bye}\
        """;
    var content =
        Content.good()
            .edit(
                Content.SCRIPT,
                "bye (issue : refuses_to_pay ; effet : refusal)",
                "legal (effet : refusal)")
            .edit(Content.SCRIPT, "## Au revoir {#bye}", legal);
    assertThat(content.complaints()).isEmpty();
    assertThat(refusedTwice(content, large(6000)).step().id()).isEqualTo("legal");
    assertThat(refusedTwice(content, large(5000)).step().id()).isEqualTo("firm");
    assertThat(refusedTwice(content, CriteriaFacts.NOTHING).step().id()).isEqualTo("firm");
  }

  private static ScriptRun refusedTwice(Content content, CriteriaFacts criteria) {
    return content.run(true, criteria).answer(1).answer(1).answer(1).answer(1).answer(2);
  }

  private static CriteriaFacts large(int euros) {
    return CriteriaFacts.builder()
        .put(CriteriaField.OVERDUE, Money.euros("" + euros))
        .put(CriteriaField.REFUSALS, 2)
        .build();
  }

  @Test
  void theBreadcrumbNamesTheStepsTaken() {
    assertThat(atPurpose.breadcrumb())
        .containsExactly("Se présenter", "Vérifier", "Informer", "Objet");
  }

  @Test
  void theStateGoesThroughJson() {
    var state = atPurpose.open("paid").answer(1).state();
    assertThat(ScriptRunState.fromJson(state.toJson())).contains(state);
    assertThat(ScriptRunState.fromJson("nonsense")).isEmpty();
    assertThat(ScriptRunState.fromJson("{}")).isEmpty();
  }

  private static ScriptFacts facts(boolean confirmed) {
    return new ScriptFacts(Map.of("overdue", "5 000,00 €", "invoice.number", "F-12"), confirmed);
  }

  private static List<String> ids(ScriptRun run) {
    return run.cards().stream().map(ScriptCard::id).collect(Collectors.toList());
  }

  @Test
  void aVowelBehindDeIsElidedInFrench() {
    assertThat(filled(Language.FR, "la facture de {creditor.name}", "Énergie Claire"))
        .isEqualTo("la facture d'Énergie Claire");
    assertThat(filled(Language.FR, "la facture de {creditor.name}", "Batipro"))
        .isEqualTo("la facture de Batipro");
    assertThat(filled(Language.FR, "je sais que {creditor.name}", "Alpha"))
        .isEqualTo("je sais qu'Alpha");
    assertThat(filled(Language.EN, "an invoice de {creditor.name}", "Alpha"))
        .isEqualTo("an invoice de Alpha");
  }

  private static String filled(Language language, String text, String creditor) {
    var facts = new ScriptFacts(Map.of("creditor.name", creditor), true);
    return new Filling(language, facts, Map.of()).fill(text);
  }
}
