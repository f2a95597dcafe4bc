package fr.entente.backoffice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.Portfolio;
import fr.entente.kernel.AccountId;
import fr.entente.payments.BankEntries;
import fr.entente.payments.DecisionResult;
import fr.entente.payments.EntryFile;
import fr.entente.payments.EntryLine;
import fr.entente.payments.EntryProposal;
import fr.entente.payments.EntryStatus;
import fr.entente.uikit.Fields;
import fr.entente.uikit.Formats;
import fr.entente.uikit.Keys;
import fr.entente.uikit.StatusBadge;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// One entry: what the bank said, what is proposed and why, and what a person can decide.
class EntryPanel extends Div {
  private final BankEntries entries;
  private final Portfolio portfolio;
  private final Formats formats;
  private final BiConsumer<DecisionResult, String> decided;
  private @Nullable EntryFile file;
  private @Nullable OtherAccount other;
  private TextField why = new TextField();

  EntryPanel(
      BankEntries entries,
      Portfolio portfolio,
      Formats formats,
      BiConsumer<DecisionResult, String> decided) {
    this.entries = entries;
    this.portfolio = portfolio;
    this.formats = formats;
    this.decided = decided;
    addClassName("reconciliation-entry");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("reconciliation.entry"));
  }

  void show(@Nullable Long id) {
    removeAll();
    file = id == null ? null : entries.entry(id);
    other = null;
    if (file == null) {
      add(ReconciliationView.nothing(this));
      return;
    }
    EntryLine line = file.line();
    add(new H2(formats.money(line.amount())), facts(line));
    parts(file);
    if (line.waits() && line.amount().isPositive()) {
      proposals(file.proposals());
      add(actions(file));
      other = new OtherAccount(portfolio, formats, line.rest(), this::post);
      add(other, aside());
    } else if (line.waits()) {
      originals(file.originals());
      add(aside());
    } else {
      add(undoing());
    }
  }

  private DescriptionList facts(EntryLine line) {
    var list = new DescriptionList();
    list.addClassName("facts");
    fact(list, "date", formats.date(line.bookedOn()));
    fact(list, "payer", line.payer());
    fact(list, "iban", line.payerShown());
    fact(list, "text", line.text());
    String state =
        getTranslation("reconciliation.status." + line.status().name().toLowerCase(Locale.ROOT));
    fact(list, "status", state);
    if (line.reason() != null) {
      String reason =
          getTranslation("payments.reason." + line.reason().name().toLowerCase(Locale.ROOT));
      fact(list, "why", line.remark() == null ? reason : reason + " : " + line.remark());
    }
    return list;
  }

  private void fact(DescriptionList list, String key, String value) {
    if (!value.isEmpty()) {
      list.add(
          new DescriptionList.Term(getTranslation("reconciliation." + key)),
          new DescriptionList.Description(value));
    }
  }

  private void parts(EntryFile entry) {
    if (!entry.parts().isEmpty()) {
      add(new H3(getTranslation("reconciliation.posted")));
      entry
          .parts()
          .forEach(part ->
              add(
                  new Paragraph(
                      part.debtor()
                          + " · "
                          + part.reference()
                          + " · "
                          + formats.money(part.amount()))));
      if (!entry.line().rest().isZero() && entry.line().waits()) {
        add(
            new Paragraph(
                getTranslation("reconciliation.rest", formats.money(entry.line().rest()))));
      }
    }
  }

  private void proposals(List<EntryProposal> proposals) {
    add(new H3(getTranslation("reconciliation.proposals")));
    if (proposals.isEmpty()) {
      add(new Paragraph(getTranslation("reconciliation.proposal.none")));
    }
    for (EntryProposal proposal : proposals) {
      boolean first = proposal == proposals.getFirst();
      var name = new Span(proposal.debtor() + " · " + proposal.reference());
      name.addClassName("entry-name");
      var badge =
          new StatusBadge(
              proposal.confidence() >= 600 ? StatusBadge.Shape.READY : StatusBadge.Shape.DIALLING,
              EntryWords.confidence(this, proposal.confidence()));
      var words = new Paragraph(EntryWords.reasons(this, proposal.reasons(), formats));
      words.addClassName("quiet");
      var take =
          new Button(
              getTranslation(first ? "reconciliation.accept.key" : "reconciliation.thisOne"),
              e -> post(proposal.account(), proposal.debtor()));
      take.addThemeNames(first ? "primary" : "tertiary");
      take.setAriaLabel(getTranslation("reconciliation.accept") + " " + proposal.debtor());
      var owed =
          new Span(getTranslation("reconciliation.balance", formats.money(proposal.balance())));
      owed.addClassName("quiet");
      var card = new Div(new Div(name, badge), words, new Div(take, owed));
      card.addClassName("entry-proposal");
      add(card);
    }
  }

  private Div actions(EntryFile entry) {
    var row = new Div();
    row.addClassName("row");
    if (entry.line().status() == EntryStatus.PARTLY) {
      row.add(new Button(getTranslation("reconciliation.undo"), e -> undo()));
    }
    return row;
  }

  private Div undoing() {
    var row = new Div(new Button(getTranslation("reconciliation.undo"), e -> undo()));
    row.addClassName("row");
    return row;
  }

  private void originals(List<EntryLine> originals) {
    add(new H3(getTranslation("reconciliation.candidates")));
    for (EntryLine original : originals) {
      var text =
          new Span(
              String.join(
                  " · ",
                  formats.date(original.bookedOn()),
                  formats.money(original.amount()),
                  original.payer(),
                  original.text()));
      var take = new Button(getTranslation("reconciliation.thisOne"), e -> takeBack(original));
      var card = new Div(text, take);
      card.addClassName("entry-proposal");
      add(card);
    }
  }

  private Div aside() {
    why = new TextField(getTranslation("reconciliation.setAside.why"));
    why.setWidthFull();
    var save = new Button(getTranslation("reconciliation.setAside"), e -> ignore());
    var form = new Div(why, save);
    form.addClassName("entry-form");
    Keys.click(save, com.vaadin.flow.component.Key.ENTER, form);
    return form;
  }

  void accept() {
    if (file != null && file.line().waits() && !file.proposals().isEmpty()) {
      EntryProposal first = file.proposals().getFirst();
      post(first.account(), first.debtor());
    }
  }

  private void post(AccountId account, String name) {
    if (file != null) {
      EntryLine line = file.line();
      decided.accept(
          entries.accept(line.id(), line.version(), account),
          getTranslation("reconciliation.done.accepted", formats.money(line.rest()), name));
    }
  }

  private void post(List<fr.entente.payments.Share> shares, String name) {
    if (file != null) {
      EntryLine line = file.line();
      decided.accept(
          entries.split(line.id(), line.version(), shares),
          getTranslation("reconciliation.done.accepted", formats.money(line.rest()), name));
    }
  }

  private void takeBack(EntryLine original) {
    if (file != null) {
      EntryLine line = file.line();
      decided.accept(
          entries.takeBack(line.id(), line.version(), original.id()),
          getTranslation("reconciliation.done.takenBack"));
    }
  }

  private void ignore() {
    if (why.isEmpty()) {
      Fields.refuse(why, getTranslation("reconciliation.setAside.why"));
    } else if (file != null) {
      EntryLine line = file.line();
      decided.accept(
          entries.setAside(line.id(), line.version(), why.getValue()),
          getTranslation("reconciliation.done.setAside"));
    }
  }

  void undo() {
    if (file != null) {
      EntryLine line = file.line();
      decided.accept(
          entries.undo(line.id(), line.version()), getTranslation("reconciliation.done.undone"));
    }
  }

  void search() {
    if (other != null) {
      other.search();
    }
  }

  void split() {
    if (other != null && file != null) {
      other.split(file.proposals().isEmpty() ? null : file.proposals().getFirst().account());
    }
  }

  void setAside() {
    why.focus();
  }
}
