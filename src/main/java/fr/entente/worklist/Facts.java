package fr.entente.worklist;

import fr.entente.commitments.CommitmentBroken;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes what happened to an account, then places it anew. Always inside the caller's transaction.
@Component
class Facts {
  private final JdbcClient jdbc;
  private final Placement placement;
  private final Clock clock;

  Facts(JdbcClient jdbc, Placement placement, Clock clock) {
    this.jdbc = jdbc;
    this.placement = placement;
    this.clock = clock;
  }

  void committed(AccountId account, LocalDate until) {
    change(
        account,
        "broken = NULL, aside = NULL, callback_at = NULL, callback_for = NULL,"
            + " committed_until = '"
            + until
            + "'");
  }

  void commitmentEnded(AccountId account) {
    change(account, "broken = NULL, committed_until = NULL, waiting_since = '" + today() + "'");
  }

  void broken(CommitmentBroken news) {
    change(
        news.account(),
        "broken = '%s', committed_until = NULL, recycle_at = NULL, aside = NULL, late_before = TRUE,"
                .formatted(news.plan() ? "PLAN" : "PROMISE")
            + " waiting_since = '"
            + today()
            + "'");
  }

  void callback(CallbackRequest wish) {
    ensure(wish.account());
    jdbc.sql(
            "UPDATE work_item SET callback_at = ?, callback_for = ?, aside = NULL WHERE account_id = ?")
        .param(Utc.of(wish.at()))
        .param(wish.onlyFor() == null ? null : wish.onlyFor().value())
        .param(wish.account().value())
        .update();
    jdbc.sql(
            "INSERT INTO callback (account_id, at, only_for, words, author_id, created_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .param(wish.account().value())
        .param(Utc.of(wish.at()))
        .param(wish.onlyFor() == null ? null : wish.onlyFor().value())
        .param(wish.words())
        .param(wish.author().value())
        .param(Utc.of(clock.instant()))
        .update();
    placement.place(List.of(wish.account().value()));
  }

  void backToTheList(AccountId account) {
    change(
        account, "aside = NULL, streak = 0, recycle_at = NULL, waiting_since = '" + today() + "'");
  }

  /// The account leaves the agent's hands; false when somebody else has it.
  boolean letGo(AccountId account, @Nullable AgentId holder) {
    String whose = holder == null ? " AND held_by IS NOT NULL" : " AND held_by = " + holder.value();
    int freed =
        jdbc.sql(
                "UPDATE work_item SET held_by = NULL, held_until = NULL WHERE account_id = ?"
                    + whose)
            .param(account.value())
            .update();
    if (freed > 0) {
      placement.place(List.of(account.value()));
    }
    return freed > 0;
  }

  /// A hold on the debtor stops every account of it.
  void holdsChanged(DebtorId debtor, @Nullable AccountId only) {
    placement.place(
        only != null
            ? List.of(only.value())
            : jdbc.sql("SELECT account_id FROM work_item WHERE debtor_id = ?")
                .param(debtor.value())
                .query(Long.class)
                .list());
  }

  private void change(AccountId account, String assignments) {
    ensure(account);
    jdbc.sql("UPDATE work_item SET " + assignments + " WHERE account_id = ?")
        .param(account.value())
        .update();
    placement.place(List.of(account.value()));
  }

  // News may come about an account that no import has placed yet.
  private void ensure(AccountId account) {
    boolean known =
        jdbc.sql("SELECT COUNT(*) FROM work_item WHERE account_id = ?")
                .param(account.value())
                .query(Integer.class)
                .single()
            > 0;
    if (!known) {
      placement.place(List.of(account.value()));
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
