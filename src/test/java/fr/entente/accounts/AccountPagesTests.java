package fr.entente.accounts;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// Three accounts; each order puts them otherwise.
@EntenteTest
@WithMockUser(roles = "AGENT")
class AccountPagesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

  @Autowired JdbcClient jdbc;
  @Autowired Portfolio portfolio;
  private AccountId atelier;
  private AccountId boulangerie;
  private AccountId caviste;

  @BeforeEach
  void threeAccounts() {
    atelier = anAccount(jdbc).named("Atelier Zed").owing("20.00", TODAY.minusDays(90)).save(TODAY);
    boulangerie =
        anAccount(jdbc).named("Boulangerie Zed").owing("30.00", TODAY.minusDays(10)).save(TODAY);
    caviste =
        anAccount(jdbc)
            .named("Caviste Zed")
            .owing("10.00", TODAY.minusDays(40))
            .owing("40.00", TODAY.plusDays(20))
            .save(TODAY);
  }

  private List<AccountId> inOrder(AccountOrder by, boolean down) {
    return portfolio
        .page("", null, new Sorted<>(by, down), new Stretch(0, 200))
        .map(AccountLine::id)
        .rows()
        .stream()
        .filter(List.of(atelier, boulangerie, caviste)::contains)
        .toList();
  }

  @Test
  void eachOrderIsOfAllAccounts() {
    assertThat(inOrder(AccountOrder.DEBTOR, false)).containsExactly(atelier, boulangerie, caviste);
    assertThat(inOrder(AccountOrder.BALANCE, true)).containsExactly(caviste, boulangerie, atelier);
    assertThat(inOrder(AccountOrder.OVERDUE, true)).containsExactly(boulangerie, atelier, caviste);
    assertThat(inOrder(AccountOrder.OLDEST, false)).containsExactly(atelier, caviste, boulangerie);
  }

  @ParameterizedTest
  @EnumSource
  void oneDirectionIsTheOtherReversed(AccountOrder by) {
    assertThat(inOrder(by, true)).isEqualTo(inOrder(by, false).reversed());
  }

  @ParameterizedTest
  @EnumSource
  void noOrderSortsAMillionAccounts(AccountOrder by) {
    manyMore();
    for (boolean down : new boolean[] {true, false}) {
      var order = new Sorted<>(by, down);
      String sql = AccountPages.pageSql(AccountPages.along(order), order, new Stretch(0, 50));
      var plan = jdbc.sql("EXPLAIN " + sql).query().listOfRows();
      assertThat(plan.getFirst().get("key")).as(sql).isEqualTo(by.index());
      assertThat(plan.toString()).as(sql).doesNotContain("filesort").doesNotContain("temporary");
    }
  }

  // Of a few rows any plan is as good.
  private void manyMore() {
    jdbc.sql(
            "INSERT INTO debtor (kind, name) WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL"
                + " SELECT i + 1 FROM n WHERE i < 900) SELECT 'COMPANY', CONCAT('Autre ', i) FROM n")
        .update();
    jdbc.sql(
            "INSERT INTO account (creditor_id, debtor_id, reference, overdue, balance, oldest_due_on)"
                + " SELECT (SELECT MIN(id) FROM creditor), d.id, CONCAT('M', d.id), d.id, d.id,"
                + " '2026-01-01' + INTERVAL MOD(d.id, 300) DAY FROM debtor d WHERE d.name LIKE 'Autre %'"
                + " AND NOT EXISTS (SELECT 1 FROM account a WHERE a.debtor_id = d.id)")
        .update();
    jdbc.sql("ANALYZE TABLE account, debtor").query().listOfRows();
  }

  @Test
  void pagesFollowEachOtherWithoutAGapOrARepetition() {
    var order = new Sorted<>(AccountOrder.OVERDUE, true);
    List<AccountId> walked = new ArrayList<>();
    int total;
    do {
      var page = portfolio.page("", null, order, new Stretch(walked.size(), 2));
      page.rows().forEach(row -> walked.add(row.id()));
      total = page.total();
    } while (walked.size() < total);
    assertThat(walked).doesNotHaveDuplicates().contains(atelier, boulangerie, caviste);
  }

  @Test
  void aCreditorsAccountsAreHisAlone() {
    var creditor = portfolio.account(atelier).orElseThrow().creditor();
    var page =
        portfolio.page("", creditor, new Sorted<>(AccountOrder.OVERDUE, true), new Stretch(0, 50));
    assertThat(page.rows()).extracting(AccountLine::id).containsExactly(atelier);
    assertThat(page.counted()).isEqualTo(1);
  }

  @Test
  void whatASearchFindsIsOrderedToo() {
    var found =
        portfolio.page("Zed", null, new Sorted<>(AccountOrder.BALANCE, false), new Stretch(0, 50));
    assertThat(found.rows())
        .extracting(AccountLine::id)
        .containsExactly(atelier, boulangerie, caviste);
    assertThat(
            portfolio
                .page(
                    "Zed",
                    new CreditorId(999_999),
                    new Sorted<>(AccountOrder.BALANCE, false),
                    new Stretch(0, 50))
                .rows())
        .isEmpty();
  }
}
