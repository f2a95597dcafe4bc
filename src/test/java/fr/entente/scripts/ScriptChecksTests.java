package fr.entente.scripts;

import static fr.entente.scripts.Content.CARDS;
import static fr.entente.scripts.Content.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptChecksTests {
  @Test
  void theDebtIsNotReachableBeforeIdentity() {
    assertOnly(
        Content.good().edit(SCRIPT, " (effet : confirm-identity)", ""),
        "fr/demo.md:26 no-identity-check");
  }

  @Test
  void aWayAroundTheIdentityCheckIsFound() {
    assertThat(
            Content.good()
                .edit(SCRIPT, "- Répondeur → bye (issue : voicemail)", "- Vite → notice")
                .complaints())
        .contains("fr/demo.md:44 debt-before-identity");
  }

  @Test
  void aCardOpenBeforeIdentityMayNotLeadToTheDebt() {
    assertThat(
            Content.good()
                .edit(CARDS, "- Le calme revient → retour", "- Bon → purpose")
                .complaints())
        .singleElement()
        .asString()
        .startsWith(CARDS)
        .endsWith("debt-before-identity");
  }

  @Test
  void aCardThatNamesTheDebtCountsAsDebt() {
    assertThat(
            Content.good()
                .edit(SCRIPT, "- Répondeur → bye (issue : voicemail)", "- Chèque parti → paid")
                .complaints())
        .containsExactly("fr/demo.md:24 debt-before-identity");
  }

  @Test
  void aCallThatIsListenedToNeedsTheNoticeBeforeThePurpose() {
    assertOnly(
        Content.good().edit(SCRIPT, "- Exact → notice", "- Exact → purpose"),
        "fr/demo.md:33 notice-missing");
  }

  @Test
  void everyVariantOfANoticeSaysThatTheCallIsTranscribedAndAnalysed() {
    String said = "> L'appel est transcrit et analysé en direct.";
    for (String other :
        new String[] {
          "> L'appel est transcrit en direct.",
          "> Je prends des notes, et l'appel est analysé.",
          said + "\n\n> Pour information, un logiciel m'aide."
        }) {
      assertThat(Content.good().edit(SCRIPT, said, other).complaints())
          .as(other)
          .hasSize(1)
          .allMatch(c -> c.endsWith("notice-incomplete"));
    }
    assertThat(
            Content.good()
                .edit(SCRIPT, said, "> Un logiciel transcrit et Analyse ce que nous disons.")
                .complaints())
        .isEmpty();
  }

  @Test
  void nobodyIsToldThatTheCallIsRecordedForItIsNot() {
    for (String words :
        new String[] {
          "Cet appel peut être enregistré.",
          "Notre conversation sera enregistrée pour la qualité.",
          "Je coupe l'enregistrement.",
          "Vous êtes enregistré."
        }) {
      assertThat(Content.good().edit(SCRIPT, "Quelle date puis-je noter ?", words).complaints())
          .as(words)
          .containsExactly("fr/demo.md:66 recording-claimed");
    }
    assertThat(
            Content.good().edit(SCRIPT, "- Une date →", "- Refuse l'enregistrement →").complaints())
        .hasSize(1)
        .allMatch(c -> c.endsWith("recording-claimed"));
  }

  @Test
  void thatNothingIsRecordedMayBeSaidAndSoMayOtherRecords() {
    for (String words :
        new String[] {
          "Rien n'est enregistré.",
          "Cet appel n'est pas enregistré.",
          "Votre promesse est enregistrée.",
          "Je note votre adresse d'enregistrée à rappeler."
        }) {
      assertThat(Content.good().edit(SCRIPT, "Quelle date puis-je noter ?", words).complaints())
          .as(words)
          .isEmpty();
    }
  }

  @Test
  void theOldHeadingOfRecordedCallsIsRefused() {
    assertThat(Content.good().edit(SCRIPT, "notice: yes", "recording: yes").complaints())
        .containsExactly("fr/demo.md:7 recording-in-header");
  }

  @Test
  void anEffectOfEarlierScriptsIsRefusedInNewOnes() {
    assertThat(
            Content.good()
                .edit(SCRIPT, "- D'accord → purpose", "- Non → purpose (effet : stop-recording)")
                .complaints())
        .containsExactly("fr/demo.md:44 unknown-effect");
  }

  @Test
  void aScriptForThirdPartiesRecallsTheLetter() {
    var content =
        Content.good().edit(SCRIPT, "[[, lettre {letter.reference} du {letter.date}]]", "");
    assertOnly(content, "fr/demo.md:54 letter-not-recalled", "fr/demo.md:56 letter-not-recalled");
    assertThat(content.edit(SCRIPT, "collector: any", "collector: creditor").complaints())
        .isEmpty();
  }

  @Test
  void everyEndNeedsAnOutcome() {
    assertOnly(
        Content.good().edit(SCRIPT, " (issue : voicemail)", ""),
        "fr/demo.md:24 end-without-outcome");
  }

  @Test
  void aLoopWithoutAWayOutIsFound() {
    assertThat(
            Content.good()
                .edit(SCRIPT, "- Complet → bye (issue : promise)", "- Encore → promise")
                .complaints())
        .contains("fr/demo.md:71 no-end");
  }

  @Test
  void aStepThatEndsWithoutBeingACloseIsFound() {
    assertThat(Content.good().edit(SCRIPT, "Étiquettes : CLOSE", "Étiquettes : OPEN").complaints())
        .contains("fr/demo.md:80 no-way-on");
  }

  @Test
  void onlyACardLeadsBack() {
    assertThat(
            Content.good().edit(SCRIPT, "- D'accord → purpose", "- D'accord → retour").complaints())
        .contains("fr/demo.md:44 return-outside-card");
  }

  @Test
  void threatsBlameAndSalesAreRefusedWhereverTheyAreSaid() {
    for (String words :
        new String[] {
          "Nous enverrons un huissier.",
          "Je parlerai à votre employeur.",
          "C’est le Dernier Avertissement.",
          "Des poursuites immédiates suivront.",
          "Vous auriez dû payer.",
          "Profitez de notre offre.",
          "C'est un ultimatum."
        }) {
      assertThat(Content.good().edit(SCRIPT, "Quelle date puis-je noter ?", words).complaints())
          .as(words)
          .containsExactly("fr/demo.md:66 forbidden-wording");
    }
    assertThat(
            Content.good().edit(SCRIPT, "Dire : où en est-elle", "Dire : la prison").complaints())
        .containsExactly("fr/demo.md:51 forbidden-wording");
  }

  @Test
  void whatTheDebtorSaysAndWhatMustNotBeSaidMayHoldAnyWord() {
    assertThat(
            Content.good()
                .edit(SCRIPT, "- Refuse encore →", "- Parle d'un huissier →")
                .edit(SCRIPT, "Ne pas dire : dernier avertissement", "Ne pas dire : tribunal")
                .complaints())
        .isEmpty();
  }

  @Test
  void anApprovedLegalStepNeedsTwoRefusalsBehindIt() {
    String legal =
        """

        ## La suite prévue {#legal}

        Étiquettes : LEGAL
        Intention : dire la vraie suite
        Cas extrême : si refus >= 2 et promesses-rompues > 0
        Approuvé : direction juridique, 2026-11-02

        > Le dossier sera confié à un huissier.

        - Entendu → bye (issue : refuses_to_pay)
        """;
    var late =
        Content.good()
            .edit(
                SCRIPT,
                "- Refuse encore → bye (issue : refuses_to_pay ; effet : refusal)",
                "- Refuse encore → legal (effet : refusal)")
            .edit(SCRIPT, "## Au revoir {#bye}", legal.strip() + "\n\n## Au revoir {#bye}");
    assertThat(late.complaints()).isEmpty();
    assertThat(late.edit(SCRIPT, "- Une date → promise", "- Tout de suite → legal").complaints())
        .containsExactly("fr/demo.md:68 legal-on-first-refusal");
  }

  @Test
  void afterACrisisNoAmountIsNamedBeforeThePersonAsked() {
    String asked =
        """
        - Parle de la facture → asked

        ## Répondre à la question {#asked}

        Étiquettes : ASKED
        Intention : répondre

        > Rien ne presse.

        - Oui → purpose
        """;
    String well =
        "Étiquettes : WELLBEING\nIntention : prendre des nouvelles\n\n> Comment allez-vous ?\n\n";
    var content = Content.good().edit(SCRIPT, "notice: yes", "notice: yes\nwellbeing: yes");
    assertThat(content.complaints()).containsExactly("fr/demo.md:55 amount-unasked");
    content
        .edit(SCRIPT, "- D'accord → purpose", "- D'accord → well")
        .edit(
            SCRIPT,
            "## Au revoir {#bye}",
            "## Prendre des nouvelles {#well}\n\n" + well + asked + "\n## Au revoir {#bye}");
    assertThat(content.complaints()).isEmpty();
    assertThat(content.edit(SCRIPT, "- D'accord → well", "- D'accord → asked").complaints())
        .anyMatch(complaint -> complaint.endsWith("wellbeing-not-first"));
  }

  @Test
  void theCrisisProtocolLeadsNowhereButBack() {
    assertThat(
            Content.good()
                .edit(CARDS, "crisis-end (issue : crisis ; effet : confirm:crisis_risk)", "purpose")
                .complaints())
        .anyMatch(c -> c.startsWith(CARDS) && c.endsWith("crisis-leads-to-debt"));
  }

  @Test
  void everyLabelNeedsItsCard() {
    var complaints =
        Content.good()
            .edit(CARDS, "Carte : détection aggression", "Carte : objection")
            .shelf()
            .complaints();
    assertThat(complaints)
        .singleElement()
        .satisfies(c -> assertThat(c.detail()).containsEntry("label", "aggression"));
  }

  @Test
  void aLongSentenceIsAWarningAndTheScriptStaysInForce() {
    String breathless = "Un mot " + "et un autre mot ".repeat(10) + "puis plus rien.";
    var shelf = Content.good().edit(SCRIPT, "Quelle date puis-je noter ?", breathless).shelf();
    assertThat(shelf.complaints())
        .singleElement()
        .satisfies(c -> {
          assertThat(c.warning()).isTrue();
          assertThat(Content.brief(c)).isEqualTo("fr/demo.md:66 sentence-too-long");
        });
    assertThat(shelf.volumes()).containsKey(SCRIPT);
  }

  @Test
  void aPassageNobodyUsesAndAHelpLineNobodyCheckedAreWarnings() {
    var shelf =
        Content.good()
            .edit(SCRIPT, "includes: [cartes]", "includes: [cartes, reste]")
            .with("_shared/fr/reste.md", "## Reste {#rest}\n\nIntention : x\n\n> Y.\n\n- Z → bye\n")
            .edit("settings.yml", "2026-11-01", "2024-11-01")
            .shelf();
    assertThat(shelf.complaints())
        .allMatch(Complaint::warning)
        .extracting(Content::brief)
        .containsExactly(
            "_shared/fr/reste.md:1 passage-never-used", "settings.yml:2 help-line-not-checked");
  }

  @Test
  void aSettingsFileWithAFaultIsAComplaint() {
    assertThat(Content.good().with("settings.yml", "help-lines: [").complaints())
        .containsExactly("settings.yml:1 settings-unreadable");
  }

  @Test
  void everyComplaintHasItsWordsInBothLanguages() throws IOException {
    for (String file : new String[] {"translations.properties", "translations_fr.properties"}) {
      var words = new Properties();
      words.load(Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n", file)));
      Stream.of(Content.bad(), Content.good().edit(SCRIPT, " (effet : confirm-identity)", ""))
          .flatMap(content -> content.shelf().complaints().stream())
          .forEach(c -> {
            assertThat(words.getProperty(c.key())).as(c.key()).isNotBlank();
            assertThat(Placeholders.in(words.getProperty(c.key())))
                .as(c.key())
                .allMatch(c.detail()::containsKey);
          });
    }
  }

  private static void assertOnly(Content content, String... complaints) {
    assertThat(content.complaints()).containsExactlyInAnyOrder(complaints);
  }
}
