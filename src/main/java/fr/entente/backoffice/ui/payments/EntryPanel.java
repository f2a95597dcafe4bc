package fr.entente.backoffice.ui.payments;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.entente.accounts.Portfolio;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.kernel.AccountId;
import fr.entente.payments.BankEntries;
import fr.entente.payments.DecisionResult;
import fr.entente.payments.EntryFile;
import fr.entente.payments.EntryLine;
import fr.entente.payments.EntryProposal;
import fr.entente.payments.EntryStatus;
import fr.entente.payments.Share;
import fr.entente.uikit.Formats;
import fr.entente.uikit.SidePanel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One entry: what the bank said, what is proposed and why, and what a person can decide.
class EntryPanel extends Div {
  /// What the screen around does about a decision.
  interface Outcome {
    void decided(DecisionResult result, String done);

    /// The entry is to be divided.
    void split(long entry);

    /// The key alone is not enough here: the person must press the button.
    void doubtful(String why);
  }

  private final BankEntries entries;
  private final Portfolio portfolio;
  private final Formats formats;
  private final Outcome outcome;
  private @Nullable EntryFile file;
  private @Nullable EntryProposals proposals;
  private @Nullable OtherAccount other;
  private @Nullable AsideForm aside;

  EntryPanel(BankEntries entries, Portfolio portfolio, Formats formats, Outcome outcome) {
    this.entries = entries;
    this.portfolio = portfolio;
    this.formats = formats;
    this.outcome = outcome;
    addClassName("reconciliation-entry");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("reconciliation.entry"));
    getElement().setAttribute("tabindex", "0");
  }

  void show(@Nullable Long id) {
    removeAll();
    file = id == null ? null : entries.entry(id);
    proposals = null;
    other = null;
    aside = null;
    if (file == null) {
      add(new Paragraph(getTranslation("reconciliation.nothing")));
      return;
    }
    EntryLine line = file.line();
    add(new EntryFacts(file, formats));
    if (!line.waits()) {
      undoing(line);
    } else if (line.amount().isPositive()) {
      incoming(file);
    } else {
      originals(file.originals());
      setAside(line);
    }
  }

  private void incoming(EntryFile entry) {
    proposals = new EntryProposals(entry.proposals(), formats, this::accept);
    var split = new Button(getTranslation("reconciliation.split.key"), e -> split());
    split.setId("entry-split");
    var actions = new Div(split);
    actions.addClassName("row");
    other =
        new OtherAccount(
            portfolio,
            formats,
            getTranslation("reconciliation.other"),
            (account, name) -> accept(account.id(), name));
    add(proposals, actions, other);
    if (entry.line().status() == EntryStatus.PARTLY) {
      actions.add(SinglePress.button(getTranslation("reconciliation.undo"), this::undo));
    } else {
      setAside(entry.line());
    }
  }

  private void setAside(EntryLine line) {
    aside =
        new AsideForm(why ->
            outcome.decided(
                entries.setAside(line.id(), line.version(), why),
                getTranslation("reconciliation.done.setAside")));
    add(aside);
  }

  private void undoing(EntryLine line) {
    if (line.undoable()) {
      var row = new Div(SinglePress.button(getTranslation("reconciliation.undo"), this::undo));
      row.addClassName("row");
      add(row);
    }
  }

  private void originals(List<EntryLine> originals) {
    add(new H3(getTranslation("reconciliation.candidates")));
    if (originals.isEmpty()) {
      add(new Paragraph(getTranslation("reconciliation.candidates.none")));
    }
    for (EntryLine original : originals) {
      var text =
          new Span(
              String.join(
                  " · ",
                  formats.date(original.bookedOn()),
                  formats.money(original.amount()),
                  original.payer(),
                  original.text()));
      var take =
          SinglePress.button(getTranslation("reconciliation.thisOne"), () -> takeBack(original));
      take.setAriaLabel(
          getTranslation("reconciliation.thisOne") + " " + formats.date(original.bookedOn()));
      var card = new Div(text, take);
      card.addClassName("entry-proposal");
      add(card);
    }
  }

  /// By key: the likeliest account, unless the money may be counted already.
  void accept() {
    if (file == null || !file.line().waits() || file.proposals().isEmpty()) {
      return;
    }
    if (file.line().perhapsCounted() || file.proposals().getFirst().doubtful()) {
      outcome.doubtful(
          file.line().perhapsCounted()
              ? getTranslation("reconciliation.doubtful")
              : getTranslation("reconciliation.doubtful.proposal"));
      if (proposals != null) {
        proposals.focus();
      }
      return;
    }
    accept(file.proposals().getFirst());
  }

  private void accept(EntryProposal proposal) {
    accept(proposal.account(), proposal.debtor());
  }

  private void accept(AccountId account, String name) {
    if (file != null) {
      EntryLine line = file.line();
      outcome.decided(
          entries.accept(line.id(), line.version(), account),
          getTranslation("reconciliation.done.accepted", formats.money(line.rest()), name));
    }
  }

  void split() {
    if (file != null && divisible(file.line())) {
      outcome.split(file.line().id());
    }
  }

  /// What divides this entry; nothing when there is nothing to divide.
  Optional<SidePanel> splitting(long id, Runnable posted) {
    return entries
        .find(id)
        .filter(found -> divisible(found.line()))
        .map(found -> splitting(found, posted));
  }

  private static boolean divisible(EntryLine line) {
    return line.waits() && line.amount().isPositive();
  }

  private SidePanel splitting(EntryFile entry, Runnable posted) {
    EntryLine line = entry.line();
    String title =
        getTranslation(
            "reconciliation.split.title",
            formats.money(line.rest()),
            line.payer().isEmpty() ? formats.date(line.bookedOn()) : line.payer());
    var panel =
        new SplitPanel(title, line, portfolio, formats, shares -> post(line, shares), posted);
    entry.proposals().stream().findFirst().ifPresent(likeliest -> panel.add(likeliest.account()));
    return panel;
  }

  private DecisionResult post(EntryLine line, List<Share> shares) {
    DecisionResult result = entries.split(line.id(), line.version(), shares);
    if (!(result instanceof DecisionResult.Refused)) {
      outcome.decided(result, SplitPanel.told(this, line, shares, portfolio, formats));
    }
    return result;
  }

  private void takeBack(EntryLine original) {
    if (file != null) {
      EntryLine line = file.line();
      outcome.decided(
          entries.takeBack(line.id(), line.version(), original.id()),
          getTranslation("reconciliation.done.takenBack"));
    }
  }

  private void undo() {
    if (file != null) {
      EntryLine line = file.line();
      outcome.decided(
          entries.undo(line.id(), line.version()), getTranslation("reconciliation.done.undone"));
    }
  }

  void search() {
    if (other != null) {
      other.search();
    }
  }

  void setAside() {
    if (aside != null) {
      aside.focus();
    }
  }
}
