package fr.entente.commitments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import fr.entente.payments.ExpectedPart;
import fr.entente.payments.ExpectedPayments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells the matching of bank entries what debtors said they would pay.
@Component
class ExpectedInstalments implements ExpectedPayments {
  private static final String PARTS =
      "SELECT c.account_id, i.effective_due_on, i.amount - i.paid AS missing FROM instalment i"
          + " JOIN commitment c ON c.id = i.commitment_id"
          + " WHERE i.status = 'PENDING' AND c.ended_on IS NULL ";

  private final JdbcClient jdbc;

  ExpectedInstalments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<ExpectedPart> of(Collection<AccountId> accounts) {
    return accounts.isEmpty()
        ? List.of()
        : jdbc.sql(PARTS + "AND c.open_account IN (:accounts)")
            .param("accounts", accounts.stream().map(AccountId::value).sorted().toList())
            .query(ExpectedInstalments::part)
            .list();
  }

  @Override
  public List<ExpectedPart> of(
      CreditorId creditor, Collection<Money> amounts, LocalDate from, LocalDate to) {
    return amounts.isEmpty()
        ? List.of()
        : jdbc.sql(
                PARTS
                    + "AND i.amount IN (:amounts) AND i.effective_due_on BETWEEN :from AND :to"
                    + " AND c.account_id IN (SELECT id FROM account_card WHERE creditor_id = :creditor)")
            .param("amounts", amounts.stream().map(Money::amount).toList())
            .param("from", from)
            .param("to", to)
            .param("creditor", creditor.value())
            .query(ExpectedInstalments::part)
            .list();
  }

  private static ExpectedPart part(ResultSet row, int n) throws SQLException {
    return new ExpectedPart(
        new AccountId(row.getLong("account_id")),
        row.getObject("effective_due_on", LocalDate.class),
        Money.euros(row.getBigDecimal("missing")));
  }
}
