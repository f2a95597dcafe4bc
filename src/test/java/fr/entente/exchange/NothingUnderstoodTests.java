package fr.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.accounts.CollectorKind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/// A file of which no line is understood is refused with the reason, whatever it holds; a total
/// under it does not make it understood.
@EntenteTest
@WithMockUser(roles = "LEAD")
class NothingUnderstoodTests {
  private static final String BOOKS =
      "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate"
          + "\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\n"
          + "VE\tVentes\t1\t20260901\t411000\tClients\tDUP\tDupont\tFA1\t20260901\tx\tabc\tdef\t\t\t20260930\t\t\n";

  @Autowired Imports imports;
  @Autowired Layouts layouts;
  private ImportFixture files;

  @BeforeEach
  void aCreditor() {
    files =
        new ImportFixture(
            imports,
            layouts,
            imports.addCreditor("Grossiste Lemoine", null, CollectorKind.CREDITOR, null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OPEN_ITEMS   | Compte;Nom;Facture;Échéance;Montant~C1;Garage;F1;01/10/2026;abc~C2;Garage;F2;01/10/2026;def~Total;;;;~
          PAYMENTS     | Date paiement;Compte;Libellé;Montant~01/11/2026;C1;a;abc~02/11/2026;C2;b;def~Total;;;~
          BANK         | Date;Libellé;Montant~hier;VIR DUPONT;12,00~demain;VIR PETIT;13,00~
          FEC          | books
          FEC_PAYMENTS | books
          """)
  void aFileOfWhichNoLineIsUnderstoodIsRefused(ImportKind kind, String content) {
    String text = content.equals("books") ? BOOKS : content.replace('~', '\n');
    var proposal = files.proposal("f.csv", text.getBytes(StandardCharsets.UTF_8));
    var read = proposal.plan();
    var plan =
        new ImportPlan(
            kind,
            files.creditor(),
            read.columns(),
            read.dates(),
            read.decimalMark(),
            false,
            read.termDays());
    assertThat(read.kind()).isEqualTo(kind == ImportKind.FEC_PAYMENTS ? ImportKind.FEC : kind);
    var status = files.check(proposal, plan);
    assertThat(status.state()).isEqualTo(ImportState.FAILED);
    assertThat(status.problem().key())
        .isIn("exchange.problem.nothing-read", "exchange.problem.no-payments");
    assertThat(imports.apply(proposal.id())).isInstanceOf(StartResult.Refused.class);
  }
}
