package fr.entente.payments;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountsChanged;
import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Intake;
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
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/// What is read, decided, posted and followed by set ends exactly where it ends one by one, on
/// random portfolios and files.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class SetOrOneByOneTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final int ACCOUNTS = 24;
  private static final List<String> FIRST =
      List.of("Boulangerie", "Garage", "Transports", "Café", "Menuiserie");
  private static final List<String> SECOND = List.of("Dupont", "Lefèvre", "Martin", "Noël");

  private static final List<String> ALL_THAT_FOLLOWS =
      List.of(
          "SELECT e.text, e.amount, e.payer_name, s.status, s.allocated, s.confidence, s.reason"
              + " FROM bank_entry e JOIN bank_entry_state s ON s.entry_id = e.id ORDER BY e.entry_key",
          "SELECT e.entry_key, p.rank, p.account_id, p.confidence, p.reference, p.why"
              + " FROM bank_proposal p JOIN bank_entry e ON e.id = p.entry_id ORDER BY e.entry_key, p.rank",
          "SELECT e.entry_key, p.account_id, p.amount, p.reference, p.posted FROM bank_allocation p"
              + " JOIN bank_entry e ON e.id = p.entry_id ORDER BY e.entry_key, p.id",
          "SELECT payer_hash, debtor_id, times FROM known_payer ORDER BY 1, 2",
          "SELECT account_id, invoice_id, kind, amount, booked_on, reference, means, part_number"
              + " FROM ledger_entry ORDER BY account_id, id",
          "SELECT id, balance, overdue, disputed, unallocated, oldest_due_on, next_due_on, settled_on"
              + " FROM account ORDER BY id",
          "SELECT id, open_amount FROM invoice ORDER BY id",
          "SELECT id, status, paid, next_deadline FROM commitment ORDER BY id",
          "SELECT commitment_id, number, status, paid FROM instalment ORDER BY 1, 2",
          "SELECT commitment_id, kind, instalment, on_date, detail FROM commitment_event"
              + " ORDER BY commitment_id, kind, instalment",
          "SELECT * FROM work_item ORDER BY account_id");

  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Statements statements;
  @Autowired Payments payments;
  @Autowired PostingRepository postings;
  @Autowired Commitments commitments;
  @Autowired Intake intake;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher events;
  private CreditorId creditor;

  @Test
  void aFileTakenAndPostedBySetEndsWhereItEndsOneByOne() {
    for (int seed = 0; seed < 4; seed++) {
      clock.at(TODAY, LocalTime.of(9, 0));
      var random = new Random(seed);
      creditor = creditor(seed);
      List<AccountId> accounts = portfolio(random, seed);
      pay(lines(random, seed, 12, "first"), 10 + seed, true, false);
      accounts.forEach(account -> promise(random, account));
      // Some dates pass: the money that comes keeps, keeps late and half keeps.
      clock.at(TODAY.plusDays(random.nextInt(12)), LocalTime.of(9, 0));
      commitments.review(LocalDate.now(clock));
      List<BankLine> lines = lines(random, seed, 90, "second");
      List<String> bySet = pay(lines, 20, true, true);
      List<String> oneByOne = pay(lines, 20, false, true);
      assertThat(oneByOne).isEqualTo(bySet);
      assertThat(bySet).anyMatch(row -> row.contains("MATCHED"));
      assertThat(bySet).anyMatch(row -> row.contains("KEPT"));
    }
  }

  private CreditorId creditor(int seed) {
    return RunAs.system(() ->
        intake.addCreditor("Grossiste " + seed, null, CollectorKind.CREDITOR, null, null, null));
  }

  private List<AccountId> portfolio(Random random, int seed) {
    List<AccountId> accounts = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      var account = anAccount(jdbc).of(creditor.value()).named(name(i));
      for (int k = 0; k <= random.nextInt(3); k++) {
        account =
            account.owing(number(seed, i, k), amount(i, k), TODAY.minusDays(40 - 25 * k - i % 7));
      }
      accounts.add(account.save(TODAY));
    }
    transaction.executeWithoutResult(_ -> events.publishEvent(new AccountsChanged(accounts, null)));
    return accounts;
  }

  private static String name(int i) {
    return FIRST.get(i % FIRST.size()) + " " + SECOND.get(i / 2 % SECOND.size()) + " " + i / 8;
  }

  private static String number(int seed, int account, int item) {
    return "FA-%d%03d-%03d".formatted(seed, account, item * 7 + 1);
  }

  // Several accounts owe the same.
  private static String amount(int account, int item) {
    return 50 + 10 * (account % 9) + 7 * item + ".40";
  }

  private void promise(Random random, AccountId account) {
    Money owed =
        Money.euros(
            jdbc.sql("SELECT balance FROM account WHERE id = ?")
                .param(account.value())
                .query(String.class)
                .single());
    if (random.nextInt(3) == 0 || owed.cents() < 4_000) {
      return;
    }
    List<Instalment> parts = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      LocalDate due = TODAY.plusDays(2 + random.nextInt(4) + 14L * i);
      parts.add(new Instalment(i + 1, due, due, Money.ofCents(owed.cents() / count)));
    }
    commitments.record(
        new CommitmentTerms(
            account,
            null,
            new AgentId(7),
            parts,
            PaymentMeans.TRANSFER,
            List.of(),
            "bientôt",
            "Mme Martin"));
  }

  private List<BankLine> lines(Random random, int seed, int count, String file) {
    List<BankLine> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int who = random.nextInt(ACCOUNTS);
      int item = random.nextInt(2);
      String number = number(seed, who, item);
      String text =
          switch (random.nextInt(9)) {
            case 0 -> "VIR " + number;
            case 1 -> "REGLT FACT " + number.replace("-", "") + " MERCI";
            case 2 -> number.replace("-0", "-");
            case 3 -> number.replace('1', '2') + " SOLDE";
            case 4 -> number + " ET " + number(seed, (who + 1) % ACCOUNTS, 0);
            case 5 -> "CLIENT" + number.replace("-", "") + "FIN";
            case 6 -> number + " / " + number(seed, who, 1);
            default -> "VIREMENT";
          };
      Money amount =
          random.nextInt(3) == 0
              ? Money.ofCents(500 + random.nextInt(9_000))
              : Money.euros(amount(who, item));
      lines.add(
          new BankLine(
              i,
              file + "|" + seed + "|" + i,
              amount,
              LocalDate.now(clock).minusDays(random.nextInt(3)),
              null,
              "",
              "",
              "",
              "",
              false,
              "",
              random.nextInt(4) == 0 ? "" : name(who).toUpperCase(java.util.Locale.ROOT),
              random.nextInt(3) == 0 ? "" : "FR7630001007941234567%06d".formatted(who),
              text,
              "VIR",
              false,
              ""));
    }
    return lines;
  }

  private List<String> pay(List<BankLine> lines, long file, boolean bySet, boolean undo) {
    return transaction.execute(status -> {
      var taking = statements.begin(creditor, BankSource.CAMT, file, true);
      if (bySet) {
        taking.take(lines);
        taking.finish(_ -> {});
      } else {
        lines.forEach(line -> taking.take(List.of(line)));
        oneByOne(file);
      }
      if (undo) {
        status.setRollbackOnly();
      }
      return everything();
    });
  }

  private void oneByOne(long file) {
    for (long part : postings.waiting(file)) {
      var money = postings.parts(List.of(part)).getFirst();
      payments.receive(
          money.account(),
          money.amount(),
          money.on(),
          money.reference(),
          money.means(),
          money.sourceKey());
      postings.posted(List.of(part));
    }
  }

  private List<String> everything() {
    List<String> rows = new ArrayList<>();
    for (String sql : ALL_THAT_FOLLOWS) {
      jdbc.sql(sql).query().listOfRows().forEach(row -> rows.add(row.toString()));
    }
    return rows;
  }
}
