package fr.entente.payments;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Intake;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/// Today is Tuesday 17 November 2026.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class BankEntriesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

  @Autowired JdbcClient jdbc;
  @Autowired Statements statements;
  @Autowired BankEntries entries;
  @Autowired Commitments commitments;
  @Autowired Intake intake;
  @Autowired TransactionTemplate transaction;
  private CreditorId creditor;
  private long file;

  @BeforeEach
  void aCreditor() {
    creditor =
        RunAs.system(
            () -> intake.addCreditor("Grossiste", null, CollectorKind.CREDITOR, null, null, null));
  }

  private AccountId account(String name, String number, String amount) {
    return anAccount(jdbc)
        .of(creditor.value())
        .named(name)
        .owing(number, amount, TODAY.minusDays(20))
        .save(TODAY);
  }

  private static BankLine line(String identity, String amount, String payer, String text) {
    return BankLine.plain(1, identity, Money.euros(amount), TODAY.minusDays(1), payer, text, "VIR");
  }

  private IntakeFigures take(BankLine... lines) {
    return take(List.of(lines));
  }

  private IntakeFigures take(List<BankLine> lines) {
    return transaction.execute(_ -> {
      var intake = statements.begin(creditor, BankSource.CSV, ++file, true);
      intake.take(lines);
      return intake.finish(_ -> {});
    });
  }

  private EntryLine only(BankEntryFilter filter) {
    var found = entries.entries(filter);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private String balance(AccountId account) {
    return jdbc.sql("SELECT balance FROM account WHERE id = ?")
        .param(account.value())
        .query(String.class)
        .single();
  }

  @Test
  void aProposalIsAcceptedAndTakenBackAgain() {
    var dupont = account("Dupont", "FA-10001", "80.00");
    take(line("1", "80.00", "X", "VIREMENT"));
    var waiting = only(BankEntryFilter.REVIEW);
    assertThat(waiting.proposed()).isEqualTo(dupont);
    assertThat(entries.entry(waiting.id()).proposals().getFirst().reasons())
        .containsExactly(new MatchReason(MatchRule.AMOUNT_OF_ONE_INVOICE, "FA-10001"));
    assertThat(entries.accept(waiting.id(), waiting.version(), dupont))
        .isInstanceOf(DecisionResult.Done.class);
    assertThat(balance(dupont)).isEqualTo("0.00");
    var posted = only(BankEntryFilter.POSTED);
    assertThat(entries.undo(posted.id(), posted.version())).isInstanceOf(DecisionResult.Done.class);
    assertThat(balance(dupont)).isEqualTo("80.00");
    assertThat(only(BankEntryFilter.REVIEW).reason()).isEqualTo(EntryReason.UNDONE);
  }

  @Test
  void theSecondOfTwoPeopleIsToldAndChangesNothing() {
    var dupont = account("Dupont", "FA-10001", "80.00");
    var durand = account("Durand", "FB-20001", "90.00");
    take(line("1", "80.00", "X", "VIREMENT"));
    var seenByBoth = only(BankEntryFilter.REVIEW);
    entries.accept(seenByBoth.id(), seenByBoth.version(), dupont);
    assertThat(entries.accept(seenByBoth.id(), seenByBoth.version(), durand))
        .isInstanceOf(DecisionResult.Conflict.class);
    assertThat(entries.setAside(seenByBoth.id(), seenByBoth.version(), "erreur"))
        .isInstanceOf(DecisionResult.Conflict.class);
    assertThat(balance(durand)).isEqualTo("90.00");
  }

  @Test
  void anEntryIsSplitAndItsRestGoesOnWaiting() {
    var dupont = account("Dupont", "FA-10001", "80.00");
    var durand = account("Durand", "FB-20001", "90.00");
    take(line("1", "150.00", "X", "FA-10001 FB-20001"));
    var waiting = only(BankEntryFilter.REVIEW);
    entries.split(
        waiting.id(),
        waiting.version(),
        List.of(
            new Share(dupont, "FA-10001", Money.euros("80.00")),
            new Share(durand, "FB-20001", Money.euros("60.00"))));
    assertThat(balance(dupont)).isEqualTo("0.00");
    assertThat(balance(durand)).isEqualTo("30.00");
    var partly = only(BankEntryFilter.PARTLY);
    assertThat(partly.rest()).isEqualTo(Money.euros("10.00"));
    assertThat(
            entries.split(
                partly.id(),
                partly.version(),
                List.of(new Share(durand, null, Money.euros("10.01")))))
        .isEqualTo(new DecisionResult.Refused("reconciliation.split.tooMuch"));
    assertThat(entries.accept(partly.id(), partly.version(), durand))
        .isInstanceOf(DecisionResult.Done.class);
    assertThat(balance(durand)).isEqualTo("20.00");
  }

  @Test
  void whatIsPaidTooMuchIsCreditAndIsListed() {
    var dupont = account("Dupont", "FA-10001", "80.00");
    take(line("1", "95.00", "Dupont", "FA-10001"));
    assertThat(balance(dupont)).isEqualTo("-15.00");
    assertThat(only(BankEntryFilter.OVERPAID).amount()).isEqualTo(Money.euros("95.00"));
    assertThat(entries.credits())
        .singleElement()
        .extracting(CreditLine::credit)
        .isEqualTo(Money.euros("15.00"));
  }

  @Test
  void theFiguresAddUpWhateverIsDecided() {
    var dupont = account("Dupont", "FA-10001", "80.00");
    take(
        line("1", "10.00", "X", "FA-10001"),
        line("2", "80.00", "X", "VIREMENT"),
        line("3", "7.77", "Y", "LOYER"),
        line("4", "3.00", "Z", "AUTRE"),
        line("5", "-9.00", "", "FRAIS"));
    addUp("100.77");
    var aside = entries.entries(BankEntryFilter.UNMATCHED).getFirst();
    entries.setAside(aside.id(), aside.version(), "loyer encaissé");
    addUp("100.77");
    var waiting = entries.entries(BankEntryFilter.UNMATCHED).getFirst();
    entries.split(
        waiting.id(), waiting.version(), List.of(new Share(dupont, null, Money.euros("1.00"))));
    addUp("100.77");
    var partly = only(BankEntryFilter.PARTLY);
    entries.undo(partly.id(), partly.version());
    addUp("100.77");
  }

  private void addUp(String total) {
    var figures = entries.figures();
    var parts =
        List.of(
            figures.posted(),
            figures.review(),
            figures.unallocated(),
            figures.ignored(),
            figures.reversed());
    assertThat(figures.total().sum()).isEqualTo(Money.euros(total));
    assertThat(parts.stream().map(EntryFigures.Figure::sum).reduce(Money.ZERO, Money::plus))
        .isEqualTo(figures.total().sum());
    assertThat(parts.stream().mapToLong(EntryFigures.Figure::count).sum())
        .isEqualTo(figures.total().count());
  }

  @Test
  void aPaymentThatKeepsAPromiseBreaksItAgainWhenTheBankTakesItBack() {
    var dupont = account("Boulangerie Dupont", "FA-10001", "300.00");
    var due = TODAY.plusDays(2);
    commitments.record(
        new CommitmentTerms(
            dupont,
            null,
            new AgentId(7),
            List.of(new Instalment(1, due, due, Money.euros("120.00"))),
            PaymentMeans.TRANSFER,
            List.of(),
            "jeudi",
            "Mme Dupont"));
    var came =
        new BankLine(
            1,
            "in",
            Money.euros("120.00"),
            TODAY,
            null,
            "",
            "E2E-1",
            "",
            "",
            false,
            "",
            "BOULANGERIE DUPONT SARL",
            "",
            "VIREMENT",
            "VIR",
            false,
            "");
    take(came);
    assertThat(only(BankEntryFilter.POSTED).proposed()).isEqualTo(dupont);
    assertThat(commitments.history(dupont).getFirst().overall()).isEqualTo(CommitmentStatus.KEPT);
    take(
        new BankLine(
            2,
            "back",
            Money.euros("-120.00"),
            TODAY,
            null,
            "",
            "E2E-1",
            "",
            "",
            true,
            "",
            "",
            "",
            "REJET",
            "",
            false,
            ""));
    assertThat(commitments.history(dupont).getFirst().overall())
        .isEqualTo(CommitmentStatus.PENDING);
    assertThat(balance(dupont)).isEqualTo("300.00");
  }

  @Test
  void whatTheBankTookBackIsChosenByAPersonWhenNoReferenceTells() {
    var dupont = account("Dupont", "FA-10001", "80.00");
    take(line("1", "80.00", "X", "FA-10001"));
    take(
        new BankLine(
            2,
            "back",
            Money.euros("-80.00"),
            TODAY,
            null,
            "",
            "",
            "",
            "",
            false,
            "REJET",
            "",
            "",
            "CHEQUE IMPAYE",
            "",
            false,
            ""));
    var back = only(BankEntryFilter.REVIEW);
    var originals = entries.entry(back.id()).originals();
    assertThat(originals).hasSize(1);
    entries.takeBack(back.id(), back.version(), originals.getFirst().id());
    assertThat(balance(dupont)).isEqualTo("80.00");
    assertThat(entries.entries(BankEntryFilter.REVERSED)).hasSize(2);
  }

  @Test
  void aPaymentEnteredByHandIsPostedAtOnce() {
    var dupont = account("Dupont", "FA-10001", "80.00");
    var entered = entries.enter(creditor, dupont, Money.euros("30.00"), TODAY, "CHQ", "chèque 412");
    assertThat(entered.status()).isEqualTo(EntryStatus.MATCHED);
    assertThat(balance(dupont)).isEqualTo("50.00");
  }

  @Test
  void whatWaitsIsMatchedAgainWhenItsInvoiceComesLater() {
    take(line("1", "80.00", "X", "FA-10001"));
    assertThat(only(BankEntryFilter.UNMATCHED).proposed()).isNull();
    var dupont = account("Dupont", "FA-10001", "80.00");
    assertThat(entries.matchAgain()).isOne();
    assertThat(balance(dupont)).isEqualTo("0.00");
    assertThat(entries.matchAgain()).isZero();
  }

  @Test
  void noIbanIsStoredAndWhatTheBankSaidIsNotChanged() {
    take(
        new BankLine(
            1,
            "in",
            Money.euros("1.00"),
            TODAY,
            null,
            "",
            "",
            "",
            "",
            false,
            "",
            "X",
            "FR7630001007941234567890185",
            "VIREMENT",
            "VIR",
            false,
            ""));
    var row = jdbc.sql("SELECT * FROM bank_entry").query().singleRow();
    assertThat(row.toString()).doesNotContain("7941234567").contains("FR76 … 0185");
    assertThatThrownBy(() -> jdbc.sql("UPDATE bank_entry SET amount = 2").update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() ->
            jdbc.sql("BEGIN NOT ATOMIC SET foreign_key_checks = 0; DELETE FROM bank_entry; END")
                .update())
        .hasMessageContaining("append-only");
    jdbc.sql("SET foreign_key_checks = 1").update();
  }

  @Test
  void partsMakeTheEntryAndTheOrderOfEntriesChangesNothing() {
    for (int seed = 0; seed < 8; seed++) {
      var random = new Random(seed);
      List<String> books = new ArrayList<>();
      List<BankLine> lines = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        int who = random.nextInt(6);
        String text =
            switch (random.nextInt(4)) {
              case 0 -> "FA-%d-%d".formatted(10_000 + who, random.nextInt(3));
              case 1 -> "FA %d %d".formatted(10_000 + who, random.nextInt(3));
              case 2 -> "FA-%d-1 FA-%d-2".formatted(10_000 + who, 10_000 + random.nextInt(6));
              default -> "VIREMENT";
            };
        lines.add(
            line(
                "%d".formatted(i),
                "%d.00".formatted(10 * (1 + random.nextInt(9))),
                "MAISON " + "ABCDEF".charAt(random.nextInt(6)) + "RTOIS",
                text));
      }
      for (int round = 0; round < 2; round++) {
        clean();
        List<AccountId> accounts = new ArrayList<>();
        for (int who = 0; who < 6; who++) {
          var builder =
              anAccount(jdbc)
                  .of(creditor.value())
                  .named("Maison " + "ABCDEF".charAt(who) + "rtois");
          for (int item = 0; item < 3; item++) {
            builder.owing(
                "FA-%d-%d".formatted(10_000 + who, item),
                (item + 3) + "0.00",
                TODAY.minusDays(item));
          }
          accounts.add(builder.save(TODAY));
        }
        take(lines);
        assertThat(take(lines).fresh()).isZero();
        books.add(accounts.stream().map(this::balance).toList() + " " + entries.figures());
        assertThat(
                jdbc.sql(
                        "SELECT COUNT(*) FROM bank_entry e JOIN bank_entry_state s ON s.entry_id = e.id"
                            + " WHERE s.allocated <> (SELECT COALESCE(SUM(p.amount), 0) FROM bank_allocation p"
                            + " WHERE p.entry_id = e.id AND p.undone_on IS NULL)"
                            + " OR s.allocated > e.amount OR (s.status = 'MATCHED' AND s.allocated <> e.amount)")
                    .query(Long.class)
                    .single())
            .isZero();
        Collections.shuffle(lines, random);
      }
      assertThat(books.get(1)).isEqualTo(books.get(0));
    }
  }

  private void clean() {
    jdbc.sql(
            """
            BEGIN NOT ATOMIC SET foreign_key_checks = 0, @entente_erasing = 1;
            DELETE FROM bank_proposal; DELETE FROM bank_allocation; DELETE FROM bank_entry_state;
            DELETE FROM bank_entry; DELETE FROM known_payer; DELETE FROM payer_name;
            DELETE FROM ledger_entry; DELETE FROM invoice; DELETE FROM work_item; DELETE FROM account;
            DELETE FROM debtor; SET foreign_key_checks = 1, @entente_erasing = NULL; END
            """)
        .update();
  }
}
