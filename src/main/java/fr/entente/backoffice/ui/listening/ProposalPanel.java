package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.detection.Proposal;
import fr.entente.listening.Label;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import fr.entente.workshop.EditResult;
import fr.entente.workshop.Entry;
import fr.entente.workshop.ExampleProposals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Masked lines that agents confirmed or cleared: taken into the draft, reworded or refused.
class ProposalPanel extends Div {
  private static final int SHOWN = 200;

  private final ExampleProposals proposals;
  private final Banner banner = new Banner();
  private final Grid<Proposal> list = Lists.grid(getTranslation("backoffice.listening.proposals"));
  private final TextArea text = new TextArea(getTranslation("backoffice.listening.sentence"));
  private final Select<Label> label =
      ListeningTexts.labels(
          this, getTranslation("backoffice.listening.label"), List.of(Label.values()));
  private final Button accept =
      SinglePress.button(getTranslation("backoffice.listening.accept"), this::accept);
  private final Button reject =
      SinglePress.button(getTranslation("backoffice.listening.reject"), this::reject);
  private @Nullable Proposal chosen;

  ProposalPanel(ExampleProposals proposals, Formats formats) {
    this.proposals = proposals;
    addClassName("proposals");
    Lists.text(list, getTranslation("backoffice.at"), p -> formats.date(p.proposedOn()))
        .setFlexGrow(0);
    Lists.text(list, getTranslation("backoffice.listening.answer"), this::answer).setFlexGrow(0);
    Lists.text(list, getTranslation("backoffice.listening.sentence"), Proposal::text)
        .setAutoWidth(false)
        .setFlexGrow(4);
    list.setHeight("11rem");
    list.setId("proposal-grid");
    list.setEmptyStateText(getTranslation("backoffice.listening.proposals.none"));
    list.setSelectionMode(Grid.SelectionMode.SINGLE);
    list.asSingleSelect().addValueChangeListener(e -> choose(e.getValue()));
    text.setMaxLength(600);
    text.setId("proposal-text");
    accept.addThemeName("primary");
    accept.setId("proposal-accept");
    var form = new Div(label, text, accept, reject);
    form.addClassName("row");
    add(new Paragraph(getTranslation("backoffice.listening.proposals.help")), banner, list, form);
    choose(null);
  }

  private String answer(Proposal proposal) {
    String found = ListeningTexts.label(this, proposal.found());
    return proposal.label() == Label.NONE
        ? "✗ " + getTranslation("backoffice.listening.wascleared", found)
        : "✓ " + getTranslation("backoffice.listening.wasconfirmed", found);
  }

  private void choose(@Nullable Proposal next) {
    chosen = next;
    accept.setEnabled(next != null);
    reject.setEnabled(next != null);
    label.setEnabled(next != null);
    text.setEnabled(next != null);
    if (next == null) {
      text.clear();
    } else {
      text.setValue(next.text());
      label.setValue(next.label());
    }
  }

  private void accept() {
    Proposal proposal = chosen;
    if (proposal == null) {
      return;
    }
    // A cleared line is a hard negative: it resembled what was found.
    Label near = label.getValue() == Label.NONE ? proposal.found() : null;
    var entry =
        new Entry(
            Entry.Kind.EXAMPLE,
            proposal.language(),
            label.getValue(),
            near,
            proposal.channel(),
            "",
            false,
            text.getValue(),
            "",
            false);
    switch (proposals.accept(proposal, entry)) {
      case EditResult.Saved _ -> {
        banner.success(getTranslation("backoffice.listening.accepted"));
        reload();
      }
      case EditResult.Refused refused -> banner.error(ListeningTexts.refused(this, refused));
    }
  }

  private void reject() {
    if (chosen != null) {
      proposals.reject(chosen);
      banner.success(getTranslation("backoffice.listening.rejected"));
      reload();
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    reload();
  }

  private void reload() {
    list.setItems(proposals.waiting(SHOWN));
    choose(null);
  }
}
