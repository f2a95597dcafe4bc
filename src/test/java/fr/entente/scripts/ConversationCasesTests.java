package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Cases say what a debtor answers and what comes of it; a script that leads elsewhere is told at
/// the line of the case.
class ConversationCasesTests {
  private static final String FILE = "fr/cases/demo.md";
  private static final String CASE =
      """
      # Cas

      ## Promet de payer

      - La personne est là → identity
      - exact → notice
      - D'accord → purpose
      - fiche → paid
      - retour → purpose
      - Va payer → promise
      - Complet → bye

      Issue : promise
      Effets : confirm-identity ; promise
      Mots : {letter.reference} ; transcrit
      """;

  @Test
  void aCaseThatIsWalkedAsItSaysIsSilent() {
    assertThat(said(CASE)).isEmpty();
  }

  @Test
  void aCaseThatComesOutOtherwiseIsToldAtItsLine() {
    assertThat(said(CASE.replace("Va payer → promise", "Va payer → firm")))
        .containsExactly(FILE + ":10 case-failed");
    assertThat(said(CASE.replace("Va payer", "Paiera")))
        .containsExactly(FILE + ":10 case-no-answer");
    assertThat(said(CASE.replace("- exact → notice\n", "")))
        .containsExactly(FILE + ":6 case-no-answer");
    assertThat(said(CASE.replace("fiche → paid", "fiche → firm")))
        .containsExactly(FILE + ":8 case-not-allowed");
    assertThat(said(CASE.replace("- Complet → bye\n", ""))).contains(FILE + ":10 case-not-ended");
    assertThat(said(CASE.replace("Issue : promise", "Issue : plan")))
        .containsExactly(FILE + ":13 case-other-outcome");
    assertThat(said(CASE.replace("; promise\n", "; plan\n")))
        .containsExactly(FILE + ":14 case-without-effect");
    assertThat(said(CASE.replace("transcrit", "enregistré")))
        .containsExactly(FILE + ":15 case-not-said");
  }

  /// Nothing of the debt is opened before identity: the engine that leads calls says so.
  @Test
  void aCardOfTheDebtIsNotOpenedBeforeIdentity() {
    assertThat(said("## Trop tôt\n\n- fiche → paid\n\nFin : non\n"))
        .containsExactly(FILE + ":3 case-not-allowed");
  }

  @Test
  void aCaseThatCannotBeReadIsTold() {
    assertThat(said("# Rien\n")).containsExactly(FILE + ":1 no-case");
    assertThat(said("## Sans réponse\n")).containsExactly(FILE + ":1 case-without-answers");
    assertThat(said(CASE.replace("- D'accord → purpose", "- D'accord purpose")))
        .contains(FILE + ":7 case-unreadable");
    assertThat(said(CASE.replace("Issue :", "Isue :")))
        .containsExactly(FILE + ":13 case-unreadable");
    var files = files();
    files.put("fr/cases/other.md", CASE);
    assertThat(said(files)).containsExactly("fr/cases/other.md:1 case-without-script");
  }

  /// A change of the script that takes a mandatory word away is found by the case.
  @Test
  void aScriptThatChangesFailsItsCases() {
    var files = files();
    files.put(FILE, CASE);
    files.replace(
        Content.SCRIPT,
        files
            .get(Content.SCRIPT)
            .replace("- Complet → bye (issue : promise)", "- Complet → bye (issue : plan)"));
    assertThat(said(files)).containsExactly(FILE + ":13 case-other-outcome");
  }

  @Test
  void whatNoCasePassesIsNamed() {
    var files = files();
    files.put(FILE, CASE);
    var coverage = ScriptFolder.of(files, Content.TODAY).coverage().getFirst();
    assertThat(coverage.cases()).isEqualTo(1);
    assertThat(coverage.passedSteps()).isEqualTo(7);
    assertThat(coverage.noStep()).contains("firm", "crisis").doesNotContain("purpose", "paid");
    assertThat(coverage.noAnswer())
        .contains("purpose: Refuse", "identity: Refuse")
        .doesNotContain("purpose: Va payer");
  }

  @Test
  void everyShippedScriptHasCasesThatComeToManyOutcomes() {
    var folder = ScriptFolder.of(ContentScan.of(Path.of("scripts-content")).files(), Content.TODAY);
    assertThat(folder.coverage())
        .hasSize(36)
        .allSatisfy(coverage -> assertThat(coverage.cases()).as(coverage.file()).isGreaterThan(9));
  }

  private static SortedMap<String, String> files() {
    return new TreeMap<>(ContentScan.of(Path.of("src/test/resources/scripts/good")).files());
  }

  private static List<String> said(String cases) {
    var files = files();
    files.put(FILE, cases);
    return said(files);
  }

  private static List<String> said(SortedMap<String, String> files) {
    return ScriptFolder.of(files, Content.TODAY).complaints().stream().map(Content::brief).toList();
  }
}
