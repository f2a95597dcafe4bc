package fr.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.accounts.CollectorKind;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// What a person says of a file, what it makes of it, and what is remembered.
@EntenteTest
@WithMockUser(username = "lea", roles = "LEAD")
class LayoutTests {
  // Named as a list of invoices would be.
  private static final String BANK_LIST =
      "Date;Pièce;Client;Montant\n16/11/2026;VIR F1;LAVANDE;12,00\n17/11/2026;VIR F2;MISTRAL;13,00\n";
  private static final LayoutSetting SET_RIGHT =
      LayoutSetting.NONE
          .withKind(ImportKind.BANK)
          .withColumns(
              java.util.Map.of(
                  ImportField.PAYMENT_DATE, 0,
                  ImportField.PAYMENT_REFERENCE, 1,
                  ImportField.PAYER_NAME, 2,
                  ImportField.AMOUNT, 3));

  @Autowired Imports imports;
  @Autowired Layouts layouts;
  @Autowired Agents agents;
  @Autowired JdbcClient jdbc;
  private CreditorId lemoine;
  private CreditorId petit;
  private ImportFixture files;

  @BeforeEach
  void twoCreditors() {
    RunAs.system(() ->
        agents.create(
            new NewAgent(
                "lea", "Léa Roux", Set.of(Role.LEAD), Language.FR, null, "neuf ânes patients")));
    lemoine = imports.addCreditor("Grossiste Lemoine", null, CollectorKind.CREDITOR, null, null);
    petit = imports.addCreditor("Loueur Petit", null, CollectorKind.CREDITOR, null, null);
    files = new ImportFixture(imports, layouts, lemoine);
  }

  private static ImportProposal read(AnalysisResult result) {
    assertThat(result).isInstanceOf(AnalysisResult.Analysed.class);
    return ((AnalysisResult.Analysed) result).proposal();
  }

  private ImportProposal setRightAndChecked(String list) {
    var proposal = files.proposal(list);
    var right = read(layouts.readAs(proposal.id(), lemoine, SET_RIGHT));
    assertThat(imports.dryRun(right.id(), right.plan())).isInstanceOf(StartResult.Started.class);
    assertThat(imports.await(right.id(), Duration.ofSeconds(60)).state())
        .isEqualTo(ImportState.CHECKED);
    return right;
  }

  @Test
  void whatAPersonSaysIsWhatIsChecked() {
    var proposal = files.proposal(BANK_LIST);
    assertThat(proposal.plan().kind()).isNotEqualTo(ImportKind.BANK);
    var right = setRightAndChecked(BANK_LIST.replace("F1", "F9"));
    assertThat(right.plan().kind()).isEqualTo(ImportKind.BANK);
    assertThat(right.reading().preview().lines())
        .extracting(PreviewLine::party)
        .containsExactly("LAVANDE", "MISTRAL");
    assertThat(imports.status(right.id()).report().entries()).isNotNull();
  }

  @Test
  void theNextSuchFileOfThisCreditorIsReadAsSet() {
    setRightAndChecked(BANK_LIST);
    var next = files.proposal("Relevé de novembre;;;\n" + BANK_LIST.replace("12,00", "99,00"));
    assertThat(next.remembered()).as("whose it is was not said yet").isFalse();
    var theirs = read(layouts.readFor(next.id(), lemoine));
    assertThat(theirs.remembered()).isTrue();
    assertThat(theirs.plan().kind()).isEqualTo(ImportKind.BANK);
    assertThat(theirs.plan().columns()).isEqualTo(SET_RIGHT.columns());
    assertThat(theirs.reading().headerRow()).as("under a title").isEqualTo(1);
    assertThat(theirs.reading().remembered().by()).isEqualTo("Léa Roux");
    var others = read(layouts.readFor(next.id(), petit));
    assertThat(others.remembered()).as("another creditor's files are others").isFalse();
  }

  @Test
  void aSettingThatIsUsedAgainKeepsItsDate() {
    setRightAndChecked(BANK_LIST);
    String before = kept();
    var next = files.proposal("Relevé;;;\n" + BANK_LIST.replace("12,00", "99,00"));
    var theirs = read(layouts.readFor(next.id(), lemoine));
    imports.dryRun(theirs.id(), theirs.plan());
    imports.await(theirs.id(), Duration.ofSeconds(60));
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void whatIsForgottenIsGuessedAgain() {
    setRightAndChecked(BANK_LIST);
    var next = files.proposal(BANK_LIST.replace("12,00", "99,00"));
    var theirs = read(layouts.readFor(next.id(), lemoine));
    var guessed = read(layouts.forget(next.id(), lemoine, theirs.reading().remembered()));
    assertThat(guessed.remembered()).isFalse();
    assertThat(guessed.plan().kind()).isNotEqualTo(ImportKind.BANK);
    assertThat(kept()).isEqualTo("[]");
  }

  @Test
  void aGuessThatNobodyChangedIsNotRemembered() {
    var proposal = files.proposal("Date;Libellé;Montant\n16/11/2026;VIR X;12,00\n");
    files.check(proposal);
    assertThat(kept()).isEqualTo("[]");
  }

  @Test
  void anAmbiguousDateIsAskedForBeforeAnythingIsChecked() {
    var proposal = files.proposal("Date;Libellé;Montant\n02/11/2026;VIR X;12,00\n");
    assertThat(proposal.reading().doubts()).hasSize(1);
    var plan = proposal.plan().forCreditor(lemoine);
    assertThat(imports.dryRun(proposal.id(), plan))
        .isEqualTo(new StartResult.Refused(ImportProblem.of("exchange.problem.unanswered", "1")));
    var said = LayoutSetting.NONE.withDates(DateOrder.MONTH_FIRST);
    var right = read(layouts.readAs(proposal.id(), lemoine, said));
    assertThat(right.reading().preview().lines().getFirst().date()).isEqualTo("2026-02-11");
    assertThat(imports.dryRun(right.id(), right.plan())).isInstanceOf(StartResult.Started.class);
    imports.await(right.id(), Duration.ofSeconds(60));
    var next = files.proposal("Date;Libellé;Montant\n03/11/2026;VIR Y;12,00\n");
    assertThat(read(layouts.readFor(next.id(), lemoine)).reading().doubts()).isEmpty();
  }

  @Test
  void aFileWithoutAHeaderIsShownWithTheReasonAndCanBeSetRight() {
    var proposal = files.proposal("16112026\n17112026\n");
    assertThat(proposal.reading().preview().problem().key()).isEqualTo("exchange.problem.header");
    var said = LayoutSetting.NONE.withHeaderRow(LayoutSetting.NO_HEADER);
    var right = read(layouts.readAs(proposal.id(), lemoine, said));
    assertThat(right.header()).containsExactly("1");
  }

  @Test
  void whatCannotBeReadSoLeavesTheFileAsItWas() {
    var proposal = files.proposal(BANK_LIST);
    layouts.readAs(proposal.id(), lemoine, SET_RIGHT);
    var wrong = SET_RIGHT.withEncoding("UTF-16LE");
    var answer = layouts.readAs(proposal.id(), lemoine, wrong);
    assertThat(answer).isInstanceOf(AnalysisResult.class);
    assertThat(imports.status(proposal.id()).state()).isEqualTo(ImportState.ANALYSED);
  }

  @Test
  void whatWasCheckedIsNotAppliedOnceTheReadingChanged() {
    var right = setRightAndChecked(BANK_LIST);
    layouts.readAs(right.id(), lemoine, SET_RIGHT.withDates(DateOrder.MONTH_FIRST));
    assertThat(imports.apply(right.id()))
        .isEqualTo(new StartResult.Refused(ImportProblem.of("exchange.problem.state")));
  }

  @Test
  void whatIsLeftOutIsCountedByItsReason() {
    var proposal =
        files.proposal(
            "Date;Libellé;Montant;Statut\n16/11/2026;VIR X;12,00;Exécuté\n16/11/2026;VIR Y;1,00;Rejeté\n"
                + "17/11/2026;VIR Z;1,00;En attente\n17/11/2026;VIR W;1,00;Bizarre\n;Solde;9,00;\n");
    var preview = proposal.reading().preview();
    assertThat(preview.taken()).isEqualTo(1);
    assertThat(preview.leftOut())
        .extracting(FilePreview.Tally::why, FilePreview.Tally::count)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("exchange.reject.not-executed", 2L),
            org.assertj.core.groups.Tuple.tuple("exchange.reject.footer", 1L));
    assertThat(preview.rejected())
        .singleElement()
        .isEqualTo(new FilePreview.Tally("exchange.reject.status", 1, 5, "Bizarre"));
    assertThat(preview.lines()).extracting(PreviewLine::line).isSorted();
  }

  @Test
  void aLongFileIsShownByItsBeginning() {
    var list = new StringBuilder("Date;Libellé;Montant\n");
    for (int i = 0; i < 3_000; i++) {
      list.append("16/11/2026;VIR ").append(i).append(";1,00\n");
    }
    var preview =
        files
            .proposal("long.csv", list.toString().getBytes(StandardCharsets.UTF_8))
            .reading()
            .preview();
    assertThat(preview.whole()).isFalse();
    assertThat(preview.taken()).isEqualTo(2_000);
    assertThat(preview.lines()).hasSize(12);
  }

  private String kept() {
    return jdbc.sql("SELECT kind, signature, setting, set_by, set_at FROM import_layout")
        .query()
        .listOfRows()
        .toString();
  }
}
