package fr.entente.interest;

import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.interest.InterestFile.Owed;
import fr.entente.interest.LateInterest.LateInvoice;
import fr.entente.interest.LateInterest.Paid;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.math.BigDecimal;
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

  /// As it stands, or would stand, on this day if nothing more came in.
  @PreAuthorize("isAuthenticated()")
  public InterestNote of(AccountId account, LocalDate on) {
    return read(account).on(on);
  }

  /// Reads once what every question about the account's interest is answered from.
  @PreAuthorize("isAuthenticated()")
  public InterestFile read(AccountId account) {
    Who who = who(account);
    var known = rates.known();
    return new InterestFile(
        who.business(),
        owed(account),
        known.inForce(RateKind.DEFAULT),
        known.inForce(RateKind.LEGAL),
        who.contract(),
        frozen(account),
        LocalDate.now(clock));
  }

  private record Who(boolean business, @Nullable BigDecimal contract) {}

  // The last word of the creditor's terms of sale counts; it may be that there is no rate any more.
  private Who who(AccountId account) {
    return jdbc.sql(
            """
            SELECT d.kind = 'COMPANY' AS business,
              (SELECT r.percent FROM contract_rate r WHERE r.creditor_id = a.creditor_id
                ORDER BY r.id DESC LIMIT 1) AS contract
            FROM account_card a JOIN debtor_card d ON d.id = a.debtor_id WHERE a.id = ?
            """)
        .param(account.value())
        .query((row, _) -> new Who(row.getBoolean(1), row.getBigDecimal(2)))
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
  private List<Owed> owed(AccountId account) {
    List<Owed> owed = new ArrayList<>();
    jdbc.sql(
            "SELECT id, number, CONCAT(number, ' ', IF(issued_on = due_on, '', issued_on)) AS invoiced, due_on,"
                + " amount, open_amount FROM invoice_line WHERE account_id = ?"
                + " AND amount > 0 ORDER BY due_on, id")
        .param(account.value())
        .query(row -> {
          long id = row.getLong("id");
          owed.add(
              new Owed(
                  id,
                  row.getString("number"),
                  row.getString("invoiced"),
                  new LateInvoice(
                      cents(row.getBigDecimal("amount")),
                      Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                      new ArrayList<>())));
        });
    jdbc.sql(
            """
            SELECT e.invoice_id, e.booked_on, -e.amount AS paid FROM ledger_line e
            LEFT JOIN ledger_line r ON r.source_key = e.source_key AND r.kind = 'REVERSAL'
              AND (r.part_number = e.part_number OR e.kind IN ('WRITE_OFF', 'BANK_CHARGES'))
            WHERE e.account_id = ? AND e.kind IN ('PAYMENT', 'CREDIT_NOTE', 'WRITE_OFF', 'BANK_CHARGES')
              AND e.amount < 0
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
    return owed;
  }

  private static long cents(BigDecimal amount) {
    return Money.euros(amount).cents();
  }
}
