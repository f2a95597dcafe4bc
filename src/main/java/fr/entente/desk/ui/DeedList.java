package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.mail.MailState;
import fr.entente.outreach.SentDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What was said to the debtor: what is still to be done, with its key, and the documents of today
/// with how far each has come.
final class DeedList extends Div {
  private final Control control;
  private final UnorderedList list = new UnorderedList();
  private final List<CommandButton> open = new ArrayList<>();
  private final Changed shown = new Changed();

  DeedList(Control control) {
    this.control = control;
    addClassName("desk-deeds");
    getElement().setAttribute("role", "status");
    var title = new H3(getTranslation("desk.deeds"));
    add(title, list);
  }

  void render(DeskState state) {
    var owed = state.draft().undone();
    var documents = state.money().documents();
    setVisible(state.phase().working() && (!owed.isEmpty() || !documents.isEmpty()));
    if (shown.to(Arrays.asList(owed, documents))) {
      list.removeAll();
      open.clear();
      owed.stream().sorted().forEach(deed -> list.add(owed(deed)));
      documents.forEach(sent -> list.add(sent(sent)));
    }
    open.forEach(button -> button.render(state));
  }

  private ListItem owed(DeskCommand deed) {
    var button = new CommandButton(deed, control).quiet();
    open.add(button);
    var item = new ListItem(Widgets.icon("○"), button);
    item.add(Widgets.text("deed-state", getTranslation("desk.deeds.open")));
    item.getElement().setAttribute("data-deed", deed.name()).setAttribute("data-state", "OPEN");
    return item;
  }

  private ListItem sent(SentDocument sent) {
    var item =
        new ListItem(
            Widgets.icon(sign(sent.state())),
            Widgets.text(
                "deed-what",
                getTranslation("desk.deeds.sent", sent.files().size(), sent.recipient())),
            Widgets.text(
                "deed-state",
                getTranslation("outreach.state." + sent.state())
                    + " "
                    + control.formats().time(sent.writtenAt())));
    if (sent.state() == MailState.FAILED || sent.state() == MailState.UNKNOWN) {
      item.add(Widgets.text("flag", getTranslation("desk.deeds.failed")));
    }
    item.getElement()
        .setAttribute("data-deed", DeskCommand.DOCUMENT.name())
        .setAttribute("data-state", sent.state().name())
        .setAttribute("title", String.join(", ", sent.files()));
    return item;
  }

  private static String sign(MailState state) {
    return switch (state) {
      case SENT -> "✓";
      case QUEUED, SENDING -> "…";
      case FAILED, UNKNOWN, CANCELLED -> "▲";
    };
  }
}
