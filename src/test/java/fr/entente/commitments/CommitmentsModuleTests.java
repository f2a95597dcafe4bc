package fr.entente.commitments;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.ModuleTest;
import fr.entente.Started;
import fr.entente.TestClock;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@ModuleTest
@WithMockUser(roles = "AGENT")
class CommitmentsModuleTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;
  @Autowired Commitments commitments;
  @Autowired TestClock clock;

  @Test
  void aPromiseIsAgreedAndBrokenWithNeitherCallsNorPayments() {
    var account = anAccount(jdbc).owing("300.00", TODAY.minusDays(20)).save(TODAY);
    var due = TODAY.plusDays(6);
    var terms =
        new CommitmentTerms(
            account,
            null,
            new AgentId(7),
            List.of(new Instalment(1, due, due, Money.euros("300.00"))),
            PaymentMeans.TRANSFER,
            List.of(),
            "je fais le virement lundi",
            "Mme Martin");
    var made = (CommitmentResult.Recorded) commitments.record(terms);
    assertThat(made.commitment().overall()).isEqualTo(CommitmentStatus.PENDING);
    clock.at(due.plusDays(3), LocalTime.of(9, 0));
    assertThat(commitments.review(due.plusDays(3))).isEqualTo(1);
    assertThat(commitments.history(account).getFirst().overall())
        .isEqualTo(CommitmentStatus.BROKEN);
    assertThat(Started.modules(application))
        .containsExactly("agents", "commitments", "compliance", "interest", "kernel");
  }
}
