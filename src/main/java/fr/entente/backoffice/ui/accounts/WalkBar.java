package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.ListWalk;
import fr.entente.backoffice.ui.StepButton;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Stretch;
import fr.entente.uikit.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From which list a file was opened, and the files before and after it there: `Alt+Page up`,
/// `Alt+Page down`. Hidden where no list leads here. A list that has moved meanwhile is walked from
/// the same place.
class WalkBar extends Nav {
  private final List<ListWalk> walks;
  private final Formats formats;
  private final Anchor back = new Anchor();
  private final Span place = new Span();
  private final Button before;
  private final Button after;
  private ListAddress address = ListAddress.none();
  private @Nullable AccountId previous;
  private @Nullable AccountId next;
  private int at;

  WalkBar(List<ListWalk> walks, Formats formats) {
    this.walks = walks;
    this.formats = formats;
    before = StepButton.before("backoffice.walk.before", () -> open(previous, at - 1));
    after = StepButton.after("backoffice.walk.after", () -> open(next, at + 1));
    addClassName("walk");
    getElement().setAttribute("aria-label", getTranslation("backoffice.walk"));
    add(back, before, place, after);
    setVisible(false);
  }

  void show(ListAddress from, AccountId shown) {
    address = from;
    var walk = walks.stream().filter(w -> w.route().equals(from.list())).findFirst();
    setVisible(walk.isPresent());
    walk.ifPresent(w -> show(w, shown));
  }

  private void show(ListWalk walk, AccountId shown) {
    int wanted = address.place();
    var around = walk.read(address.ofList(), new Stretch(Math.max(0, wanted - 1), 3));
    int found = around.rows().indexOf(shown);
    at = found < 0 ? wanted : around.from() + found;
    previous = row(around.rows(), at - 1 - around.from());
    next = row(around.rows(), (found < 0 ? at : at + 1) - around.from());
    before.setEnabled(previous != null);
    after.setEnabled(next != null);
    back.setText("‹ " + getTranslation(walk.title()));
    String query = address.ofList().from(at / Stretch.PAGE * Stretch.PAGE).query();
    back.setHref(walk.route() + (query.isEmpty() ? "" : "?" + query));
    place.setText(
        getTranslation(
            around.endless() ? "backoffice.walk.more" : "backoffice.walk.of",
            formats.number(at + 1L),
            formats.number(around.total())));
  }

  private static @Nullable AccountId row(List<AccountId> rows, int index) {
    return index >= 0 && index < rows.size() ? rows.get(index) : null;
  }

  private void open(@Nullable AccountId account, int place) {
    if (account != null) {
      UI.getCurrent().navigate("accounts/file/" + account.value(), address.at(place).parameters());
    }
  }
}
