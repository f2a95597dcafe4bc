package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.detection.Proposal;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import fr.entente.uikit.Keys;
import fr.entente.workshop.EditResult;
import fr.entente.workshop.Entry;
import fr.entente.workshop.ExampleProposals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The false alarms of the week, the most frequent first: masked already, mended by the trainer,
/// taken into the draft's background or dismissed by one key each. The next one follows at once.
class AlarmPanel extends Div {
  private static final int SHOWN = 50;

  private final ExampleProposals proposals;
  private final Banner banner = new Banner();
  private final Grid<Proposal> list = Lists.grid(getTranslation("backoffice.alarms.title"));
  private final TextArea text = new TextArea(getTranslation("backoffice.listening.sentence"));
  private final Button take =
      SinglePress.button(getTranslation("backoffice.alarms.take"), this::take);
  private final Button dismiss =
      SinglePress.button(getTranslation("backoffice.alarms.dismiss"), this::dismiss);
  private @Nullable Proposal chosen;

  AlarmPanel(ExampleProposals proposals, Formats formats) {
    this.proposals = proposals;
    addClassName("proposals");
    Lists.figure(list, getTranslation("backoffice.alarms.times"), p -> formats.number(p.times()));
    Lists.text(
            list,
            getTranslation("backoffice.alarms.heard"),
            p -> ListeningTexts.label(this, p.found()))
        .setFlexGrow(0);
    Lists.text(list, getTranslation("backoffice.listening.sentence"), Proposal::text)
        .setAutoWidth(false)
        .setFlexGrow(4);
    Lists.text(list, getTranslation("backoffice.alarms.last"), p -> formats.date(p.lastOn()))
        .setFlexGrow(0);
    list.setHeight("11rem");
    list.setId("alarm-grid");
    list.setEmptyStateText(getTranslation("backoffice.alarms.none"));
    list.setSelectionMode(Grid.SelectionMode.SINGLE);
    list.asSingleSelect().addValueChangeListener(e -> choose(e.getValue()));
    text.setMaxLength(600);
    text.setId("alarm-text");
    take.addThemeName("primary");
    take.setId("alarm-take");
    dismiss.setId("alarm-dismiss");
    Keys.click(take, Key.ENTER, this, KeyModifier.CONTROL);
    // Ctrl+Delete takes a word out of the text.
    Keys.click(dismiss, Key.DELETE, this, KeyModifier.ALT);
    SinglePress.pressed(this);
    var form = new Div(text, take, dismiss);
    form.addClassName("row");
    add(new Paragraph(getTranslation("backoffice.alarms.help")), banner, list, form);
    choose(null);
  }

  private void choose(@Nullable Proposal next) {
    chosen = next;
    take.setEnabled(next != null);
    dismiss.setEnabled(next != null);
    text.setEnabled(next != null);
    text.setValue(next == null ? "" : next.text());
  }

  private void take() {
    Proposal proposal = chosen;
    if (proposal == null) {
      return;
    }
    var entry = Entry.background(proposal.language(), proposal.channel(), text.getValue());
    switch (proposals.accept(proposal, entry)) {
      case EditResult.Saved _ -> {
        banner.success(getTranslation("backoffice.alarms.taken"));
        next();
      }
      case EditResult.Refused refused -> banner.error(ListeningTexts.refused(this, refused));
    }
  }

  private void dismiss() {
    if (chosen != null) {
      proposals.reject(chosen);
      banner.success(getTranslation("backoffice.listening.rejected"));
      next();
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    next();
  }

  private void next() {
    List<Proposal> alarms = proposals.falseAlarms(SHOWN);
    list.setItems(alarms);
    if (alarms.isEmpty()) {
      choose(null);
    } else {
      list.select(alarms.getFirst());
    }
  }
}
