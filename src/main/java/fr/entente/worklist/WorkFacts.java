package fr.entente.worklist;

import fr.entente.agents.Workforce;
import fr.entente.commitments.CommitmentBroken;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes what happened to an account, then places it anew. Always inside the caller's transaction.
@Component
class WorkFacts {
  private final JdbcClient jdbc;
  private final Placement placement;
  private final Changes changes;
  private final Workforce workforce;
  private final Clock clock;

  WorkFacts(
      JdbcClient jdbc, Placement placement, Changes changes, Workforce workforce, Clock clock) {
    this.jdbc = jdbc;
    this.placement = placement;
    this.changes = changes;
    this.workforce = workforce;
    this.clock = clock;
  }

  void committed(AccountId account, LocalDate until) {
    changes.happened(account, new Happened.Committed(until));
  }

  void commitmentEnded(AccountId account) {
    changes.happened(account, new Happened.CommitmentEnded(today()));
  }

  void broken(CommitmentBroken news) {
    changes.happened(news.account(), new Happened.Broken(news.plan(), today()));
  }

  /// Money moved, or time: the account's own figures are not what they were.
  void figuresMoved(Collection<AccountId> accounts) {
    changes.moved(accounts);
  }

  void callback(CallbackRequest wish) {
    jdbc.sql(
            "INSERT INTO callback (account_id, at, only_for, words, agreed, author_id, created_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
        .param(wish.account().value())
        .param(Utc.of(wish.at()))
        .param(wish.onlyFor() == null ? null : wish.onlyFor().value())
        .param(wish.words())
        .param(wish.agreed())
        .param(wish.author().value())
        .param(Utc.of(clock.instant()))
        .update();
    changes.happened(
        wish.account(), new Happened.CallbackAgreed(wish.at(), workforce.still(wish.onlyFor())));
  }

  void backToTheList(AccountId account) {
    changes.happened(account, new Happened.BroughtBack(today()));
  }

  void placeAgain(Collection<AccountId> accounts) {
    placement.place(accounts.stream().map(AccountId::value).toList());
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

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
