package fr.entente.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Invoice;
import fr.entente.accounts.LedgerEntry;
import fr.entente.calls.CallRecord;
import fr.entente.commitments.Commitment;
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
    var list = Lists.<Invoice>grid(text("account.invoices"));
    Lists.text(list, text("invoice.number"), Invoice::number);
    Lists.figure(list, text("invoice.issued"), i -> formats.date(i.issuedOn()));
    Lists.figure(list, text("invoice.due"), i -> formats.date(i.dueOn()));
    Lists.figure(list, text("invoice.amount"), i -> formats.money(i.amount()));
    Lists.figure(list, text("invoice.open"), i -> formats.money(i.open()));
    Lists.figure(list, text("disputed"), i -> formats.money(i.disputed()));
    Lists.text(list, text("factored"), i -> text("factored." + (i.factored() ? "YES" : "NO")));
    Lists.text(list, text("invoice.terms"), i -> Optional.ofNullable(i.terms()).orElse("–"));
    list.setItems(file.invoices());
    return list;
  }

  Grid<LedgerEntry> payments(AccountFile file) {
    var formats = desk.formats();
    var list = Lists.<LedgerEntry>grid(text("account.payments"));
    Lists.figure(list, text("payment.booked"), e -> formats.date(e.bookedOn()));
    Lists.text(list, text("payment.kind"), e -> text("ledger." + e.kind()));
    Lists.figure(list, text("invoice.amount"), e -> formats.money(e.amount()));
    Lists.text(list, text("payment.means"), e -> Optional.ofNullable(e.means()).orElse("–"));
    Lists.text(list, text("reference"), e -> Optional.ofNullable(e.reference()).orElse("–"));
    list.setItems(file.payments());
    return list;
  }

  Grid<Commitment> commitments(AccountFile file) {
    var formats = desk.formats();
    var list = Lists.<Commitment>grid(text("account.commitments"));
    Lists.figure(list, text("commitment.agreed"), c -> formats.date(c.agreedOn()));
    Lists.figure(list, text("commitment.total"), c -> formats.money(c.total()));
    Lists.figure(list, text("commitment.parts"), c -> c.instalments().size());
    Lists.figure(list, text("commitment.paid"), c -> formats.money(c.paid()));
    Lists.figure(list, text("commitment.next"), c -> formats.date(c.nextDeadline()));
    Lists.text(list, text("people.state"), c -> Labels.of(texts, "commitment.status", c.overall()));
    Lists.text(list, text("commitment.words"), Commitment::words).setFlexGrow(2);
    list.setItems(desk.commitments().history(file.account().id()));
    return list;
  }

  Grid<CallRecord> calls(AccountFile file) {
    var formats = desk.formats();
    var list = Lists.<CallRecord>grid(texts.getTranslation("nav.calls"));
    Lists.figure(list, text("at"), c -> formats.moment(c.requestedAt()));
    Lists.text(
        list, texts.getTranslation("agents.role.AGENT"), c -> desk.agents().byId(c.agent()).name());
    Lists.text(list, text("phone"), c -> formats.phone(c.number()));
    Lists.text(list, text("call.status"), c -> Labels.of(texts, "call.status", c.status()));
    Lists.text(
        list,
        text("call.outcome"),
        c -> c.disposition() == null ? "–" : text("disposition." + c.disposition()));
    list.setItems(desk.calls().history(file.debtor().id(), CALLS));
    return list;
  }

  private String text(String key) {
    return texts.getTranslation("backoffice." + key);
  }
}
