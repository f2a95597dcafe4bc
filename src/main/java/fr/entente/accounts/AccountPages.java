package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Money;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the list of accounts page by page in any order. All accounts are walked along the index of
/// the order; those of a creditor that has few, or that a search found, are ordered then and there.
@Component
class AccountPages {
  private static final String COLUMNS =
      "SELECT STRAIGHT_JOIN a.id, a.reference, d.name AS debtor, d.city, c.name AS creditor,"
          + " a.balance, a.overdue, a.oldest_due_on FROM ";
  private static final String NAMES =
      " JOIN debtor d FORCE INDEX (PRIMARY) ON d.id = a.debtor_id"
          + " JOIN creditor c FORCE INDEX (PRIMARY) ON c.id = a.creditor_id";
  private static final String BY_DEBTOR =
      "debtor d FORCE INDEX (debtor_name) JOIN account a FORCE INDEX (account_debtor)"
          + " ON a.debtor_id = d.id JOIN creditor c FORCE INDEX (PRIMARY) ON c.id = a.creditor_id";

  private final JdbcClient jdbc;

  AccountPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Listed<AccountLine> all(
      @Nullable CreditorId creditor, Sorted<AccountOrder> order, Stretch wanted) {
    int counted = counted(creditor);
    Stretch stretch = wanted.within(counted);
    String only = creditor == null ? "" : " WHERE a.creditor_id = " + creditor.value();
    boolean few = creditor != null && counted <= Stretch.REACH;
    String from = few ? "account a FORCE INDEX (account_reference_unique)" + NAMES : along(order);
    return new Listed<>(rows(from + only, order, stretch), stretch.from(), counted);
  }

  Listed<AccountLine> among(
      List<AccountId> found,
      @Nullable CreditorId creditor,
      Sorted<AccountOrder> order,
      Stretch wanted) {
    if (found.isEmpty()) {
      return new Listed<>(List.of(), 0, 0);
    }
    String ids =
        found.stream().map(id -> Long.toString(id.value())).collect(Collectors.joining(","));
    String only =
        " WHERE a.id IN ("
            + ids
            + ")"
            + (creditor == null ? "" : " AND a.creditor_id = " + creditor.value());
    int counted = jdbc.sql("SELECT COUNT(*) FROM account a" + only).query(Integer.class).single();
    Stretch stretch = wanted.within(counted);
    String from = "account a FORCE INDEX (PRIMARY)" + NAMES;
    return new Listed<>(rows(from + only, order, stretch), stretch.from(), counted);
  }

  static String along(Sorted<AccountOrder> order) {
    return order.by() == AccountOrder.DEBTOR
        ? BY_DEBTOR
        : "account a FORCE INDEX (" + order.by().index() + ")" + NAMES;
  }

  static String pageSql(String from, Sorted<AccountOrder> order, Stretch stretch) {
    // An index holds the key behind its columns: both in one direction, or it would be sorted.
    String last = order.by() == AccountOrder.DEBTOR ? "d.id" : "a.id";
    return COLUMNS
        + from
        + " ORDER BY "
        + order.by().column()
        + order.direction()
        + ", "
        + last
        + order.direction()
        + " LIMIT "
        + stretch.size()
        + " OFFSET "
        + stretch.from();
  }

  private List<AccountLine> rows(String from, Sorted<AccountOrder> order, Stretch stretch) {
    return jdbc.sql(pageSql(from, order, stretch)).query(AccountPages::line).list();
  }

  private int counted(@Nullable CreditorId creditor) {
    String of =
        creditor == null
            ? "account FORCE INDEX (account_debtor)"
            : "account FORCE INDEX (account_reference_unique) WHERE creditor_id = "
                + creditor.value();
    return jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 FROM " + of + Listed.COUNT_TO + ") AS reached")
        .query(Integer.class)
        .single();
  }

  private static AccountLine line(ResultSet row, int number) throws SQLException {
    return new AccountLine(
        new AccountId(row.getLong("id")),
        row.getString("reference"),
        row.getString("debtor"),
        row.getString("city"),
        row.getString("creditor"),
        Money.euros(row.getBigDecimal("balance")),
        Money.euros(row.getBigDecimal("overdue")),
        row.getObject("oldest_due_on", LocalDate.class));
  }
}
