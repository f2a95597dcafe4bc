package fr.entente.outreach;

import static fr.entente.accounts.AccountBuilder.anAccount;

import fr.entente.TestClock;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Test fixture: a company that owes 1000 euros, an agent who calls it, and what they agree on.
public final class Writing {
  public static final String ADDRESS = "compta@boulangerie.example";
  private final JdbcClient jdbc;
  private final Commitments commitments;
  public final AgentId agent;
  public final AccountId account;

  public Writing(JdbcClient jdbc, Commitments commitments, TestClock clock) {
    this(jdbc, commitments, clock, "Boulangerie Petit");
  }

  public Writing(JdbcClient jdbc, Commitments commitments, TestClock clock, String debtorName) {
    this.jdbc = jdbc;
    this.commitments = commitments;
    LocalDate today = LocalDate.now(clock);
    agent =
        new AgentId(
            jdbc.sql(
                    """
                    INSERT INTO agent (login, name, password_hash, roles, language, guidance, active,
                      created_at, password_changed_at) VALUES ('marie', 'Marie Dupont', '-', 'AGENT', 'fr',
                      'NOVICE', TRUE, NOW(6), NOW(6)) ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)
                    RETURNING id
                    """)
                .query(Long.class)
                .single());
    account =
        anAccount(jdbc)
            .named(debtorName)
            .owing("FA-2026-0042", "1000.00", today.minusDays(40))
            .save(today);
    jdbc.sql("UPDATE creditor SET name = 'Grossiste Durand', callback_phone = '01 99 00 12 34'")
        .update();
  }

  public Writing withAddress(String address) {
    jdbc.sql("UPDATE contact SET email = ? WHERE debtor_id = ?")
        .param(address)
        .param(debtor().value())
        .update();
    return this;
  }

  public DebtorId debtor() {
    return new DebtorId(
        jdbc.sql("SELECT debtor_id FROM account WHERE id = ?")
            .param(account.value())
            .query(Long.class)
            .single());
  }

  /// Dated parts of so much each.
  public Commitment agrees(String amount, String... dates) {
    var parts = new ArrayList<Instalment>();
    for (String date : dates) {
      var day = LocalDate.parse(date);
      parts.add(new Instalment(parts.size() + 1, day, day, Money.euros(amount)));
    }
    var terms =
        new CommitmentTerms(
            account,
            null,
            agent,
            parts,
            PaymentMeans.TRANSFER,
            List.of(),
            "je fais le virement",
            "Comptabilité");
    return ((CommitmentResult.Recorded) RunAs.system(() -> commitments.record(terms))).commitment();
  }

  public Commitment promise() {
    return agrees("800.00", "2026-11-24");
  }

  /// The newest token that went out.
  public String token() {
    return token(jdbc);
  }

  public static String token(JdbcClient jdbc) {
    String text =
        jdbc.sql(
                "SELECT text_body FROM outgoing_mail WHERE link_id IS NOT NULL ORDER BY id DESC LIMIT 1")
            .query(String.class)
            .single();
    var found = java.util.regex.Pattern.compile("/p/([A-Za-z0-9_-]+)").matcher(text);
    if (!found.find()) {
      throw new AssertionError("no link in the mail");
    }
    return found.group(1);
  }

  public String state() {
    return jdbc.sql("SELECT state FROM outgoing_mail ORDER BY id DESC LIMIT 1")
        .query(String.class)
        .single();
  }

  public int count(String table) {
    return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
  }
}
