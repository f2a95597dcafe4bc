package fr.entente.bench;

import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A portfolio in which every account has one invoice and an open promise that names it.
final class Promises {
  private static final String COMMITMENTS =
      "INSERT INTO commitment (id, account_id, agent_id, agreed_on, opened_mark, means, words,"
          + " payer_name, total, grace_days, tolerance, tolerance_percent, status, next_deadline,"
          + " created_at) VALUES ";

  private static final String PARTS =
      "INSERT INTO instalment (commitment_id, number, due_on, effective_due_on, deadline, amount,"
          + " status) VALUES ";

  private final JdbcClient jdbc;
  private final LocalDate today;

  Promises(JdbcClient jdbc, LocalDate today) {
    this.jdbc = jdbc;
    this.today = today;
  }

  static String number(int who) {
    return "FX-%08d".formatted(who);
  }

  static String name(int who) {
    return "Maison " + Integer.toString(who, 26) + " Fils";
  }

  static Money amount(int who) {
    return Money.ofCents(2_000 + who * 37L % 500_000);
  }

  CreditorId write(int count) {
    long begin = System.nanoTime();
    long creditor =
        jdbc.sql(
                "INSERT INTO creditor (name, policy_override) VALUES ('Bench payments', 'demo-open')"
                    + " RETURNING id")
            .query(Long.class)
            .single();
    long first = next("debtor");
    jdbc.sql(
            "INSERT INTO debtor (id, kind, name) SELECT ? + seq, 'COMPANY',"
                + " CONCAT('Maison ', LOWER(CONV(seq, 10, 26)), ' Fils') FROM seq_1_to_"
                + count)
        .param(first)
        .update();
    long account = next("account");
    jdbc.sql(
            "INSERT INTO account (id, creditor_id, debtor_id, reference, balance, overdue, oldest_due_on)"
                + " SELECT ? + seq, ?, ? + seq, CONCAT('X', LPAD(seq, 7, '0')),"
                + " (2000 + seq * 37 MOD 500000) / 100, (2000 + seq * 37 MOD 500000) / 100, ?"
                + " FROM seq_1_to_"
                + count)
        .param(account)
        .param(creditor)
        .param(first)
        .param(today.minusDays(20))
        .update();
    jdbc.sql(
            "INSERT INTO invoice (account_id, number, number_key, issued_on, due_on, amount, open_amount)"
                + " SELECT ? + seq, CONCAT('FX-', LPAD(seq, 8, '0')), CONCAT('FX', LPAD(seq, 8, '0')), ?, ?,"
                + " (2000 + seq * 37 MOD 500000) / 100, (2000 + seq * 37 MOD 500000) / 100"
                + " FROM seq_1_to_"
                + count)
        .param(account)
        .param(today.minusDays(50))
        .param(today.minusDays(20))
        .update();
    long commitment = next("commitment");
    // Values, not a SELECT: beside a BEFORE trigger MariaDB 11.4 loses what a SELECT brings.
    var rows = new StringBuilder();
    var parts = new StringBuilder();
    for (int seq = 1; seq <= count; seq++) {
      rows.append(rows.isEmpty() ? "" : ",")
          .append(
              "(%d,%d,1,'%s',0,'TRANSFER','','',%s,2,0,0,'PENDING','%s',UTC_TIMESTAMP(6))"
                  .formatted(
                      commitment + seq,
                      account + seq,
                      today.minusDays(5),
                      amount(seq).amount(),
                      today.plusDays(5)));
      parts
          .append(parts.isEmpty() ? "" : ",")
          .append(
              "(%d,1,'%s','%s','%s',%s,'PENDING')"
                  .formatted(
                      commitment + seq,
                      today.plusDays(3),
                      today.plusDays(3),
                      today.plusDays(5),
                      amount(seq).amount()));
      if (seq % 2_000 == 0 || seq == count) {
        jdbc.sql(COMMITMENTS + rows).update();
        jdbc.sql(PARTS + parts).update();
        rows.setLength(0);
        parts.setLength(0);
      }
    }
    jdbc.sql(
            "INSERT INTO commitment_invoice (commitment_id, invoice_id) SELECT c.id, i.id FROM commitment c"
                + " JOIN account a ON a.id = c.account_id JOIN invoice i ON i.account_id = a.id"
                + " WHERE a.creditor_id = ?")
        .param(creditor)
        .update();
    jdbc.sql("ANALYZE TABLE account, invoice, commitment, commitment_invoice, instalment, debtor")
        .query((_, _) -> 0)
        .list();
    Site.say(
        "%,d open promises written in %.1f s".formatted(count, (System.nanoTime() - begin) / 1e9));
    return new CreditorId(creditor);
  }

  private long next(String table) {
    return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM " + table).query(Long.class).single();
  }
}
