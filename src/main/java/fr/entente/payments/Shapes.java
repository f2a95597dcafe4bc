package fr.entente.payments;

import fr.entente.kernel.CreditorId;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How invoice numbers and account references look (length and first two characters). Most words of
/// a bank text look like none of them, and need not be looked up.
final class Shapes {
  private final Set<String> invoices;
  private final Set<String> accounts;

  private Shapes(Set<String> invoices, Set<String> accounts) {
    this.invoices = invoices;
    this.accounts = accounts;
  }

  static Shapes of(JdbcClient jdbc, CreditorId creditor) {
    return new Shapes(
        read(
            jdbc,
            "SELECT DISTINCT CONCAT(CHAR_LENGTH(i.number_key), LEFT(i.number_key, 2)) FROM invoice i"
                + " JOIN account a ON a.id = i.account_id WHERE a.creditor_id = ?",
            creditor),
        read(
            jdbc,
            "SELECT DISTINCT CONCAT(CHAR_LENGTH(reference_key), LEFT(reference_key, 2))"
                + " FROM account WHERE creditor_id = ?",
            creditor));
  }

  private static Set<String> read(JdbcClient jdbc, String sql, CreditorId creditor) {
    return new HashSet<>(jdbc.sql(sql).param(creditor.value()).query(String.class).list());
  }

  boolean invoice(String word) {
    return invoices.contains(shape(word));
  }

  boolean account(String word) {
    return accounts.contains(shape(word));
  }

  private static String shape(String word) {
    return word.length() + word.substring(0, Math.min(2, word.length()));
  }
}
