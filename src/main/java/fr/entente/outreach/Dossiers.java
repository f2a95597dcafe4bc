package fr.entente.outreach;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Portfolio;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Waiver;
import fr.entente.commitments.Waivers;
import fr.entente.compliance.Compliance;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gathers what is known about an arrangement.
@Component
public class Dossiers {
  private final JdbcClient jdbc;
  private final Commitments commitments;
  private final Portfolio portfolio;
  private final Compliance compliance;
  private final Waivers waivers;
  private final BankBook banks;
  private final OutreachSettings settings;

  Dossiers(
      JdbcClient jdbc,
      Commitments commitments,
      Portfolio portfolio,
      Compliance compliance,
      Waivers waivers,
      BankBook banks,
      OutreachSettings settings) {
    this.jdbc = jdbc;
    this.commitments = commitments;
    this.portfolio = portfolio;
    this.compliance = compliance;
    this.waivers = waivers;
    this.banks = banks;
    this.settings = settings;
  }

  public Optional<Dossier> of(CommitmentId id) {
    return commitments
        .byId(id)
        .flatMap(commitment ->
            portfolio.file(commitment.account()).map(file -> dossier(commitment, file)));
  }

  private Dossier dossier(Commitment commitment, AccountFile file) {
    return new Dossier(
        commitment,
        file,
        banks.of(file.creditor().id()).orElse(null),
        reference(commitment, file),
        agentName(commitment.id()),
        settings.agencyName(),
        phone(settings.agencyPhone()),
        settings.privacyContact(),
        lastAddress(file).orElse(null),
        compliance.wishes(file.debtor().id()),
        waivers
            .of(commitment.id())
            .filter(waiver -> waiver.state() != Waiver.State.LOST)
            .isPresent());
  }

  /// Where the debtor was written to last, while it is still one of its addresses.
  Optional<String> lastAddress(AccountFile file) {
    return jdbc.sql(
            "SELECT m.recipient FROM mail_line m WHERE m.account_id = ? AND m.kind <> 'COLLEAGUE' AND EXISTS (SELECT 1 FROM"
                + " contact_card p WHERE p.debtor_id = m.debtor_id AND p.email = m.recipient) ORDER BY m.id"
                + " DESC LIMIT 1")
        .param(file.account().id().value())
        .query(String.class)
        .optional();
  }

  // One invoice: its number designates the payment (R3). Several: the account's reference does not
  // point at any of them, and the oldest is paid first.
  private String reference(Commitment commitment, AccountFile file) {
    List<String> numbers =
        jdbc.sql(
                "SELECT i.number FROM commitment_invoice_line ci JOIN invoice_line i ON i.id = ci.invoice_id"
                    + " WHERE ci.commitment_id = ? LIMIT 2")
            .param(commitment.id().value())
            .query(String.class)
            .list();
    return numbers.size() == 1 ? numbers.getFirst() : file.account().reference();
  }

  private String agentName(CommitmentId id) {
    return jdbc.sql(
            "SELECT g.name FROM commitment_line c JOIN agent_card g ON g.id = c.agent_id WHERE c.id = ?")
        .param(id.value())
        .query(String.class)
        .optional()
        .orElse("");
  }

  /// What took the arrangement's place in the end, if anything did.
  public Optional<Commitment> successor(CommitmentId id) {
    return jdbc.sql(
            """
            WITH RECURSIVE chain AS (
              SELECT id FROM commitment_line WHERE replaces_id = ?
              UNION SELECT c.id FROM commitment_line c JOIN chain ON c.replaces_id = chain.id)
            SELECT MAX(id) FROM chain HAVING MAX(id) IS NOT NULL
            """)
        .param(id.value())
        .query(Long.class)
        .optional()
        .flatMap(last -> commitments.byId(new CommitmentId(last)));
  }

  public static @Nullable String phone(@Nullable String configured) {
    return configured == null || configured.isBlank()
        ? null
        : PhoneNumber.parse(configured, "FR").map(PhoneNumber::display).orElse(configured);
  }

  /// Always before anything else is locked: commitments lock the account first, too.
  public void lock(AccountId account) {
    jdbc.sql("SELECT id FROM account_card WHERE id = ? FOR UPDATE")
        .param(account.value())
        .query(Long.class)
        .optional();
  }
}
