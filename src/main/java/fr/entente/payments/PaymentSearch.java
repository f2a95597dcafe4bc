package fr.entente.payments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: "we have paid". Looks among what the creditor's bank told, also what nobody has
/// given to an account yet, for whoever is on the line.
@Service
public class PaymentSearch {
  /// A bank may book some days before the day that somebody remembers.
  private static final int DAYS_BEFORE = 5;

  private static final int MOST = 5;

  private final JdbcClient jdbc;

  PaymentSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What came in since about that day with this amount or this reference; the amount first, then
  /// the newest.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD', 'MANAGER')")
  public List<FoundPayment> find(
      AccountId account, Money amount, LocalDate sentOn, String reference) {
    return jdbc.sql(
            """
            SELECT e.id, e.amount, e.booked_on, e.payer_name, e.text, s.status
            FROM account_card a JOIN bank_entry e ON e.creditor_id = a.creditor_id AND e.booked_on >= :since
            JOIN bank_entry_state s ON s.entry_id = e.id
            WHERE a.id = :account AND e.amount > 0
              AND (e.amount = :amount OR (:reference <> '' AND INSTR(e.text, :reference) > 0))
            ORDER BY e.amount = :amount DESC, e.booked_on DESC, e.id DESC LIMIT :most
            """)
        .param("account", account.value())
        .param("since", sentOn.minusDays(DAYS_BEFORE))
        .param("amount", amount.amount())
        .param("reference", reference.strip())
        .param("most", MOST)
        .query((row, _) ->
            new FoundPayment(
                row.getLong("id"),
                Money.euros(row.getBigDecimal("amount")),
                row.getObject("booked_on", LocalDate.class),
                row.getString("payer_name"),
                row.getString("text"),
                EntryStatus.valueOf(row.getString("status"))))
        .list();
  }
}
