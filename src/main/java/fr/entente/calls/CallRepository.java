package fr.entente.calls;

import fr.entente.compliance.Verdict;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/// Rows of `phone_call`. Every change of a status goes through `lock` and `save`.
@Repository
class CallRepository {
  private static final String SELECT = "SELECT * FROM phone_call ";

  private final JdbcClient jdbc;

  CallRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Fails on a duplicate key when the agent, the debtor or the number is on a live call.
  CallId book(DialRequest request, DebtorId debtor, Verdict.Permitted verdict, Instant now) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            INSERT INTO phone_call (agent_id, account_id, debtor_id, number, click_id, agreed_callback,
              status, requested_at, news_at, policy_key, policy_version, policy_inputs)
            VALUES (?, ?, ?, ?, ?, ?, 'REQUESTED', ?, ?, ?, ?, ?)
            """)
        .param(request.agent().value())
        .param(request.account().value())
        .param(debtor.value())
        .param(request.number().e164())
        .param(request.clickId())
        .param(request.agreedCallback())
        .param(Utc.of(now))
        .param(Utc.of(now))
        .param(verdict.policyKey())
        .param(verdict.policyVersion())
        .param(verdict.inputs())
        .update(key, "id");
    return new CallId(Objects.requireNonNull(key.getKeyAs(Number.class)).longValue());
  }

  /// Dials of one debtor pass one by one, until the transaction ends.
  void passGate(DebtorId debtor) {
    jdbc.sql(
            "INSERT INTO dial_gate (debtor_id) VALUES (?) ON DUPLICATE KEY UPDATE debtor_id ="
                + " debtor_id")
        .param(debtor.value())
        .update();
  }

  Optional<CallRecord> byClick(AgentId agent, String click) {
    return jdbc.sql(SELECT + "WHERE agent_id = ? AND click_id = ?")
        .param(agent.value())
        .param(click)
        .query(CallRepository::read)
        .optional();
  }

  Optional<CallRecord> liveOf(AgentId agent) {
    return live("live_agent", agent.value());
  }

  Optional<CallRecord> liveOf(DebtorId debtor) {
    return live("live_debtor", debtor.value());
  }

  Optional<CallRecord> liveOn(PhoneNumber number) {
    return live("live_number", number.e164());
  }

  private Optional<CallRecord> live(String column, Object value) {
    return jdbc.sql(SELECT + "WHERE " + column + " = ?")
        .param(value)
        .query(CallRepository::read)
        .optional();
  }

  Optional<CallRecord> find(CallId id) {
    return one(id, "");
  }

  /// Holds the row until the transaction ends.
  Optional<CallRecord> lock(CallId id) {
    return one(id, " FOR UPDATE");
  }

  private Optional<CallRecord> one(CallId id, String suffix) {
    return jdbc.sql(SELECT + "WHERE id = ?" + suffix)
        .param(id.value())
        .query(CallRepository::read)
        .optional();
  }

  List<CallRecord> ofDebtor(DebtorId debtor, int limit) {
    return jdbc.sql(SELECT + "WHERE debtor_id = ? ORDER BY requested_at DESC, id DESC LIMIT ?")
        .param(debtor.value())
        .param(limit)
        .query(CallRepository::read)
        .list();
  }

  List<CallRecord> ofDebtorSince(DebtorId debtor, Instant since) {
    return jdbc.sql(
            SELECT
                + "WHERE debtor_id = ? AND requested_at >= ? ORDER BY requested_at DESC, id DESC")
        .param(debtor.value())
        .param(Utc.of(since))
        .query(CallRepository::read)
        .list();
  }

  CallState state(CallId id) {
    return jdbc.sql(SELECT + "WHERE id = ?")
        .param(id.value())
        .query(CallRepository::state)
        .single();
  }

  void save(CallId id, CallState state, Instant now) {
    jdbc.sql(
            """
            UPDATE phone_call SET status = ?, ringing_at = ?, answered_at = ?, ended_at = ?,
              provider_sid = ?, failure = ?, news_at = ?,
              ended_by = COALESCE(?, IF(? AND hang_up_at IS NOT NULL, 'agent', NULL))
            WHERE id = ?
            """)
        .param(state.status().name())
        .param(Utc.orNull(state.ringingAt()))
        .param(Utc.orNull(state.answeredAt()))
        .param(Utc.orNull(state.endedAt()))
        .param(state.providerSid())
        .param(state.failure())
        .param(Utc.of(now))
        .param(state.endedBy())
        .param(state.status().terminal())
        .param(id.value())
        .update();
  }

  /// True for the one thread that may now ring; never true again for this call.
  boolean handOver(CallId id, Instant now) {
    return jdbc.sql(
                "UPDATE phone_call SET handed_over_at = ? WHERE id = ? AND status = 'REQUESTED' AND"
                    + " handed_over_at IS NULL")
            .param(Utc.of(now))
            .param(id.value())
            .update()
        == 1;
  }

  void flag(CallId id, String column, boolean on) {
    jdbc.sql("UPDATE phone_call SET " + column + " = ? WHERE id = ?")
        .param(on)
        .param(id.value())
        .update();
  }

  /// Writes the time once; false when it was written before.
  boolean stamp(CallId id, String column, Instant at) {
    return jdbc.sql(
                "UPDATE phone_call SET " + column + " = ? WHERE id = ? AND " + column + " IS NULL")
            .param(Utc.of(at))
            .param(id.value())
            .update()
        == 1;
  }

  boolean hangUpWantedBefore(CallId id, Instant latest) {
    return jdbc.sql("SELECT EXISTS(SELECT 1 FROM phone_call WHERE id = ? AND hang_up_at < ?)")
        .param(id.value())
        .param(Utc.of(latest))
        .query(Boolean.class)
        .single();
  }

  void script(CallId id, String key, String hash, String state) {
    jdbc.sql(
            "UPDATE phone_call SET script_key = ?, script_hash = ?, script_state = ? WHERE id = ?"
                + " AND wrapped_up_at IS NULL")
        .param(key)
        .param(hash)
        .param(state)
        .param(id.value())
        .update();
  }

  void wrapUp(CallId id, Optional<Disposition> disposition, Instant now) {
    jdbc.sql("UPDATE phone_call SET wrapped_up_at = ?, disposition = ? WHERE id = ?")
        .param(Utc.of(now))
        .param(disposition.map(Disposition::code).orElse(null))
        .param(id.value())
        .update();
  }

  private static CallState state(ResultSet row, int n) throws SQLException {
    return new CallState(
        CallStatus.valueOf(row.getString("status")),
        Utc.instantOrNull(row, "ringing_at"),
        Utc.instantOrNull(row, "answered_at"),
        Utc.instantOrNull(row, "ended_at"),
        row.getString("provider_sid"),
        row.getString("ended_by"),
        row.getString("failure"));
  }

  static CallRecord read(ResultSet row, int n) throws SQLException {
    return new CallRecord(
        new CallId(row.getLong("id")),
        new AgentId(row.getLong("agent_id")),
        new AccountId(row.getLong("account_id")),
        new DebtorId(row.getLong("debtor_id")),
        new PhoneNumber(row.getString("number")),
        CallStatus.valueOf(row.getString("status")),
        Utc.instant(row, "requested_at"),
        Utc.instantOrNull(row, "ringing_at"),
        Utc.instantOrNull(row, "answered_at"),
        Utc.instantOrNull(row, "ended_at"),
        Utc.instantOrNull(row, "wrapped_up_at"),
        Utc.instantOrNull(row, "identity_confirmed_at"),
        row.getBoolean("on_hold"),
        row.getBoolean("muted"),
        row.getString("failure"),
        row.getString("ended_by"),
        row.getString("disposition"),
        row.getString("policy_key"),
        row.getInt("policy_version"),
        row.getString("script_key"),
        row.getString("script_hash"),
        row.getString("script_state"));
  }
}
