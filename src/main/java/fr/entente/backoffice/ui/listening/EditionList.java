package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.agents.Agents;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.Lists;
import fr.entente.kernel.AgentId;
import fr.entente.uikit.Formats;
import fr.entente.workshop.Edition;
import fr.entente.workshop.Editions;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// What was in force when, by whom and why; the way back to it.
class EditionList extends Div {
  private static final int SHOWN = 50;

  private final Editions editions;
  private final Agents agents;
  private final BiConsumer<String, String> rollBack;
  private final Grid<Edition> list = Lists.grid(getTranslation("backoffice.listening.editions"));

  EditionList(
      Editions editions,
      Agents agents,
      Formats formats,
      boolean edits,
      BiConsumer<String, String> rollBack) {
    this.editions = editions;
    this.agents = agents;
    this.rollBack = rollBack;
    Lists.text(list, getTranslation("backoffice.at"), e -> formats.moment(e.at()));
    Lists.text(list, getTranslation("backoffice.version"), Edition::version);
    Lists.text(
        list, getTranslation("backoffice.listening.how"), e -> Labels.of(this, "edition", e.how()));
    Lists.text(list, getTranslation("backoffice.listening.who"), e -> who(e.author()));
    Lists.text(list, getTranslation("backoffice.listening.reason"), Edition::reason).setFlexGrow(3);
    Lists.figure(
        list, getTranslation("backoffice.listening.examples"), e -> formats.number(e.examples()));
    if (edits) {
      Lists.component(list, getTranslation("backoffice.listening.back"), this::back);
    }
    list.setHeight("14rem");
    list.setEmptyStateText(getTranslation("backoffice.listening.editions.none"));
    add(new H2(getTranslation("backoffice.listening.editions")), list);
  }

  void reload() {
    list.setItems(editions.newest(SHOWN));
  }

  private String who(@Nullable AgentId author) {
    return author == null
        ? getTranslation("backoffice.listening.folder")
        : agents.byId(author).name();
  }

  private Component back(Edition edition) {
    if (editions.inForce().filter(edition.version()::equals).isPresent()) {
      return new Span(getTranslation("backoffice.listening.now"));
    }
    var button = new Button(getTranslation("backoffice.listening.back.do"), e -> confirm(edition));
    button.addThemeName("small");
    button.setAriaLabel(getTranslation("backoffice.listening.back.do") + ": " + edition.version());
    return button;
  }

  private void confirm(Edition edition) {
    var why = new TextField(getTranslation("backoffice.listening.reason"));
    why.setWidthFull();
    why.setMaxLength(500);
    why.setId("back-reason");
    var dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("backoffice.listening.back.title"));
    dialog.setText(
        new Div(
            new Span(getTranslation("backoffice.listening.back.text", edition.version())), why));
    dialog.setConfirmText(getTranslation("backoffice.listening.back.do"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("backoffice.job.cancel"));
    dialog.addConfirmListener(e -> rollBack.accept(edition.version(), why.getValue()));
    dialog.open();
  }
}
