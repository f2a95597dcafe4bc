package fr.entente.desk;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.FactBook;
import fr.entente.accounts.FactKind;
import fr.entente.accounts.FactResult;
import fr.entente.accounts.Portfolio;
import fr.entente.desk.picture.IdentityCheck;
import fr.entente.desk.picture.IdentityCheck.Kind;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// What is asked of whoever is on the line: what only that person knows.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class IdentityQuestionsTests {
  private static final AgentId ME = new AgentId(1);
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Portfolio portfolio;
  @Autowired FactBook facts;
  private AccountId account;
  private LocalDate today;

  @BeforeEach
  void owes() {
    today = LocalDate.now(clock);
    account = anAccount(jdbc).owing("F-1", "100.00", today.minusDays(30)).save(today);
  }

  private DebtorId debtor() {
    return portfolio.account(account).orElseThrow().debtor();
  }

  private List<IdentityCheck> asked() {
    return IdentityQuestions.of(portfolio.file(account).orElseThrow());
  }

  private void told(FactKind kind, String text) {
    assertThat(facts.tell(debtor(), Map.of(kind, text), "CRM", today, ME))
        .isEqualTo(new FactResult.Kept(1));
  }

  @Test
  void whatStandsInPublicRegistersProvesNothing() {
    jdbc.sql("UPDATE debtor SET siren = '552100554', postcode = '69003', city = 'Lyon'").update();
    assertThat(asked()).extracting(IdentityCheck::kind).containsExactly(Kind.CUSTOMER_NUMBER);
    assertThat(asked().toString()).doesNotContain("552100554", "69003");
    told(FactKind.CUSTOMER_NUMBER, "C-4711");
    told(FactKind.ORDER_NUMBER, "BC 2026-18");
    assertThat(asked()).extracting(IdentityCheck::text).containsExactly("C-4711", "BC 2026-18");
  }

  @Test
  void aPersonIsAskedForBirthAndStreetACompanyIsNot() {
    jdbc.sql(
            "UPDATE debtor SET address_line = '3 rue Haute', postcode = '69003', city = 'Lyon',"
                + " birth_date = '1979-12-24'")
        .update();
    assertThat(asked()).extracting(IdentityCheck::kind).containsExactly(Kind.CUSTOMER_NUMBER);
    jdbc.sql("UPDATE debtor SET kind = 'PERSON'").update();
    assertThat(asked())
        .extracting(IdentityCheck::kind)
        .containsExactly(Kind.BIRTH_DATE, Kind.ADDRESS, Kind.CUSTOMER_NUMBER);
    // What was told since stands before what came with the file.
    told(FactKind.BIRTH_DATE, "1980-05-31");
    assertThat(asked().getFirst().day()).isEqualTo("1980-05-31");
    // Taken back, the file's own stands again.
    told(FactKind.BIRTH_DATE, "");
    assertThat(asked().getFirst().day()).isEqualTo("1979-12-24");
  }

  @Test
  void ofTheLastPaymentOnlyTheDayIsShownAndItWasNotTakenBack() {
    booked("PAYMENT", "-30.00", "A", 0, 9);
    booked("PAYMENT", "-20.00", "A", 1, 9);
    booked("PAYMENT", "-10.00", "B", 0, 3);
    booked("REVERSAL", "10.00", "B", 0, 1);
    assertThat(asked())
        .filteredOn(check -> check.kind() == Kind.LAST_PAYMENT)
        .singleElement()
        .satisfies(check -> {
          assertThat(check.day()).isEqualTo(today.minusDays(9));
          assertThat(check.text()).isEmpty();
        });
  }

  private void booked(String kind, String amount, String key, int part, int daysAgo) {
    jdbc.sql(
            "INSERT INTO ledger_entry (account_id, kind, amount, booked_on, source_key, part_number)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .params(account.value(), kind, amount, today.minusDays(daysAgo), key, part)
        .update();
  }
}
