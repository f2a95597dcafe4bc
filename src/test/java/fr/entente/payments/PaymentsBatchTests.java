package fr.entente.payments;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.accounts.Incoming;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@EntenteTest
@WithMockUser(roles = "LEAD")
class PaymentsBatchTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

  @Autowired JdbcClient jdbc;
  @Autowired Payments payments;

  @Test
  void manyPaymentsAtOncePostWhatOneAfterTheOtherPosts() {
    for (int seed = 0; seed < 6; seed++) {
      var random = new Random(seed);
      List<AccountId> left = accounts(seed);
      List<AccountId> right = accounts(seed);
      List<Incoming> plan = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        int which = random.nextInt(left.size());
        String reference =
            random.nextBoolean() ? "VIR " + number(seed, which, random.nextInt(3)) : "ACOMPTE";
        plan.add(
            new Incoming(
                left.get(which),
                Money.ofCents(1 + random.nextInt(9_000)),
                TODAY.minusDays(random.nextInt(5)),
                reference,
                "VIR",
                "one-" + seed + "-" + random.nextInt(30)));
      }
      List<Boolean> oneByOne = new ArrayList<>();
      for (Incoming each : plan) {
        oneByOne.add(
            payments.receive(
                each.account(),
                each.amount(),
                each.on(),
                each.reference(),
                each.means(),
                each.sourceKey()));
      }
      List<Incoming> same = new ArrayList<>();
      for (Incoming each : plan) {
        same.add(
            new Incoming(
                right.get(left.indexOf(each.account())),
                each.amount(),
                each.on(),
                each.reference(),
                each.means(),
                "all" + each.sourceKey()));
      }
      assertThat(payments.receiveAll(same))
          .hasSize((int) oneByOne.stream().filter(each -> each).count());
      assertThat(payments.receiveAll(same)).isEmpty();
      assertThat(book(right)).isEqualTo(book(left));
    }
  }

  private List<AccountId> accounts(int seed) {
    List<AccountId> accounts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      accounts.add(
          anAccount(jdbc)
              .owing(number(seed, i, 0), "40.00", TODAY.minusDays(30))
              .owing(number(seed, i, 1), "75.50", TODAY.minusDays(10))
              .owing(number(seed, i, 2), "20.00", TODAY.plusDays(10))
              .save(TODAY));
    }
    return accounts;
  }

  private static String number(int seed, int account, int item) {
    return "FA-%d-%04d-%d".formatted(seed, account, item);
  }

  private List<String> book(List<AccountId> accounts) {
    List<String> lines = new ArrayList<>();
    for (AccountId account : accounts) {
      lines.addAll(
          jdbc.sql(
                  """
                  SELECT CONCAT_WS(' ', e.amount, e.booked_on, e.reference, e.means, i.number, e.part_number,
                    REPLACE(e.source_key, 'all', '')) FROM ledger_entry e
                  LEFT JOIN invoice i ON i.id = e.invoice_id WHERE e.account_id = ? ORDER BY e.id
                  """)
              .param(account.value())
              .query(String.class)
              .list());
      lines.addAll(
          jdbc.sql(
                  "SELECT CONCAT_WS(' ', balance, overdue, unallocated, oldest_due_on, next_due_on,"
                      + " settled_on) FROM account WHERE id = ?")
              .param(account.value())
              .query(String.class)
              .list());
    }
    return lines;
  }
}
