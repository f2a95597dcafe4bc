package fr.entente.reporting;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.agents.SignIn;
import fr.entente.calls.CallStatus;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// Three calls: 20 seconds with Zoé's debtor, nobody there, 50 seconds.
@EntenteTest
@WithMockUser(roles = "LEAD")
class RecentCallsTests {
  private static final Stretch FIRST = new Stretch(0, 50);

  @Autowired JdbcClient jdbc;
  @Autowired RecentCalls calls;
  private long marie;
  private long first;
  private long second;
  private long third;

  @BeforeEach
  void threeCalls() {
    marie = SignIn.person(jdbc, "marie", "AGENT");
    first = call("Zoé", "COMPLETED", 20);
    second = call("Bruno", "NO_ANSWER", null);
    third = call("Chloé", "COMPLETED", 50);
  }

  private long call(String debtor, String status, Integer seconds) {
    AccountId account =
        anAccount(jdbc)
            .named(debtor)
            .owing("10.00", LocalDate.of(2026, 10, 1))
            .save(LocalDate.of(2026, 11, 17));
    jdbc.sql(
            """
            INSERT INTO phone_call (agent_id, account_id, debtor_id, number, click_id, agreed_callback, status,
              requested_at, answered_at, ended_at, wrapped_up_at, news_at, policy_key, policy_version, policy_inputs)
            SELECT ?, id, debtor_id, '+33199000001', UUID(), FALSE, ?, '2026-11-17 09:00:00', '2026-11-17 09:01:00',
              '2026-11-17 09:01:00' + INTERVAL ? SECOND, '2026-11-17 09:05:00', '2026-11-17 09:05:00', 'demo', 1, ''
            FROM account WHERE id = ?
            """)
        .param(marie)
        .param(status)
        .param(seconds)
        .param(account.value())
        .update();
    return jdbc.sql("SELECT MAX(id) FROM phone_call").query(Long.class).single();
  }

  private Listed<Long> listed(CallStatus status, CallOrder by, boolean down) {
    return calls.calls(status, new Sorted<>(by, down), FIRST).map(line -> line.id().value());
  }

  @Test
  void theNewestComesFirst() {
    assertThat(listed(null, CallOrder.AT, true).rows()).startsWith(third, second, first);
  }

  @Test
  void anOrderIsOfAllOfThem() {
    assertThat(listed(null, CallOrder.DEBTOR, false).rows())
        .containsSubsequence(second, third, first);
    assertThat(listed(CallStatus.COMPLETED, CallOrder.LENGTH, true).rows())
        .containsSubsequence(third, first);
  }

  @Test
  void aStatusLeavesTheOthersOut() {
    var unanswered = listed(CallStatus.NO_ANSWER, CallOrder.AT, true);
    assertThat(unanswered.rows()).contains(second).doesNotContain(first, third);
    assertThat(unanswered.counted()).isEqualTo(unanswered.rows().size());
  }

  @ParameterizedTest
  @EnumSource
  void everyOrderOfRefusalsIsRead(RefusalOrder by) {
    jdbc.sql(
            "INSERT INTO dial_refusal (at, agent_id, account_id, number, click_id, reason, rule)"
                + " VALUES ('2026-11-17 09:00:00', ?, 1, '+33199000001', 'a', 'POLICY', 'HOURS')")
        .param(marie)
        .update();
    var refused = calls.refusals(new Sorted<>(by, true), FIRST);
    assertThat(refused.rows()).hasSize(refused.counted()).isNotEmpty();
  }
}
