package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.Lists;
import fr.entente.kernel.Language;
import fr.entente.listening.Label;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import fr.entente.uikit.StatusBadge;
import fr.entente.workshop.DraftLine;
import fr.entente.workshop.Entry;
import fr.entente.workshop.LineFilter;
import fr.entente.workshop.ListeningDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Phrases and examples as the draft has them: find, add, edit, switch off, paste. Who may only
/// read sees the list alone.
class EntriesTab extends Div {
  private final ListeningDraft draft;
  private final Formats formats;
  private final boolean edits;
  private final Banner banner = new Banner();
  private final Select<Entry.Kind> kind =
      Labels.choice(
          this,
          getTranslation("backoffice.listening.kind"),
          "entry",
          Entry.Kind.class,
          "backoffice.any");
  private final Select<Language> language =
      Labels.choice(
          this, getTranslation("uikit.language"), "language", Language.class, "backoffice.any");
  private final Select<Label> label =
      Labels.choice(
          this,
          getTranslation("backoffice.listening.label"),
          "label",
          Label.class,
          "backoffice.any");
  private final TextField search = new TextField(getTranslation("backoffice.listening.search"));
  private final Checkbox changed = new Checkbox(getTranslation("backoffice.listening.changedonly"));
  private final Span count = new Span();
  private final Grid<DraftLine> list = Lists.grid(getTranslation("backoffice.listening.entries"));
  private final DraftState state;
  private final @Nullable LineForm form;

  EntriesTab(ListeningDraft draft, Formats formats, boolean edits) {
    this.draft = draft;
    this.formats = formats;
    this.edits = edits;
    this.state = new DraftState(draft);
    this.form = edits ? new LineForm(draft, this::saved) : null;
    addClassName("entries");
    columns();
    add(filters(), banner, state, body());
  }

  private Component filters() {
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setClearButtonVisible(true);
    search.setId("entry-search");
    count.getElement().setAttribute("role", "status");
    count.addClassName("quiet");
    List.of(kind, language, label).forEach(each -> each.addValueChangeListener(e -> reload()));
    search.addValueChangeListener(e -> reload());
    changed.addValueChangeListener(e -> reload());
    var row = new Div(kind, language, label, search, changed, count);
    row.addClassName("row");
    return row;
  }

  private Component body() {
    var left = new Div(list);
    left.addClassName("entry-list");
    var body = new Div(left);
    body.addClassName("entry-body");
    if (form != null) {
      var right = new Div(form, new PastePanel(draft, form::like, this::renew));
      right.addClassName("entry-side");
      body.add(right);
    }
    return body;
  }

  private void columns() {
    Lists.text(list, getTranslation("backoffice.listening.text"), l -> l.entry().text())
        .setFlexGrow(4)
        .setAutoWidth(false);
    Lists.text(
            list,
            getTranslation("backoffice.listening.label"),
            l -> ListeningTexts.label(this, l.entry().label(), l.entry().near()))
        .setFlexGrow(0);
    Lists.text(list, getTranslation("backoffice.listening.kind"), this::kind).setFlexGrow(0);
    Lists.component(list, getTranslation("backoffice.listening.state"), this::state).setFlexGrow(0);
    if (edits) {
      list.setSelectionMode(Grid.SelectionMode.SINGLE);
      list.asSingleSelect()
          .addValueChangeListener(e -> {
            if (form != null && e.isFromClient()) {
              form.edit(e.getValue());
            }
          });
    }
    list.setId("entry-grid");
    list.setEmptyStateText(getTranslation("backoffice.listening.entries.none"));
    list.addThemeNames("wrap-cell-content");
  }

  private String kind(DraftLine line) {
    Entry entry = line.entry();
    String name = Labels.of(this, "entry", entry.kind());
    return switch (entry.kind()) {
      case EXAMPLE -> Labels.of(this, "channel", entry.channel());
      case PHRASE ->
          name
              + ", "
              + getTranslation("backoffice.listening." + (entry.strong() ? "strong" : "weak"));
      case NOT_PHRASE, BACKGROUND -> name;
    };
  }

  private Component state(DraftLine line) {
    if (line.entry().off()) {
      return badge(StatusBadge.Shape.BREAK, line.changed() ? "off.draft" : "off");
    }
    if (line.added()) {
      return badge(StatusBadge.Shape.DIALLING, "added");
    }
    return line.changed()
        ? badge(StatusBadge.Shape.WRAP_UP, "changed")
        : badge(StatusBadge.Shape.DONE, "live");
  }

  private Component badge(StatusBadge.Shape shape, String key) {
    return new StatusBadge(shape, getTranslation("backoffice.listening.state." + key));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    renew();
  }

  private void saved(@Nullable String message) {
    if (message != null) {
      banner.success(message);
    }
    renew();
  }

  private void renew() {
    reload();
    state.reload();
  }

  private void reload() {
    var filter =
        new LineFilter(
            kind.getValue(),
            language.getValue(),
            label.getValue(),
            search.getValue(),
            changed.getValue());
    List<DraftLine> lines = draft.lines(filter);
    list.setItems(lines);
    count.setText(getTranslation("backoffice.listening.count", formats.number(lines.size())));
  }
}
