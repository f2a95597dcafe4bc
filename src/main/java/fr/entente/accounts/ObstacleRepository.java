package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.NativeQuery;

/// What stood in the way, the newest first; rows are added and never changed.
interface ObstacleRepository extends AggregateRepository<ObstacleRow, Long> {
  Optional<ObstacleRow> findFirstByAccountIdOrderByIdDesc(AccountId account);

  List<ObstacleRow> findTop50ByAccountIdOrderByIdDesc(AccountId account);

  /// What stood last on each account, said on these days.
  @NativeQuery(
      """
      SELECT o.stance, o.cause, COUNT(*) AS accounts, COALESCE(SUM(a.overdue), 0) AS overdue,
        COALESCE(ROUND(AVG(GREATEST(0, DATEDIFF(o.observed_on, d.due_on)))), 0) AS late,
        COUNT(p.paid_on) AS paid, ROUND(AVG(DATEDIFF(p.paid_on, o.observed_on))) AS days
      FROM obstacle o
      JOIN (SELECT MAX(id) AS id FROM obstacle WHERE observed_on BETWEEN :from AND :to GROUP BY account_id) n
        ON n.id = o.id
      JOIN account a ON a.id = o.account_id
      LEFT JOIN (SELECT i.account_id, MIN(i.due_on) AS due_on FROM invoice i
        JOIN obstacle x ON x.account_id = i.account_id AND x.observed_on BETWEEN :from AND :to
        WHERE i.open_amount > 0 GROUP BY i.account_id) d ON d.account_id = o.account_id
      LEFT JOIN (SELECT x.id, MIN(l.booked_on) AS paid_on FROM obstacle x
        JOIN ledger_entry l ON l.account_id = x.account_id AND l.kind = 'PAYMENT' AND l.booked_on >= x.observed_on
        WHERE x.observed_on BETWEEN :from AND :to GROUP BY x.id) p ON p.id = o.id
      GROUP BY o.stance, o.cause ORDER BY o.stance, COUNT(*) DESC, o.cause
      """)
  List<CauseLine> causes(LocalDate from, LocalDate to);

  interface CauseLine {
    String getStance();

    String getCause();

    int getAccounts();

    BigDecimal getOverdue();

    int getLate();

    int getPaid();

    @Nullable Integer getDays();

    default CauseFigure figure() {
      return new CauseFigure(
          Stance.valueOf(getStance()),
          Cause.valueOf(getCause()),
          getAccounts(),
          Money.euros(getOverdue()),
          getLate(),
          getPaid(),
          getDays());
    }
  }
}
