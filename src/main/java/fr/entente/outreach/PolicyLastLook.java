package fr.entente.outreach;

import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Creditor;
import fr.entente.accounts.Portfolio;
import fr.entente.compliance.Verdict;
import fr.entente.compliance.WrittenContact;
import fr.entente.kernel.AccountId;
import fr.entente.mail.LastLook;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A hold may have come between the wish and the sending: the policy is asked again. A creditor
/// that collects itself writes under its own name, every other mail comes from the agency.
@Component
class PolicyLastLook implements LastLook {
  private final WrittenContact contact;
  private final Portfolio portfolio;
  private final OutreachSettings settings;

  PolicyLastLook(WrittenContact contact, Portfolio portfolio, OutreachSettings settings) {
    this.contact = contact;
    this.portfolio = portfolio;
    this.settings = settings;
  }

  @Override
  public Answer at(String kind, AccountId account, String recipient) {
    if (kind.equals(MailKind.COLLEAGUE.name())) {
      return new Answer.Go(settings.agencyName());
    }
    return switch (contact.mayWrite(account, recipient)) {
      case Verdict.Permitted _ -> new Answer.Go(sender(account));
      case Verdict.Refused refused ->
          new Answer.Stop(
              refused.refusals().stream()
                  .map(r -> r.rule().name())
                  .collect(Collectors.joining(",")));
    };
  }

  private String sender(AccountId account) {
    return portfolio
        .account(account)
        .map(found -> portfolio.creditor(found.creditor()))
        .filter(creditor -> creditor.collector() == CollectorKind.CREDITOR)
        .map(Creditor::name)
        .orElse(settings.agencyName());
  }
}
