package fr.entente.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.scripts.ScriptCard;
import java.util.ArrayList;
import java.util.List;

/// The cards of one kind behind one button: its key opens them, a letter takes one. Once a card is
/// taken they are closed.
final class CardMenu extends Div {
  private static final int LETTERS = 26;
  private final Control control;
  private final String kind;
  private final CommandButton button;
  private final Div list = Widgets.box("card-list");
  private final Popover popover = new Popover();
  private final Parts parts = new Parts(list);

  CardMenu(Control control, DeskCommand opens, String kind) {
    this.control = control;
    this.kind = kind;
    addClassName("card-menu");
    button = new CommandButton(opens, control);
    button.getElement().setAttribute("aria-haspopup", "dialog");
    popover.setTarget(button);
    popover.setOpenOnClick(false);
    popover.setPosition(PopoverPosition.TOP_START);
    popover.setAriaLabel(getTranslation(opens.label()));
    popover.add(list);
    add(button, popover);
  }

  void render(DeskState state) {
    button.render(state);
    var page = state.script();
    List<ScriptCard> cards = page == null ? List.of() : page.cards(kind);
    var wanted = new ArrayList<Parts.Part>();
    for (ScriptCard card : cards) {
      String letter = letter(wanted.size());
      wanted.add(new Parts.Part(List.of(letter, card), () -> card(letter, card)));
    }
    parts.show(wanted);
    setVisible(!cards.isEmpty());
  }

  /// The key of the nth choice, from A on; none beyond Z.
  static String letter(int at) {
    return at < LETTERS ? Character.toString('A' + at) : "";
  }

  private Button card(String letter, ScriptCard card) {
    var made = new Button(card.label(), event -> take(card));
    made.addClassName("card");
    made.addThemeName("tertiary");
    if (!letter.isEmpty()) {
      made.setPrefixComponent(Widgets.text("key", letter));
      made.getElement().setAttribute("aria-keyshortcuts", letter);
      made.getElement().setAttribute("data-letter", letter);
    }
    made.getElement().setAttribute("data-card", card.id());
    if (card.detects() != null) {
      made.getElement().setAttribute("data-detects", card.detects());
    }
    return made;
  }

  private void take(ScriptCard card) {
    popover.close();
    control.show(control.script().open(control.seat(), card.id()));
  }

  void toggle() {
    boolean opening = !popover.isOpened();
    popover.setOpened(opening);
    if (opening && list.getComponentCount() > 0) {
      ((Button) list.getComponentAt(0)).focus();
    }
  }
}
