package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.backoffice.ui.Labels;
import fr.entente.kernel.Language;
import fr.entente.listening.Channel;
import fr.entente.listening.Label;
import fr.entente.workshop.Entry;
import java.util.List;

/// The fields of one line of the content; only those that its kind has.
class LineFields extends Div {
  private final Select<Entry.Kind> kind =
      Labels.choice(
          this, getTranslation("backoffice.listening.kind"), "entry", Entry.Kind.class, null);
  private final Select<Language> language = ListeningTexts.languages(this);
  private final Select<Label> label =
      ListeningTexts.labels(
          this, getTranslation("backoffice.listening.label"), List.of(Label.values()));
  private final Select<Label> near =
      Labels.choice(
          this,
          getTranslation("backoffice.listening.nearlabel"),
          "label",
          Label.class,
          "backoffice.listening.near.none");
  private final Select<Channel> channel =
      Labels.choice(
          this, getTranslation("backoffice.listening.channel"), "channel", Channel.class, null);
  private final TextField id = new TextField(getTranslation("backoffice.listening.id"));
  private final Select<Boolean> strength = new Select<>();
  final TextArea text = new TextArea();
  private final TextField note = new TextField(getTranslation("backoffice.listening.note"));
  private boolean off;

  LineFields() {
    addClassName("entry-fields");
    strength.setLabel(getTranslation("backoffice.listening.strength"));
    strength.setItems(true, false);
    strength.setItemLabelGenerator(strong ->
        getTranslation(
            "backoffice.listening." + (Boolean.TRUE.equals(strong) ? "strong" : "weak")));
    text.setId("entry-text");
    text.setMaxLength(600);
    text.addClassName("wide");
    note.addClassName("wide");
    kind.addValueChangeListener(e -> arrange());
    label.addValueChangeListener(e -> arrange());
    language.setValue(Language.of(getLocale().getLanguage()));
    kind.setValue(Entry.Kind.EXAMPLE);
    label.setValue(Label.CASH_FLOW_HIDDEN);
    channel.setValue(Channel.TRANSCRIPT);
    strength.setValue(false);
    add(kind, language, label, near, channel, id, strength, text, note);
  }

  private void arrange() {
    boolean example = kind.getValue().sentence();
    boolean ordinary = kind.getValue() == Entry.Kind.BACKGROUND;
    label.setVisible(!ordinary);
    near.setVisible(example && !ordinary && label.getValue() == Label.NONE);
    channel.setVisible(example);
    id.setVisible(!example);
    strength.setVisible(kind.getValue() == Entry.Kind.PHRASE);
    text.setLabel(
        getTranslation(example ? "backoffice.listening.sentence" : "backoffice.listening.pattern"));
    text.setHelperText(example ? "" : getTranslation("backoffice.listening.pattern.help"));
  }

  /// Keeps what the next line is likely to share with the last.
  void clear() {
    kind.setReadOnly(false);
    off = false;
    id.clear();
    text.clear();
    note.clear();
  }

  void show(Entry entry) {
    kind.setValue(entry.kind());
    kind.setReadOnly(true);
    language.setValue(entry.language());
    label.setValue(entry.label());
    near.setValue(entry.near());
    channel.setValue(entry.channel());
    id.setValue(entry.id());
    strength.setValue(entry.strong());
    text.setValue(entry.text());
    note.setValue(entry.note());
    off = entry.off();
  }

  Entry entry() {
    if (kind.getValue() == Entry.Kind.BACKGROUND) {
      return Entry.background(language.getValue(), channel.getValue(), text.getValue())
          .withNote(note.getValue())
          .withOff(off);
    }
    boolean example = kind.getValue() == Entry.Kind.EXAMPLE;
    return new Entry(
        kind.getValue(),
        language.getValue(),
        label.getValue(),
        example && label.getValue() == Label.NONE && near.getValue() != Label.NONE
            ? near.getValue()
            : null,
        example ? channel.getValue() : Channel.TRANSCRIPT,
        example ? "" : id.getValue(),
        kind.getValue() == Entry.Kind.NOT_PHRASE
            || (kind.getValue() == Entry.Kind.PHRASE && strength.getValue()),
        text.getValue(),
        note.getValue(),
        off);
  }
}
