package fr.entente.outreach;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AuditTrail;
import fr.entente.mail.ContentHash;
import fr.entente.mail.MailAddress;
import fr.entente.mail.Outbox;
import fr.entente.mail.OutgoingMail;
import fr.entente.outreach.colleague.QuestionBook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: short questions to somebody of the creditor's who knows the customer, by mail, with
/// a link that is good once. Nobody waits longer than a working day: then the call goes on.
@Service
public class Colleagues {
  /// A colleague is not the debtor: the policy of contacts says nothing about it.
  private static final String POLICY = "colleague";

  private final Dossiers dossiers;
  private final Portfolio portfolio;
  private final Agents agents;
  private final QuestionBook questions;
  private final Outbox outbox;
  private final OutreachSettings settings;
  private final AuditTrail audit;
  private final Clock clock;

  Colleagues(
      Dossiers dossiers,
      Portfolio portfolio,
      Agents agents,
      QuestionBook questions,
      Outbox outbox,
      OutreachSettings settings,
      AuditTrail audit,
      Clock clock) {
    this.dossiers = dossiers;
    this.portfolio = portfolio;
    this.agents = agents;
    this.questions = questions;
    this.outbox = outbox;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /// Writes the mail. The same questions to the same address on one day are one wish.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public SendResult ask(ColleagueRequest asked) {
    AccountFile file = portfolio.file(asked.account()).orElseThrow();
    dossiers.lock(asked.account());
    String key = key(asked);
    var before = outbox.written(key);
    if (before.isPresent()) {
      return new SendResult.AlreadySent(before.get());
    }
    var refusal = ColleagueRules.refusal(asked, file, questions.open(asked.account()));
    if (refusal.isPresent()) {
      return MailWriter.refused(refusal.get());
    }
    String address = MailAddress.read(asked.address()).orElseThrow();
    var agent = agents.byId(asked.author());
    var made = questions.ask(asked, ColleagueRules.questions(asked), address, agent.language());
    var written =
        new ColleagueWording(
                made.question(), file, agent.name(), settings.agencyName(), clock.getZone())
            .with(made.url());
    long mail =
        outbox.write(
            new OutgoingMail(
                MailKind.COLLEAGUE.name(),
                key,
                asked.account(),
                file.debtor().id(),
                null,
                null,
                null,
                null,
                asked.author(),
                address,
                agent.language().code(),
                written,
                List.of(),
                POLICY,
                1));
    audit.record(
        asked.author(), "colleague.asked", "account:" + asked.account().value(), "mail " + mail);
    return new SendResult.Queued(mail);
  }

  private String key(ColleagueRequest asked) {
    String what =
        ContentHash.of(
            asked.address().strip().toLowerCase(Locale.ROOT),
            String.join("\n", ColleagueRules.questions(asked)));
    return "colleague:"
        + asked.account().value()
        + ":"
        + LocalDate.now(clock)
        + ":"
        + what.substring(0, 24);
  }

  /// What was asked about an account, the newest first.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD', 'MANAGER')")
  @Transactional(readOnly = true)
  public List<ColleagueQuestion> of(AccountId account) {
    return questions.of(account);
  }

  /// Who was asked last about this account, else about another of the same creditor's.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional(readOnly = true)
  public Optional<ColleagueQuestion> lastAsked(AccountId account) {
    return questions.lastAsked(account);
  }
}
