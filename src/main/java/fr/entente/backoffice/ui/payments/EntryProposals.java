package fr.entente.backoffice.ui.payments;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.payments.EntryProposal;
import fr.entente.uikit.Formats;
import fr.entente.uikit.StatusBadge;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Whose money an entry may be, the likeliest first, each with its reasons and a button.
class EntryProposals extends Div {
  private final Formats formats;
  private @Nullable Button first;

  EntryProposals(List<EntryProposal> proposals, Formats formats, Consumer<EntryProposal> take) {
    this.formats = formats;
    add(new H3(getTranslation("reconciliation.proposals")));
    if (proposals.isEmpty()) {
      add(new Paragraph(getTranslation("reconciliation.proposal.none")));
    }
    proposals.forEach(proposal -> add(card(proposal, take)));
  }

  /// Puts the focus on the button of the likeliest.
  void focus() {
    if (first != null) {
      first.focus();
    }
  }

  private Div card(EntryProposal proposal, Consumer<EntryProposal> take) {
    boolean likeliest = first == null;
    var name = new Span(proposal.debtor() + " · " + proposal.reference());
    name.addClassName("entry-name");
    var badge =
        new StatusBadge(
            proposal.confidence() >= 600 ? StatusBadge.Shape.READY : StatusBadge.Shape.DIALLING,
            EntryWords.confidence(this, proposal.confidence()));
    var words = new Paragraph(EntryWords.reasons(this, proposal.speaking(), formats));
    words.addClassName("quiet");
    var button =
        SinglePress.button(
            getTranslation(likeliest ? "reconciliation.accept.key" : "reconciliation.thisOne"),
            () -> take.accept(proposal));
    button.addThemeNames(likeliest ? "primary" : "tertiary");
    button.setAriaLabel(getTranslation("reconciliation.accept") + " " + proposal.debtor());
    first = likeliest ? button : first;
    var owed =
        new Span(getTranslation("reconciliation.balance", formats.money(proposal.balance())));
    owed.addClassName("quiet");
    var card = new Div(new Div(name, badge), words);
    if (proposal.doubtful()) {
      String reasons = EntryWords.reasons(this, proposal.doubts(), formats);
      var doubts = new Paragraph("⚠ " + getTranslation("reconciliation.doubts", reasons));
      doubts.addClassName("entry-doubts");
      card.add(doubts);
    }
    card.add(new Div(button, owed));
    card.addClassName("entry-proposal");
    return card;
  }
}
