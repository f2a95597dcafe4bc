package fr.entente.worklist;

import fr.entente.agents.Workforce;
import fr.entente.compliance.Compliance;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// An account without a number that may be rung has a next action all the same: somebody finds one,
/// by a day.
@Component
class NumberSearch {
  static final String FIND = "find_number";
  private static final Duration TIME_TO_FIND = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Compliance compliance;
  private final Placement placement;
  private final Workforce workforce;
  private final Clock clock;

  NumberSearch(
      JdbcClient jdbc,
      Compliance compliance,
      Placement placement,
      Workforce workforce,
      Clock clock) {
    this.jdbc = jdbc;
    this.compliance = compliance;
    this.placement = placement;
    this.workforce = workforce;
    this.clock = clock;
  }

  /// Whether some number of the debtor is theirs, as far as is known, and may be rung by their
  /// word.
  boolean reachable(DebtorId debtor) {
    var wishes = compliance.wishes(debtor);
    return jdbc
        .sql(
            "SELECT phone FROM contact_card WHERE debtor_id = ? AND phone IS NOT NULL"
                + " AND phone_unusable IS NULL")
        .param(debtor.value())
        .query(String.class)
        .list()
        .stream()
        .map(PhoneNumber::new)
        .anyMatch(wishes::mayCall);
  }

  /// A number came or went: the debtor's accounts are worked again, or wait for one to be found by
  /// whoever knows that there is none.
  void changed(DebtorId debtor, @Nullable AgentId author) {
    if (reachable(debtor)) {
      jdbc.sql(
              """
              UPDATE work_item SET recycle_at = NULL, recycle_reason = NULL,
                callback_for = IF(callback_at IS NULL, NULL, callback_for)
              WHERE debtor_id = ? AND recycle_reason = 'find_number'
              """)
          .param(debtor.value())
          .update();
    } else if (author != null) {
      find("debtor_id = ?", debtor.value(), author);
    }
    placement.place(
        jdbc.sql("SELECT account_id FROM work_item WHERE debtor_id = ?")
            .param(debtor.value())
            .query(Long.class)
            .list());
  }

  /// Given back untouched for want of a number: it is not offered again at once.
  void givenBack(AccountId account, AgentId agent) {
    jdbc.sql("SELECT debtor_id FROM work_item WHERE account_id = ? AND held_by = ?")
        .param(account.value())
        .param(agent.value())
        .query(Long.class)
        .optional()
        .filter(debtor -> !reachable(new DebtorId(debtor)))
        .ifPresent(_ -> find("account_id = ?", account.value(), agent));
  }

  private void find(String which, long id, AgentId who) {
    AgentId still = workforce.still(who);
    jdbc.sql(
            "UPDATE work_item SET recycle_at = ?, recycle_reason = 'find_number',"
                + " callback_for = IF(callback_at IS NULL, ?, callback_for) WHERE "
                + which)
        .param(Utc.of(clock.instant().plus(TIME_TO_FIND)))
        .param(still == null ? null : still.value())
        .param(id)
        .update();
  }
}
