package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Invoice;
import fr.entente.accounts.LedgerEntry;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.Lists;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.reporting.Chase;
import fr.entente.uikit.EmptyState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The read-only tabs of an account's file.
class AccountLists {
  private final AccountDesk desk;
  private final Component texts = new Span();

  AccountLists(AccountDesk desk) {
    this.desk = desk;
  }

  /// What is open, with its sum; what is paid is folded below.
  Div invoices(AccountFile file) {
    var open = file.invoices().stream().filter(i -> !i.open().isZero()).toList();
    var paid = file.invoices().stream().filter(i -> i.open().isZero()).toList();
    var box = new Div();
    box.addClassName("invoice-lists");
    if (open.isEmpty()) {
      box.add(new Paragraph(word("account.invoices.none")));
    } else {
      box.add(invoices(word("account.invoices"), open, desk.reach().chases().of(file)));
    }
    if (!paid.isEmpty()) {
      String title =
          texts.getTranslation(
              "backoffice.account.invoices.paid", desk.formats().number(paid.size()));
      var folded = new Details(title, invoices(title, paid, Map.of()));
      folded.setWidthFull();
      box.add(folded);
    }
    return box;
  }

  // When it was asked for last, and how.
  private String chased(@Nullable Chase last) {
    return last == null
        ? "–"
        : desk.formats().date(last.on())
            + " · "
            + texts.getTranslation("reporting.chase." + last.kind());
  }

  private Grid<Invoice> invoices(
      String name, List<Invoice> invoices, Map<InvoiceId, Chase> chases) {
    var formats = desk.formats();
    var list = Lists.<Invoice>grid(name);
    Lists.text(list, word("invoice.number"), Invoice::shown).setFooter(word("account.sum"));
    Lists.figure(list, word("invoice.issued"), i -> formats.date(i.issuedOn()));
    Lists.figure(list, word("invoice.due"), i -> formats.date(i.dueOn()));
    Lists.figure(list, word("invoice.amount"), i -> formats.money(i.amount()))
        .setFooter(sum(invoices, Invoice::amount));
    Lists.figure(list, word("invoice.open"), i -> formats.money(i.open()))
        .setFooter(sum(invoices, Invoice::open));
    Lists.figure(list, word("disputed"), i -> formats.money(i.disputed()))
        .setFooter(sum(invoices, Invoice::disputed));
    Lists.text(list, word("invoice.chased"), i -> chased(chases.get(i.id())));
    Lists.text(list, word("factored"), i -> word("factored." + (i.factored() ? "YES" : "NO")));
    Lists.text(list, word("invoice.terms"), i -> Optional.ofNullable(i.terms()).orElse("–"));
    Lists.asHighAsItsRows(list);
    list.setItems(invoices);
    return list;
  }

  /// What came in is positive here, whatever its sign in the ledger.
  Component payments(AccountFile file) {
    if (file.payments().isEmpty()) {
      return new EmptyState(word("account.payments.none"), word("account.payments.none.advice"));
    }
    var formats = desk.formats();
    var list = Lists.<LedgerEntry>grid(word("account.payments"));
    Lists.figure(list, word("payment.booked"), e -> formats.date(e.bookedOn()))
        .setFooter(word("account.sum"));
    Lists.text(list, word("payment.kind"), e -> word("ledger." + e.kind()));
    Lists.figure(list, word("payment.received"), e -> formats.money(received(e)))
        .setFooter(sum(file.payments(), AccountLists::received));
    Lists.text(list, word("payment.means"), e -> Optional.ofNullable(e.means()).orElse("–"));
    Lists.text(list, word("reference"), e -> Optional.ofNullable(e.reference()).orElse("–"));
    Lists.asHighAsItsRows(list);
    list.setItems(file.payments());
    return list;
  }

  private static Money received(LedgerEntry entry) {
    return Money.ZERO.minus(entry.amount());
  }

  private <T> String sum(List<T> lines, Function<T, Money> what) {
    return desk.formats().money(lines.stream().map(what).reduce(Money.ZERO, Money::plus));
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

  private String word(String key) {
    return texts.getTranslation("backoffice." + key);
  }
}
