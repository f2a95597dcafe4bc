package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import fr.entente.ModuleTest;
import fr.entente.Started;
import fr.entente.TestClock;
import fr.entente.accounts.Disputes;
import fr.entente.accounts.Dissatisfactions;
import fr.entente.agents.Workforce;
import fr.entente.calls.Calls;
import fr.entente.commitments.Commitments;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldReviews;
import fr.entente.compliance.PolicySummary;
import fr.entente.kernel.AgentId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest(BootstrapMode.STANDALONE)
@WithMockUser(roles = {"AGENT", "LEAD"})
class WorklistModuleTests {
  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired Worklist worklist;
  @MockitoBean Calls calls;
  @MockitoBean Disputes disputes;
  @MockitoBean Dissatisfactions dissatisfactions;
  @MockitoBean Workforce workforce;
  @MockitoBean Commitments commitments;
  @MockitoBean Compliance compliance;
  @MockitoBean HoldReviews holds;

  @Test
  void theLargestAmountIsNextWhoeverStandsBehindTheOtherDoors() {
    when(compliance.policyFor(any(), any(), any(), any()))
        .thenReturn(Optional.of(new PolicySummary("open", 1, "Open", true, "test")));
    when(compliance.windowOpen(anyString(), any(), any())).thenReturn(true);
    var floor = new Floor(jdbc, events, transaction, clock);
    floor.anAccount().overdue("200", 12).create();
    var large = floor.anAccount().overdue("10000", 3).create();
    var next = worklist.next(new AgentId(1), WorklistFilter.ALL);
    assertThat(next)
        .isInstanceOfSatisfying(
            NextResult.Claimed.class,
            claimed -> assertThat(claimed.item().account()).isEqualTo(large));
    assertThat(Started.modules(application)).containsExactly("kernel", "worklist");
  }
}
