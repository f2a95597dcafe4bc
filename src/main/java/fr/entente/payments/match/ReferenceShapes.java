package fr.entente.payments.match;

import fr.entente.kernel.CreditorId;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How invoice numbers and account references look (length and first two characters). Most words of
/// a bank text look like none of them, and need not be looked up.
public final class ReferenceShapes {
  private final Set<Integer> invoices;
  private final Set<Integer> accounts;

  private ReferenceShapes(Set<Integer> invoices, Set<Integer> accounts) {
    this.invoices = invoices;
    this.accounts = accounts;
  }

  public static ReferenceShapes of(JdbcClient jdbc, CreditorId creditor) {
    return new ReferenceShapes(
        read(
            jdbc,
            "SELECT DISTINCT CHAR_LENGTH(i.number_key), LEFT(i.number_key, 2) FROM invoice_line i"
                + " JOIN account_card a ON a.id = i.account_id WHERE a.creditor_id = ?",
            creditor),
        read(
            jdbc,
            "SELECT DISTINCT CHAR_LENGTH(reference_key), LEFT(reference_key, 2)"
                + " FROM account_card WHERE creditor_id = ?",
            creditor));
  }

  private static Set<Integer> read(JdbcClient jdbc, String sql, CreditorId creditor) {
    Set<Integer> shapes = new HashSet<>();
    jdbc.sql(sql)
        .param(creditor.value())
        .query(row -> {
          shapes.add(shape(row.getInt(1), row.getString(2)));
        });
    return shapes;
  }

  public boolean invoice(String word) {
    return invoices.contains(shape(word.length(), word));
  }

  public boolean account(String word) {
    return accounts.contains(shape(word.length(), word));
  }

  // Keys are ASCII.
  private static int shape(int length, String start) {
    int first = start.isEmpty() ? 0 : start.charAt(0);
    int second = start.length() < 2 ? 0 : start.charAt(1);
    return length << 16 | first << 8 | second;
  }
}
