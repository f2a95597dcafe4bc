package fr.entente.detection;

import fr.entente.calls.Utterance;
import fr.entente.detection.NewFinding.Occasion;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Language;
import fr.entente.kernel.Utc;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whose words are being read, and in which language.
@Repository
class OccasionRepository {
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

  /// At this agent's desk, on this call if there is one on the account.
  Optional<Occasion> ofDesk(AccountId account, @Nullable CallId call, AgentId agent) {
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

  /// The debtor's complete turns so far.
  List<Utterance> said(CallId call) {
    return jdbc.sql(
            "SELECT sequence, text, at FROM utterance_line WHERE call_id = ? AND debtor = TRUE ORDER BY"
                + " sequence")
        .param(call.value())
        .query((row, _) ->
            new Utterance(
                call,
                row.getLong("sequence"),
                true,
                row.getString("text"),
                true,
                Utc.instant(row, "at")))
        .list();
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
