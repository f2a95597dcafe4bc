package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.entente.listening.Neighbour;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Keys;
import fr.entente.workshop.DraftLine;
import fr.entente.workshop.EditResult;
import fr.entente.workshop.Entry;
import fr.entente.workshop.ListeningDraft;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One line of the content, new or chosen. While it is written, what says nearly the same is shown.
class LineForm extends Div {
  private final ListeningDraft draft;
  private final Consumer<@Nullable String> saved;
  private final H2 title = new H2();
  private final Banner banner = new Banner();
  private final LineFields fields = new LineFields();
  private final Div alike = new Div();
  private final Button save = new Button(getTranslation("backoffice.listening.save"), e -> save());
  private final Button off = new Button("", e -> switchOff());
  private final Button withdraw =
      new Button(getTranslation("backoffice.listening.withdraw"), e -> withdraw());
  private @Nullable DraftLine line;

  LineForm(ListeningDraft draft, Consumer<@Nullable String> saved) {
    this.draft = draft;
    this.saved = saved;
    addClassName("entry-form");
    save.addThemeName("primary");
    save.setId("entry-save");
    Keys.click(save, Key.ENTER, this, KeyModifier.CONTROL);
    alike.getElement().setAttribute("role", "status");
    fields.text.setValueChangeMode(ValueChangeMode.LAZY);
    fields.text.addValueChangeListener(e -> compare());
    var fresh = new Button(getTranslation("backoffice.listening.new"), e -> edit(null));
    var actions = new Div(save, off, withdraw, fresh);
    actions.addClassName("row");
    add(title, banner, fields, alike, actions);
    edit(null);
  }

  /// What a pasted line is to be, but for its text.
  Entry like() {
    return fields.entry();
  }

  void edit(@Nullable DraftLine next) {
    line = next;
    banner.clear();
    alike.removeAll();
    if (next == null) {
      fields.clear();
      title.setText(getTranslation("backoffice.listening.new"));
    } else {
      fields.show(next.entry());
      title.setText(next.file() + ":" + next.line());
    }
    off.setVisible(next != null);
    withdraw.setVisible(next != null && next.changed());
    off.setText(
        getTranslation(
            next != null && next.entry().off()
                ? "backoffice.listening.on"
                : "backoffice.listening.off"));
  }

  private void compare() {
    alike.removeAll();
    Entry entry = fields.entry();
    if (!entry.kind().sentence() || entry.text().isBlank()) {
      return;
    }
    List<Neighbour> near =
        draft.alike(entry).stream()
            .filter(n -> line == null || !n.example().text().equals(line.entry().text()))
            .toList();
    if (near.isEmpty()) {
      return;
    }
    var found = new UnorderedList();
    near.forEach(each ->
        found.add(
            new ListItem(
                each.example().text()
                    + " — "
                    + ListeningTexts.label(this, each.example().label(), each.example().near()))));
    alike.add(new Paragraph("▲ " + getTranslation("backoffice.listening.alike")), found);
  }

  private void save() {
    take(draft.save(line, fields.entry()), "backoffice.listening.saved");
  }

  private void switchOff() {
    if (line != null) {
      take(
          draft.save(line, line.entry().withOff(!line.entry().off())),
          "backoffice.listening.saved");
    }
  }

  private void withdraw() {
    if (line != null) {
      take(draft.withdraw(line), "backoffice.listening.withdrawn");
    }
  }

  private void take(EditResult result, String message) {
    switch (result) {
      case EditResult.Saved _ -> {
        edit(null);
        saved.accept(getTranslation(message));
      }
      case EditResult.Refused refused -> {
        banner.error(ListeningTexts.refused(this, refused));
        fields.text.focus();
      }
    }
  }
}
