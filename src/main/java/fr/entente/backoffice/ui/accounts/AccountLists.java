package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Invoice;
import fr.entente.accounts.LedgerEntry;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.Lists;
import fr.entente.calls.CallRecord;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import java.util.Optional;

/// The read-only tabs of an account's file.
class AccountLists {
  private static final int CALLS = 100;

  private final AccountDesk desk;
  private final Component texts = new Span();

  AccountLists(AccountDesk desk) {
    this.desk = desk;
  }

  Grid<Invoice> invoices(AccountFile file) {
    var formats = desk.formats();
    var list = Lists.<Invoice>grid(word("account.invoices"));
    Lists.text(list, word("invoice.number"), Invoice::number);
    Lists.figure(list, word("invoice.issued"), i -> formats.date(i.issuedOn()));
    Lists.figure(list, word("invoice.due"), i -> formats.date(i.dueOn()));
    Lists.figure(list, word("invoice.amount"), i -> formats.money(i.amount()));
    Lists.figure(list, word("invoice.open"), i -> formats.money(i.open()));
    Lists.figure(list, word("disputed"), i -> formats.money(i.disputed()));
    Lists.text(list, word("factored"), i -> word("factored." + (i.factored() ? "YES" : "NO")));
    Lists.text(list, word("invoice.terms"), i -> Optional.ofNullable(i.terms()).orElse("–"));
    list.setItems(file.invoices());
    return list;
  }

  Grid<LedgerEntry> payments(AccountFile file) {
    var formats = desk.formats();
    var list = Lists.<LedgerEntry>grid(word("account.payments"));
    Lists.figure(list, word("payment.booked"), e -> formats.date(e.bookedOn()));
    Lists.text(list, word("payment.kind"), e -> word("ledger." + e.kind()));
    Lists.figure(list, word("invoice.amount"), e -> formats.money(e.amount()));
    Lists.text(list, word("payment.means"), e -> Optional.ofNullable(e.means()).orElse("–"));
    Lists.text(list, word("reference"), e -> Optional.ofNullable(e.reference()).orElse("–"));
    list.setItems(file.payments());
    return list;
  }

  Grid<Commitment> commitments() {
    var formats = desk.formats();
    var list = Lists.<Commitment>grid(word("account.commitments"));
    Lists.figure(list, word("commitment.agreed"), c -> formats.date(c.agreedOn()));
    Lists.figure(list, word("commitment.total"), c -> formats.money(c.total()));
    Lists.figure(list, word("commitment.parts"), c -> c.instalments().size());
    Lists.figure(list, word("commitment.paid"), c -> formats.money(c.paid()));
    Lists.text(list, word("commitment.missing"), this::missing);
    Lists.figure(list, word("commitment.next"), c -> formats.date(c.nextDeadline()));
    Lists.text(list, word("people.state"), c -> Labels.of(texts, "commitment.status", c.overall()));
    Lists.text(list, word("commitment.words"), Commitment::words).setFlexGrow(2);
    return list;
  }

  // What is missing of a promise that was not wholly kept, in percent and in money.
  private String missing(Commitment commitment) {
    boolean fellShort =
        commitment.overall() == CommitmentStatus.PARTIALLY_KEPT
            || commitment.overall() == CommitmentStatus.BROKEN;
    return fellShort && commitment.missing().isPositive()
        ? texts.getTranslation(
            "commitments.missing",
            desk.formats().percent(commitment.missingShare()),
            desk.formats().money(commitment.missing()))
        : "–";
  }

  Grid<CallRecord> calls(AccountFile file) {
    var formats = desk.formats();
    var list = Lists.<CallRecord>grid(texts.getTranslation("nav.calls"));
    Lists.component(list, word("at"), c -> moment(c));
    Lists.text(
        list, texts.getTranslation("agents.role.AGENT"), c -> desk.agents().byId(c.agent()).name());
    Lists.text(list, word("phone"), c -> formats.phone(c.number()));
    Lists.text(list, word("call.status"), c -> Labels.of(texts, "call.status", c.status()));
    Lists.text(
        list,
        word("call.outcome"),
        c -> c.disposition() == null ? "–" : word("disposition." + c.disposition()));
    list.setItems(desk.calls().history(file.debtor().id(), CALLS));
    return list;
  }

  private Component moment(CallRecord call) {
    String at = desk.formats().moment(call.requestedAt());
    return desk.readsCalls() ? new RouterLink(at, CallView.class, call.id().value()) : new Span(at);
  }

  private String word(String key) {
    return texts.getTranslation("backoffice." + key);
  }
}
