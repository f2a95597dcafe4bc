package fr.entente.commitments;

import fr.entente.commitments.LateInterest.LateInvoice;
import fr.entente.commitments.LateInterest.Paid;
import fr.entente.commitments.LateInterest.Period;
import fr.entente.commitments.LateInterest.Working;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: late interest and indemnity of an account, with the working (C. com. L441-10 II,
/// D441-5). An insolvency hold freezes it on its day (L622-28).
@Service
public class Interests {
  private static final Money INDEMNITY = Money.euros("40.00");

  private final JdbcClient jdbc;
  private final InterestRates rates;
  private final Compliance compliance;
  private final Clock clock;

  Interests(JdbcClient jdbc, InterestRates rates, Compliance compliance, Clock clock) {
    this.jdbc = jdbc;
    this.rates = rates;
    this.compliance = compliance;
    this.clock = clock;
  }

  private record Owed(long id, String number, LateInvoice invoice) {}

  /// As it stands, or would stand, on this day if nothing more came in.
  @PreAuthorize("isAuthenticated()")
  public InterestNote of(AccountId account, LocalDate on) {
    return of(account, on, List.of());
  }

  /// What waiting for these payments would add, against everything paid today; absent when a rate
  /// is missing.
  @PreAuthorize("isAuthenticated()")
  public @Nullable Money costOfWaiting(AccountId account, List<Instalment> plan) {
    LocalDate end = plan.getLast().effectiveDueOn();
    Money then = of(account, end, plan).interest();
    Money now = of(account, LocalDate.now(clock)).interest();
    return then == null || now == null ? null : then.minus(now);
  }

  private InterestNote of(AccountId account, LocalDate on, List<Instalment> plan) {
    Who who = who(account);
    LocalDate frozen = frozen(account);
    List<Owed> owed = owed(account, plan);
    var engine =
        new LateInterest(
            who.business(),
            owed.stream().map(Owed::invoice).toList(),
            on,
            rates.inForce(RateKind.DEFAULT),
            rates.inForce(RateKind.LEGAL),
            rates.contract(who.creditor()),
            frozen);
    List<InvoiceInterest> invoices = new ArrayList<>();
    for (Owed one : owed) {
      Working working = engine.working(one.invoice());
      if (working.daysLate() > 0) {
        invoices.add(told(one, working));
      }
    }
    var computed = engine.compute();
    Money interest =
        computed instanceof LateInterest.Result.Computed done
            ? Money.ofCents(done.interest())
            : null;
    var wrong = invoices.stream().filter(each -> each.error() != null).findFirst();
    Money indemnity =
        invoices.stream().map(InvoiceInterest::indemnity).reduce(Money.ZERO, Money::plus);
    return new InterestNote(
        who.business(),
        on,
        invoices,
        interest,
        indemnity,
        wrong.map(InvoiceInterest::error).orElse(null),
        wrong.map(InvoiceInterest::semester).orElse(null),
        engine.contractRate(),
        frozen);
  }

  private static InvoiceInterest told(Owed one, Working working) {
    LocalDate errorOn = working.errorOn();
    return new InvoiceInterest(
        one.number(),
        one.invoice().due(),
        Money.ofCents(one.invoice().cents()),
        working.daysLate(),
        working.periods().stream().map(Interests::row).toList(),
        INDEMNITY,
        working.error(),
        errorOn == null ? null : LateInterest.semester(errorOn));
  }

  private static InterestRow row(Period period) {
    return new InterestRow(
        period.from(),
        period.to(),
        Money.ofCents(period.base()),
        period.percent(),
        period.days(),
        period.exact().movePointLeft(2).setScale(4, RoundingMode.HALF_UP));
  }

  private record Who(boolean business, CreditorId creditor) {}

  private Who who(AccountId account) {
    return jdbc.sql(
            "SELECT d.kind = 'COMPANY' AS business, a.creditor_id FROM account a"
                + " JOIN debtor d ON d.id = a.debtor_id WHERE a.id = ?")
        .param(account.value())
        .query((row, _) -> new Who(row.getBoolean(1), new CreditorId(row.getLong(2))))
        .single();
  }

  private @Nullable LocalDate frozen(AccountId account) {
    return compliance.holds(account).stream()
        .filter(hold -> hold.type() == HoldType.INSOLVENCY)
        .map(hold -> LocalDate.ofInstant(hold.since(), clock.getZone()))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  // Credit notes count like money on their day; what was taken back never came.
  private List<Owed> owed(AccountId account, List<Instalment> plan) {
    List<Owed> owed = new ArrayList<>();
    jdbc.sql(
            "SELECT id, number, due_on, amount, open_amount FROM invoice WHERE account_id = ?"
                + " AND amount > 0 ORDER BY due_on, id")
        .param(account.value())
        .query(row -> {
          long id = row.getLong("id");
          owed.add(
              new Owed(
                  id,
                  row.getString("number"),
                  new LateInvoice(
                      cents(row.getBigDecimal("amount")),
                      Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                      new ArrayList<>())));
        });
    jdbc.sql(
            """
            SELECT e.invoice_id, e.booked_on, -e.amount AS paid FROM ledger_entry e
            LEFT JOIN ledger_entry r ON r.source_key = e.source_key AND r.kind = 'REVERSAL'
              AND r.part_number = e.part_number
            WHERE e.account_id = ? AND e.kind IN ('PAYMENT', 'CREDIT_NOTE') AND e.amount < 0
              AND e.invoice_id IS NOT NULL AND r.id IS NULL ORDER BY e.booked_on, e.id
            """)
        .param(account.value())
        .query(row -> {
          long id = row.getLong("invoice_id");
          var paid =
              new Paid(
                  Objects.requireNonNull(row.getObject("booked_on", LocalDate.class)),
                  cents(row.getBigDecimal("paid")));
          owed.stream().filter(o -> o.id() == id).forEach(o -> o.invoice().payments().add(paid));
        });
    plan.forEach(part -> allot(owed, part));
    return owed;
  }

  // Oldest due first, as the ledger will post it.
  private static void allot(List<Owed> owed, Instalment part) {
    long left = part.amount().cents();
    for (Owed one : owed) {
      long open =
          one.invoice().cents() - one.invoice().payments().stream().mapToLong(Paid::cents).sum();
      long taken = Math.min(left, Math.max(0, open));
      if (taken > 0) {
        one.invoice().payments().add(new Paid(part.effectiveDueOn(), taken));
        left -= taken;
      }
    }
  }

  private static long cents(BigDecimal amount) {
    return Money.euros(amount).cents();
  }
}
