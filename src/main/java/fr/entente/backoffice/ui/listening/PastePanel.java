package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import fr.entente.uikit.Banner;
import fr.entente.workshop.Entry;
import fr.entente.workshop.ListeningDraft;
import java.util.function.Supplier;

/// Many examples at once, one a line, with the label chosen in the form.
class PastePanel extends Details {
  private final TextArea lines = new TextArea(getTranslation("backoffice.listening.paste.lines"));
  private final Banner banner = new Banner();
  private final UnorderedList wrong = new UnorderedList();

  PastePanel(ListeningDraft draft, Supplier<Entry> like, Runnable changed) {
    setSummaryText(getTranslation("backoffice.listening.paste"));
    lines.setId("paste-lines");
    lines.setWidthFull();
    lines.setHelperText(getTranslation("backoffice.listening.paste.help"));
    lines.setMaxHeight("10rem");
    var add =
        new Button(
            getTranslation("backoffice.listening.paste.add"),
            e -> {
              show(draft, like.get());
              changed.run();
            });
    add.setId("paste-add");
    add(new Div(lines, add, banner, wrong));
  }

  private void show(ListeningDraft draft, Entry like) {
    wrong.removeAll();
    if (!like.kind().sentence()) {
      banner.error(getTranslation("backoffice.listening.paste.examples"));
      return;
    }
    var pasted = draft.paste(like, lines.getValue());
    String text =
        getTranslation("backoffice.listening.pasted", pasted.added(), pasted.complaints().size());
    if (pasted.complaints().isEmpty()) {
      banner.success(text);
      lines.clear();
    } else {
      banner.warning(text);
    }
    pasted
        .complaints()
        .forEach(each ->
            wrong.add(
                new ListItem(
                    getTranslation("backoffice.listening.line", each.line())
                        + " "
                        + ListeningTexts.complaint(this, each))));
  }
}
