package fr.entente.commitments.plan;

import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.grade.Grades;
import fr.entente.interest.InterestFile;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: looks at terms while they are written. Changes nothing.
@Service
public class PlanAdvisor {
  private final Commitments commitments;
  private final Grades grades;
  private final JdbcClient jdbc;
  private final Clock clock;

  PlanAdvisor(Commitments commitments, Grades grades, JdbcClient jdbc, Clock clock) {
    this.commitments = commitments;
    this.grades = grades;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// `interest` is the account's, read by the caller, who shows it anyway.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public PlanAdvice advise(CommitmentTerms terms, InterestFile interest) {
    List<Instalment> parts = terms.instalments();
    var look = commitments.look(terms);
    LocalDate soon = LocalDate.now(clock).plusDays(look.limits().soon());
    Money total = parts.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus);
    return new PlanAdvice(
        look.limits(),
        look.refusal(),
        look.beyondAll(),
        parts.isEmpty() ? null : parts.getLast().effectiveDueOn(),
        !parts.isEmpty() && parts.getFirst().dueOn().isAfter(soon),
        interest.business(),
        interest.costOfWaiting(parts.stream().map(Instalment::planned).toList()),
        others(terms.account()),
        grades.similar(Math.max(1, parts.size()), total),
        grades.suggest(terms.account(), terms.words(), terms.means()),
        PayingHabit.of(paidOn(terms.account()), LocalDate.now(clock)).orElse(null));
  }

  // All that this debtor paid, to whomever, in two years; what was taken back was not paid.
  private List<LocalDate> paidOn(AccountId account) {
    return jdbc.sql(
            """
            SELECT DISTINCT e.booked_on FROM account_card a JOIN account_card o ON o.debtor_id = a.debtor_id
            JOIN ledger_line e ON e.account_id = o.id AND e.kind = 'PAYMENT' AND e.booked_on >= ?
            WHERE a.id = ? AND NOT EXISTS (SELECT 1 FROM ledger_line r
              WHERE r.source_key = e.source_key AND r.kind = 'REVERSAL'
                AND r.part_number = e.part_number)
            """)
        .param(LocalDate.now(clock).minusYears(2))
        .param(account.value())
        .query(LocalDate.class)
        .list();
  }

  private List<OpenPlan> others(AccountId account) {
    return jdbc.sql(
            """
            SELECT o.id, o.reference, r.name, c.total - c.paid AS open, c.next_deadline
            FROM account_card a JOIN account_card o ON o.debtor_id = a.debtor_id AND o.id <> a.id
            JOIN commitment c ON c.open_account = o.id JOIN creditor_card r ON r.id = o.creditor_id
            WHERE a.id = ? AND c.next_deadline IS NOT NULL ORDER BY c.next_deadline, o.id
            """)
        .param(account.value())
        .query((row, _) ->
            new OpenPlan(
                new AccountId(row.getLong("id")),
                row.getString("reference"),
                row.getString("name"),
                Money.euros(row.getBigDecimal("open")),
                row.getObject("next_deadline", LocalDate.class)))
        .list();
  }
}
