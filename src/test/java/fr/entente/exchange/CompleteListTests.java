package fr.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.accounts.CollectorKind;
import fr.entente.kernel.Money;
import fr.entente.payments.Payments;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// What a complete list may settle, and what it is asked before.
@EntenteTest
@WithMockUser(roles = "LEAD")
class CompleteListTests {
  private static final String HEADER = "Compte;Nom;Facture;Échéance;Montant;Statut\n";

  @Autowired Imports imports;
  @Autowired Layouts layouts;
  @Autowired Payments payments;
  @Autowired JdbcClient jdbc;

  private ImportFixture files;

  @BeforeEach
  void fortyInvoices() {
    files =
        new ImportFixture(
            imports,
            layouts,
            imports.addCreditor("Grossiste Lemoine", null, CollectorKind.CREDITOR, null, null));
    assertThat(files.apply(list(1, 40)).state()).isEqualTo(ImportState.APPLIED);
  }

  private static String list(int from, int to) {
    return HEADER
        + IntStream.rangeClosed(from, to)
            .mapToObj(CompleteListTests::line)
            .collect(Collectors.joining());
  }

  private static String line(int number) {
    return "C%d;Client %d;F-%03d;01/10/2026;%d,00;émise\n"
        .formatted(number, number, number, number);
  }

  private ImportStatus checked(String content) {
    var proposal = files.proposal(content);
    var plan = proposal.plan().forCreditor(files.creditor()).asSnapshot(true);
    var status = files.check(proposal, plan);
    assertThat(status.state()).isEqualTo(ImportState.CHECKED);
    return status;
  }

  private String refused(StartResult result) {
    return ((StartResult.Refused) result).problem().key();
  }

  private ImportStatus apply(ImportStatus status, Long typed) {
    assertThat(imports.apply(status.id(), typed)).isInstanceOf(StartResult.Started.class);
    return imports.await(status.id(), ImportFixture.PATIENCE);
  }

  private long open() {
    return jdbc.sql("SELECT COUNT(*) FROM invoice WHERE open_amount <> 0")
        .query(Long.class)
        .single();
  }

  @Test
  void whatWouldBeSettledIsNamedWithCountAndSumTheLargestFirst() {
    var settling = checked(list(1, 27)).report().settling();
    assertThat(settling.count()).isEqualTo(13);
    assertThat(settling.sum()).isEqualTo(Money.euros("442.00"));
    assertThat(settling.openCount()).isEqualTo(40);
    assertThat(settling.openSum()).isEqualTo(Money.euros("820.00"));
    assertThat(settling.largest())
        .hasSize(10)
        .first()
        .satisfies(item -> {
          assertThat(item.number()).isEqualTo("F-040");
          assertThat(item.reference()).isEqualTo("C40");
          assertThat(item.open()).isEqualTo(Money.euros("40.00"));
        });
  }

  // The tables of a check are not written to the disk as everything else is: a server that was
  // killed
  // since may have lost a part of them.
  @Test
  void whatWasCheckedIsCountedAgainBeforeItIsApplied() {
    var proposal = files.proposal(list(41, 50));
    var status = files.check(proposal, proposal.plan().forCreditor(files.creditor()));
    assertThat(status.report().newItems()).isEqualTo(10);
    jdbc.sql("DELETE FROM import_stage_item_" + status.id().value() + " LIMIT 3").update();
    assertThat(apply(status, null).report().newItems()).isEqualTo(10);
    assertThat(open()).isEqualTo(50);
  }

  @Test
  void aFewAreSettledByAPressAndManyOnlyByTheirNumber() {
    var few = checked(list(1, 38));
    assertThat(imports.typed(few.report())).isFalse();
    assertThat(apply(few, null).state()).isEqualTo(ImportState.APPLIED);
    assertThat(open()).isEqualTo(38);
    var many = checked(list(1, 30));
    assertThat(imports.typed(many.report())).isTrue();
    assertThat(refused(imports.apply(many.id()))).isEqualTo("exchange.problem.settle-type");
    assertThat(refused(imports.apply(many.id(), 7L))).isEqualTo("exchange.problem.settle-typed");
    assertThat(open()).isEqualTo(38);
    assertThat(apply(many, 8L).state()).isEqualTo(ImportState.APPLIED);
    assertThat(open()).isEqualTo(30);
  }

  @Test
  void whatChangedSinceThePreviewIsShownAndSettlesNothing() {
    var checked = checked(list(1, 38));
    long account =
        jdbc.sql("SELECT id FROM account WHERE reference = 'C40'").query(Long.class).single();
    payments.receive(
        new fr.entente.kernel.AccountId(account),
        Money.euros("10.00"),
        LocalDate.of(2026, 11, 16),
        "",
        "",
        "hand:1");
    var stopped = apply(checked, null);
    assertThat(stopped.state()).isEqualTo(ImportState.CHECKED);
    assertThat(stopped.problem().key()).isEqualTo("exchange.problem.settles-otherwise");
    assertThat(stopped.report().settling().sum()).isEqualTo(Money.euros("69.00"));
    assertThat(open()).isEqualTo(40);
    assertThat(apply(stopped, null).state()).isEqualTo(ImportState.APPLIED);
    assertThat(open()).isEqualTo(38);
  }

  @Test
  void aListOfWhichNothingIsOwedSettlesNothing() {
    var checked = checked(HEADER + "C1;Client 1;F-001;01/10/2026;1,00;payée\n");
    assertThat(refused(imports.apply(checked.id(), 40L)))
        .isEqualTo("exchange.problem.snapshot-empty");
  }

  @Test
  void aRejectedLineForbidsToSettle() {
    var checked = checked(list(1, 39) + "C40;Client 40;F-040;01/10/2026;abc;émise\n");
    assertThat(refused(imports.apply(checked.id(), 1L))).isEqualTo("exchange.problem.snapshot");
  }

  @Test
  void anInvoiceThatTheFileCallsADraftIsSettledOnlyByItsNumber() {
    var checked = checked(list(1, 39) + line(40).replace("émise", "brouillon"));
    assertThat(checked.report().settling().count()).isEqualTo(1);
    assertThat(checked.report().settling().leftOut()).isEqualTo(1);
    assertThat(refused(imports.apply(checked.id()))).isEqualTo("exchange.problem.settle-type");
    assertThat(apply(checked, 1L).state()).isEqualTo(ImportState.APPLIED);
  }
}
