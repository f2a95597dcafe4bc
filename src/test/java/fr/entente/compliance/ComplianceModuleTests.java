package fr.entente.compliance;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.ModuleTest;
import fr.entente.Started;
import fr.entente.TestClock;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@ModuleTest
@WithMockUser(roles = "AGENT")
class ComplianceModuleTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final PhoneNumber NUMBER = new PhoneNumber("+33145000000");

  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Compliance compliance;

  @Test
  void aHoldForbidsTheCallWithNobodyElseInTheHouse() {
    var account =
        anAccount(jdbc).reachableAt(NUMBER.e164()).owing("500.00", TODAY.minusDays(40)).save(TODAY);
    var debtor = new DebtorId(jdbc.sql("SELECT debtor_id FROM account").query(Long.class).single());
    var question = new ContactQuestion(account, debtor, NUMBER, clock.instant(), false, List.of());
    assertThat(compliance.mayCall(question)).isInstanceOf(Verdict.Permitted.class);
    compliance.placeHold(debtor, account, HoldType.DISPUTE, "damaged", null, new AgentId(1));
    assertThat(compliance.mayCall(question)).isInstanceOf(Verdict.Refused.class);
    assertThat(Started.modules(application)).containsExactly("agents", "compliance", "kernel");
  }
}
