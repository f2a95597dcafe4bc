package fr.entente.outreach;

import fr.entente.commitments.CommitmentKept;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Utc;
import fr.entente.mail.MailAddress;
import fr.entente.mail.OutgoingMail;
import fr.entente.outreach.link.Links;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: thanks after a kept promise. Proposed to the agent who agreed it, or written by
/// itself in the transaction of the last payment; once per arrangement.
@Service
public class Thanks {
  private static final int DAYS = 14;
  private final JdbcClient jdbc;
  private final Dossiers dossiers;
  private final MailWriter writer;
  private final MailWording texts;
  private final Links links;
  private final OutreachSettings settings;
  private final Clock clock;

  Thanks(
      JdbcClient jdbc,
      Dossiers dossiers,
      MailWriter writer,
      MailWording texts,
      Links links,
      OutreachSettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.dossiers = dossiers;
    this.writer = writer;
    this.texts = texts;
    this.links = links;
    this.settings = settings;
    this.clock = clock;
  }

  /// A promise that was kept, for which a thank-you could go out.
  public record Proposal(CommitmentId commitment, String debtorName, Money amount) {}

  /// Kept in the last two weeks, agreed by this agent, with an address, the newest first.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public List<Proposal> proposedTo(AgentId agent) {
    if (settings.thanks() != OutreachSettings.ThanksMode.PROPOSED) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT c.id, d.name, c.total FROM commitment_line c
            JOIN account_card a ON a.id = c.account_id JOIN debtor_card d ON d.id = a.debtor_id
            WHERE c.agent_id = ? AND c.status = 'KEPT' AND c.agreed_on >= ?
              AND EXISTS (SELECT 1 FROM commitment_moment e WHERE e.commitment_id = c.id AND e.kind = 'KEPT'
                AND e.on_date >= ?)
              AND EXISTS (SELECT 1 FROM contact_card p WHERE p.debtor_id = d.id AND p.email IS NOT NULL)
              AND NOT EXISTS (SELECT 1 FROM mail_line m WHERE m.commitment_id = c.id AND m.kind = 'THANKS')
              AND NOT EXISTS (SELECT 1 FROM thanks_declined t WHERE t.commitment_id = c.id)
            ORDER BY c.id DESC LIMIT 20
            """)
        .param(agent.value())
        .param(LocalDate.now(clock).minusYears(2))
        .param(LocalDate.now(clock).minusDays(DAYS))
        .query((row, _) ->
            new Proposal(
                new CommitmentId(row.getLong("id")),
                row.getString("name"),
                Money.euros(row.getBigDecimal("total"))))
        .list();
  }

  /// Every word that would go out for this one; empty where there is nobody to write to. Changes
  /// nothing.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional(readOnly = true)
  public Optional<String> text(CommitmentId commitment) {
    return dossiers
        .of(commitment)
        .map(dossier -> texts.write(MailKind.THANKS, dossier, null, links.sample()))
        .map(OutgoingMail.Content::text);
  }

  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public SendResult thank(CommitmentId commitment, AgentId author) {
    return write(commitment, author);
  }

  /// Nothing is sent for this one, and nothing is proposed again.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void decline(CommitmentId commitment, AgentId author) {
    jdbc.sql("INSERT IGNORE INTO thanks_declined (commitment_id, agent_id, at) VALUES (?, ?, ?)")
        .param(commitment.value())
        .param(author.value())
        .param(Utc.of(clock.instant()))
        .update();
  }

  private SendResult write(CommitmentId commitment, @Nullable AgentId author) {
    Dossier dossier = dossiers.of(commitment).orElseThrow();
    return AddressBook.best(dossier)
        .flatMap(MailAddress::read)
        .map(address ->
            writer.write(
                new MailWriter.Wish(
                    MailKind.THANKS,
                    dossier,
                    null,
                    address,
                    "thanks:" + commitment.value(),
                    author,
                    false)))
        .orElseGet(() -> MailWriter.refused("no_address"));
  }

  @EventListener
  void on(CommitmentKept news) {
    if (settings.thanks() == OutreachSettings.ThanksMode.AUTOMATIC) {
      RunAs.system(() -> write(news.commitment(), null));
    }
  }
}
