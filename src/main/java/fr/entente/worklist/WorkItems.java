package fr.entente.worklist;

import fr.entente.calls.Disposition;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// From a row to a work item with its reasons.
final class WorkItems {
  static final String COLUMNS =
      "w.account_id, w.debtor_id, w.creditor_id, w.tier, w.stage, w.overdue_cents,"
          + " w.oldest_due_on, w.waiting_since, w.callback_at, w.crisis_at, w.factored, w.broken,"
          + " w.boost_callback, w.boost_broken, w.boost_waiting, w.boost_factored, w.boost_limitation,"
          + " w.attempts, w.held_by, w.held_until, w.position, w.recycle_reason";

  // On an agent's list because nobody wrapped it up: no debtor agreed to be called.
  private static final String LEFT = "recycle." + Disposition.NOT_WRAPPED_UP;

  private WorkItems() {}

  static WorkItem read(ResultSet row, LocalDate today, boolean canWait) throws SQLException {
    Tier tier = Tier.valueOf(row.getString("tier"));
    return new WorkItem(
        new AccountId(row.getLong("account_id")),
        new DebtorId(row.getLong("debtor_id")),
        new CreditorId(row.getLong("creditor_id")),
        why(row, tier, today, canWait),
        Stage.valueOf(row.getString("stage")),
        row.getBoolean("factored"),
        broken(row.getString("broken")),
        row.getInt("attempts"),
        agent(row),
        Utc.instantOrNull(row, "held_until"),
        tier == Tier.CALLBACK && !LEFT.equals(row.getString("recycle_reason")));
  }

  static WorkItem heldBy(WorkItem item, AgentId agent, Instant until) {
    return new WorkItem(
        item.account(),
        item.debtor(),
        item.creditor(),
        item.why(),
        item.stage(),
        item.factored(),
        item.broken(),
        item.attempts(),
        agent,
        until,
        item.agreedCallback());
  }

  static long position(WorkItem item) {
    Why why = item.why();
    return Scoring.position(why.tier(), why.overdue().cents() + why.boost().cents());
  }

  private static Why why(ResultSet row, Tier tier, LocalDate today, boolean canWait)
      throws SQLException {
    return new Why(
        tier,
        Money.ofCents(row.getLong("overdue_cents")),
        boosts(row),
        Scoring.days(row.getObject("oldest_due_on", LocalDate.class), today),
        Scoring.days(row.getObject("waiting_since", LocalDate.class), today),
        Utc.instantOrNull(row, tier == Tier.CRISIS_REVIEW ? "crisis_at" : "callback_at"),
        canWait);
  }

  private static List<Boost> boosts(ResultSet row) throws SQLException {
    List<Boost> boosts = new ArrayList<>();
    for (Boost.Kind kind : Boost.Kind.values()) {
      long cents = row.getLong("boost_" + kind.name().toLowerCase(Locale.ROOT));
      if (cents > 0) {
        boosts.add(new Boost(kind, Money.ofCents(cents)));
      }
    }
    return List.copyOf(boosts);
  }

  private static @Nullable BrokenWord broken(@Nullable String word) {
    return word == null ? null : BrokenWord.valueOf(word);
  }

  private static @Nullable AgentId agent(ResultSet row) throws SQLException {
    long holder = row.getLong("held_by");
    return row.wasNull() ? null : new AgentId(holder);
  }
}
