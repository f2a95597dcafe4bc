package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import fr.entente.accounts.AccountFile;
import fr.entente.backoffice.ui.LifeWords;
import fr.entente.commitments.Commitment;
import fr.entente.worklist.Life;
import fr.entente.worklist.NextAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is owed, what was promised, and what happens next, by whom and when.
class AccountTiles extends DescriptionList {
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

  // Where it stands and why, whose it is, when, and what leads out.
  private String next(NextAction next) {
    Life life = next.life();
    List<String> parts = new ArrayList<>();
    switch (next.state()) {
      case READY, RESERVED, HELD -> {
        parts.add(getTranslation("backoffice.account.next." + next.state()));
        parts.add(getTranslation("worklist.tier." + next.tier().name().toLowerCase(Locale.ROOT)));
      }
      case CLOSED -> parts.add(LifeWords.state(this, life.state()));
      case WAITING -> parts.add(LifeWords.reason(this, next.reason()));
      case BLOCKED, ASIDE, DISPUTED -> {
        parts.add(LifeWords.state(this, life.state()));
        parts.add(LifeWords.reason(this, next.reason()));
        parts.add("→ " + LifeWords.out(this, life));
      }
    }
    if (next.owner() != null) {
      parts.add(desk.agents().byId(next.owner()).name());
    }
    if (next.at() != null) {
      String when = desk.formats().moment(next.at());
      parts.add(
          life.late(desk.clock().instant())
              ? "▲ " + getTranslation("backoffice.follow.late", when)
              : when);
    }
    return String.join(" · ", parts);
  }
}
