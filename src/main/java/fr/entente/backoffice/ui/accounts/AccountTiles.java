package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import fr.entente.accounts.AccountFile;
import fr.entente.commitments.Commitment;
import fr.entente.worklist.NextAction;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is owed, what was promised, and what happens next, by whom and when.
class AccountTiles extends DescriptionList {
  private static final String HOLD = "hold.";
  private static final Set<NextAction.State> NOW =
      Set.of(NextAction.State.READY, NextAction.State.RESERVED, NextAction.State.HELD);

  private final AccountDesk desk;

  AccountTiles(AccountFile file, AccountDesk desk) {
    this.desk = desk;
    addClassName("tiles");
    var formats = desk.formats();
    var account = file.account();
    tile("overdue", getTranslation("backoffice.overdue"), formats.money(account.overdue()));
    tile("balance", getTranslation("backoffice.balance"), formats.money(account.balance()));
    tile(
        "promise",
        getTranslation("backoffice.account.promise"),
        promise(desk.commitments().story(account.id()).latest()));
    tile(
        "next",
        getTranslation("backoffice.account.next"),
        desk.next()
            .of(account.id())
            .map(this::next)
            .orElse(getTranslation("backoffice.account.next.none")));
  }

  private void tile(String name, String title, String value) {
    var tile = new Div(new Term(title), new Description(value));
    tile.addClassName("tile");
    tile.getElement().setAttribute("data-tile", name);
    add(tile);
  }

  private String promise(@Nullable Commitment latest) {
    if (latest == null) {
      return getTranslation("backoffice.account.promise.none");
    }
    var formats = desk.formats();
    String state = getTranslation("commitments.status." + latest.overall());
    return switch (latest.overall()) {
      case PENDING ->
          state
              + " · "
              + formats.money(latest.missing())
              + " · "
              + formats.date(latest.nextDueOn());
      case BROKEN, PARTIALLY_KEPT -> "▲ " + state + " · " + formats.money(latest.missing());
      default -> state;
    };
  }

  private String next(NextAction next) {
    String what =
        next.reason() == null && NOW.contains(next.state())
            ? getTranslation("backoffice.account.next." + next.state())
                + " · "
                + getTranslation("worklist.tier." + next.tier().name().toLowerCase(Locale.ROOT))
            : reason(next);
    if (next.owner() != null) {
      what += " · " + desk.agents().byId(next.owner()).name();
    }
    return next.at() == null ? what : what + " · " + desk.formats().moment(next.at());
  }

  private String reason(NextAction next) {
    String reason = next.reason();
    if (reason == null) {
      return getTranslation("backoffice.account.next." + next.state());
    }
    return reason.startsWith(HOLD)
        ? getTranslation("backoffice.hold." + reason.substring(HOLD.length()))
        : known("worklist.reason." + reason, next);
  }

  // An outcome that brings an account back has no word of its own.
  private String known(String key, NextAction next) {
    String text = getTranslation(key);
    return text.contains(key) ? getTranslation("backoffice.account.next." + next.state()) : text;
  }
}
