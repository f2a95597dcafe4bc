package fr.entente.accounts;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// Whatever people call an account by, at the door and as the database reads it.
@EntenteTest
@WithMockUser(roles = "AGENT")
class AccountSearchTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

  @Autowired JdbcClient jdbc;
  @Autowired Portfolio portfolio;
  private AccountId margaux;

  @BeforeEach
  void aRestaurant() {
    margaux =
        anAccount(jdbc)
            .named("Restaurant L’Étape Jean-Margaux")
            .reachableAt("+33199000077")
            .owing("FHL-0069602", "137.78", TODAY)
            .save(TODAY);
    jdbc.sql("UPDATE account SET reference = 'HL-00804'").update();
    jdbc.sql("UPDATE debtor SET siren = '732829320', city = 'Dijon'").update();
  }

  @Test
  void anAccountIsFoundByWhateverPeopleCallIt() {
    assertThat(
            List.of(
                "01.99.00.00.77",
                "01 99 00 00 77",
                "0199000077",
                "+33 1 99 00 00 77",
                "+33 (0)1.99.00.00.77",
                "0033199000077",
                "01.99.00",
                "Tél. 01 99 00 00 77",
                "HL-00804",
                "hl00804",
                "HL 008",
                "FHL-0069602",
                "fhl 00696",
                "F H L 0069602",
                "732829320",
                "732 829",
                "732 829 320 00074",
                "Restaurant L",
                "restaurant l’etape",
                "ETAPE",
                "étape jean",
                "Margaux",
                "jean-marg",
                " Margaux "))
        .allSatisfy(text ->
            assertThat(portfolio.find(text, 8))
                .extracting(AccountHit::id)
                .containsExactly(margaux));
  }

  @Test
  void whatBeginsNothingFindsNothing() {
    assertThat(List.of("", "M", "  m ", "%%", "__", "Rest%Margaux", "aurant", "9900", "\\"))
        .allSatisfy(text -> assertThat(portfolio.find(text, 8)).isEmpty());
  }

  @Test
  void twoDebtorsOfOneNameAreToldApart() {
    assertThat(portfolio.find("margaux", 8))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.debtor()).isEqualTo("Restaurant L’Étape Jean-Margaux");
          assertThat(found.reference()).isEqualTo("HL-00804");
          assertThat(found.city()).isEqualTo("Dijon");
          assertThat(found.creditor()).startsWith("Grossiste Durand");
          assertThat(found.balance()).isEqualTo(Money.euros("137.78"));
        });
  }

  @Test
  void aNumberIsNotCrowdedOutByNamesThatOweMore() {
    for (int i = 0; i < 3; i++) {
      anAccount(jdbc).named("FHL Transports " + i).owing("9000.00", TODAY).save(TODAY);
    }
    assertThat(portfolio.find("FHL", 2)).hasSize(2);
    assertThat(portfolio.find("FHL 0069602", 1)).extracting(AccountHit::id).contains(margaux);
    anAccount(jdbc).named("HL-00804 Transports").owing("9000.00", TODAY).save(TODAY);
    assertThat(portfolio.find("HL-00804", 1)).extracting(AccountHit::id).containsExactly(margaux);
  }

  private static List<String> waysToNameAnAccount() {
    return Arrays.stream(AccountRepository.class.getDeclaredMethods())
        .filter(way -> way.getName().startsWith("by"))
        .map(way -> way.getAnnotation(NativeQuery.class).value())
        .toList();
  }

  /// However many rows there are, so many are read as are shown: a range of one index, no sorting.
  @Test
  void eachWayReadsTheBeginningOfAnIndex() {
    assertThat(waysToNameAnAccount())
        .hasSize(6)
        .allSatisfy(sql -> assertThat(plan(sql)).allSatisfy(AccountSearchTests::readsARange));
  }

  private List<Map<String, Object>> plan(String sql) {
    return jdbc.sql("EXPLAIN " + sql).param("start", "12%").param("most", 8).query().listOfRows();
  }

  private static void readsARange(Map<String, Object> step) {
    String table = String.valueOf(step.get("table"));
    // What a union collected, at most eight rows of each part.
    if (!table.startsWith("<") && !table.equals("null")) {
      assertThat(step.get("type")).isIn("range", "ref");
    }
    assertThat(String.valueOf(step.get("Extra"))).doesNotContain("filesort", "temporary");
  }
}
