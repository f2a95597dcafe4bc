package fr.entente.detection;

import fr.entente.detection.NewFinding.Occasion;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whose words are being read, and in which language.
@Repository
class OccasionRepository {
  /// A call that is on, that has ended and is being wrapped up, that has left the desk.
  enum Stage {
    ON,
    WRAP_UP,
    OVER;

    /// What agents write or tick themselves they know, unless it was read long after.
    boolean mustBeTold(Source source) {
      return switch (source) {
        case TRANSCRIPT, MAIL -> this != ON;
        case NOTE -> this == OVER;
        case CARD -> false;
      };
    }
  }

  private final JdbcClient jdbc;

  OccasionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Occasion> ofCall(CallId call) {
    return jdbc.sql(
            """
            SELECT c.account_id, c.debtor_id, c.agent_id, d.language FROM call_line c
            JOIN debtor_card d ON d.id = c.debtor_id WHERE c.id = ?
            """)
        .param(call.value())
        .query((row, _) ->
            new Occasion(
                new AccountId(row.getLong("account_id")),
                new DebtorId(row.getLong("debtor_id")),
                call,
                new AgentId(row.getLong("agent_id")),
                Language.of(row.getString("language"))))
        .optional();
  }

  /// Is anybody still looking? Without a call somebody works at the account.
  Stage stage(@Nullable CallId call) {
    return call == null
        ? Stage.ON
        : jdbc.sql(
                "SELECT live_agent IS NOT NULL, ended_at IS NOT NULL FROM call_line WHERE id = ?")
            .param(call.value())
            .query((row, _) ->
                !row.getBoolean(1) ? Stage.OVER : row.getBoolean(2) ? Stage.WRAP_UP : Stage.ON)
            .single();
  }

  /// At this agent's desk, on this call if there is one on the account.
  Optional<Occasion> ofDesk(AccountId account, @Nullable CallId call, @Nullable AgentId agent) {
    return jdbc.sql(
            """
            SELECT a.debtor_id, d.language FROM account_card a JOIN debtor_card d ON d.id = a.debtor_id
            WHERE a.id = ?
            """)
        .param(account.value())
        .query((row, _) ->
            new Occasion(
                account,
                new DebtorId(row.getLong("debtor_id")),
                call,
                agent,
                Language.of(row.getString("language"))))
        .optional();
  }

  /// Does anybody of the debtor's write from this address?
  boolean writes(AccountId account, String address) {
    return jdbc.sql(
            """
            SELECT EXISTS(SELECT 1 FROM account_card a JOIN contact_card c ON c.debtor_id = a.debtor_id
              WHERE a.id = ? AND c.email = ?)
            """)
        .param(account.value())
        .param(address)
        .query(Boolean.class)
        .single();
  }

  /// Names that must not become part of an example.
  List<String> names(AccountId account) {
    return jdbc.sql(
            """
            SELECT d.name FROM account_card a JOIN debtor_card d ON d.id = a.debtor_id WHERE a.id = :account
            UNION SELECT c.name FROM account_card a JOIN creditor_card c ON c.id = a.creditor_id WHERE a.id = :account
            UNION SELECT p.name FROM account_card a JOIN contact_card p ON p.debtor_id = a.debtor_id
              WHERE a.id = :account
            UNION SELECT d.city FROM account_card a JOIN debtor_card d ON d.id = a.debtor_id
              WHERE a.id = :account AND d.city IS NOT NULL
            UNION SELECT name FROM agent_card
            """)
        .param("account", account.value())
        .query(String.class)
        .list();
  }
}
