package fr.entente.desk;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Utc;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// News that waits until the call is over: counted, never popped up.
@Repository
class ParkedRepository {
  private final JdbcClient jdbc;
  private final Clock clock;

  ParkedRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// For the agent who spoke last with the debtor of this account.
  void park(AccountId account, String kind) {
    jdbc.sql(
            """
            INSERT INTO desk_parked (agent_id, account_id, kind, at)
            SELECT agent_id, account_id, ?, ? FROM phone_call WHERE account_id = ?
            ORDER BY requested_at DESC LIMIT 1
            """)
        .param(kind)
        .param(Utc.of(clock.instant()))
        .param(account.value())
        .update();
  }

  int unread(AgentId agent) {
    return jdbc.sql("SELECT COUNT(*) FROM desk_parked WHERE agent_id = ? AND read_at IS NULL")
        .param(agent.value())
        .query(Integer.class)
        .single();
  }
}
