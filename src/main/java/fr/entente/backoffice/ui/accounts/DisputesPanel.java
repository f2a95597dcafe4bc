package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.DisputeLine;
import fr.entente.uikit.StatusBadge;

/// What is and was contested on this account: why, who answers by when, how it was decided. Not
/// there when nothing ever was.
class DisputesPanel extends Div {
  private final AccountDesk desk;

  DisputesPanel(AccountFile file, AccountDesk desk) {
    this.desk = desk;
    var lines = desk.disputes().of(file.account().id());
    setVisible(!lines.isEmpty());
    add(new H3(getTranslation("backoffice.account.disputes")));
    var list = new UnorderedList();
    lines.forEach(line -> list.add(new ListItem(line(line))));
    add(list);
  }

  private Component line(DisputeLine line) {
    var formats = desk.formats();
    String what =
        getTranslation(
            "backoffice.account.disputes.line",
            getTranslation("accounts.dispute.type." + line.type()),
            formats.money(line.amount()),
            line.invoices());
    var text = new Span(" " + what + " · " + end(line));
    return line.outcome() == null
        ? new Div(
            new StatusBadge(StatusBadge.Shape.ALERT, getTranslation("backoffice.life.IN_DISPUTE")),
            text)
        : new Div(text);
  }

  private String end(DisputeLine line) {
    if (line.outcome() != null) {
      return getTranslation("accounts.dispute.outcome." + line.outcome())
          + (line.answer() == null ? "" : " · " + line.answer());
    }
    String who =
        line.resolver() == null
            ? getTranslation("accounts.dispute.resolver.any")
            : desk.agents().byId(line.resolver()).name();
    String day = desk.formats().date(line.dueOn());
    return getTranslation("backoffice.account.disputes.open", line.late() ? "▲ " + day : day, who);
  }
}
