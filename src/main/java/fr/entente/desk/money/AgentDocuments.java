package fr.entente.desk.money;

import fr.entente.accounts.Portfolio;
import fr.entente.desk.Desk;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.Slice;
import fr.entente.desk.Subject;
import fr.entente.desk.picture.Brief;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.InvoiceId;
import fr.entente.outreach.BankBook;
import fr.entente.outreach.DocumentKind;
import fr.entente.outreach.DocumentWish;
import fr.entente.outreach.Documents;
import fr.entente.outreach.SendResult;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: documents that the debtor asks for, sent while the call goes on. Only the wish is
/// written here; the mail leaves on another thread, and the desk shows how far it is.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentDocuments {
  private final DeskCommands commands;
  private final Documents documents;
  private final Portfolio portfolio;
  private final BankBook banks;

  AgentDocuments(DeskCommands commands, Documents documents, Portfolio portfolio, BankBook banks) {
    this.commands = commands;
    this.documents = documents;
    this.portfolio = portfolio;
    this.banks = banks;
  }

  /// What can be sent now, and where to.
  public DocumentOffer offered(Seat seat) {
    var brief = commands.look(seat).brief();
    return brief == null || brief.masked() ? DocumentOffer.NONE : offered(brief);
  }

  private DocumentOffer offered(Brief brief) {
    boolean bank =
        portfolio
            .account(brief.account())
            .flatMap(account -> banks.of(account.creditor()))
            .isPresent();
    return new DocumentOffer(
        brief.invoices(), bank, documents.address(brief.account(), reader(brief)).orElse(""));
  }

  private static String reader(Brief brief) {
    return brief.callee() == null ? brief.debtorName() : brief.callee().name();
  }

  /// Sends these to this address, once for a call.
  public DeskState send(
      Seat seat, Set<DocumentKind> kinds, Set<InvoiceId> invoices, String address) {
    return commands.act(
        seat,
        DeskCommand.DOCUMENT,
        Slice.ACCOUNT,
        desk ->
            desk.subject() == null
                ? desk.draft()
                : send(desk, desk.subject(), kinds, invoices, address));
  }

  private Draft send(
      Desk desk,
      Subject subject,
      Set<DocumentKind> kinds,
      Set<InvoiceId> invoices,
      String address) {
    var brief = desk.state().brief();
    var draft = desk.draft();
    var wish =
        new DocumentWish(
            subject.account(),
            subject.call(),
            kinds,
            invoices,
            address,
            brief == null ? "" : reader(brief),
            subject.agent());
    return switch (documents.send(wish)) {
      case SendResult.Queued _ ->
          draft.closed().notice(Notice.done("desk.done.document", Map.of("who", address.strip())));
      // It is done: it only need not be done again.
      case SendResult.AlreadySent _ ->
          draft.closed().notice(Notice.done("desk.done.document_before"));
      case SendResult.Refused(var reason, var rules) ->
          rules.isEmpty()
              ? draft.notice(Notice.warning("desk.refused.document_" + reason, Map.of()))
              : draft.notice(Notice.stop("desk.refused.recap_policy", rules, null));
    };
  }
}
