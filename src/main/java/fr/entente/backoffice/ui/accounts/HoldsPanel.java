package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.accounts.AccountFile;
import fr.entente.backoffice.ui.Labels;
import fr.entente.compliance.Hold;
import fr.entente.uikit.PanelLayout;
import fr.entente.uikit.StatusBadge;
import fr.entente.worklist.LifeState;

/// What stops contact with this debtor.
class HoldsPanel extends Div {
  private final AccountDesk desk;
  private final PanelLayout forms;

  HoldsPanel(AccountFile file, AccountDesk desk, PanelLayout forms) {
    this.desk = desk;
    this.forms = forms;
    add(new H3(getTranslation("backoffice.account.holds")));
    var holds = desk.compliance().holds(file.account().id());
    if (holds.isEmpty()) {
      add(new Paragraph(getTranslation(none(file))));
    }
    var list = new UnorderedList();
    holds.forEach(hold -> list.add(new ListItem(line(hold))));
    var placing = forms.action(getTranslation("backoffice.hold.place"), AccountForms.HOLD);
    placing.addThemeNames("small");
    placing.setVisible(desk.writes());
    add(list, placing);
  }

  // Nothing stops contact, but somebody may have taken the account off the list.
  private String none(AccountFile file) {
    boolean away =
        desk.next()
            .of(file.account().id())
            .map(next -> next.life().state())
            .filter(state -> state == LifeState.SET_ASIDE || state == LifeState.IN_DISPUTE)
            .isPresent();
    return away ? "backoffice.account.life.not_called" : "backoffice.hold.none";
  }

  private Component line(Hold hold) {
    var formats = desk.formats();
    String end =
        hold.until() == null
            ? getTranslation("backoffice.hold.untilLifted")
            : formats.moment(hold.until());
    var badge = new StatusBadge(StatusBadge.Shape.ALERT, Labels.of(this, "hold", hold.type()));
    var text = new Span(hold.reason() + " · " + formats.moment(hold.since()) + " → " + end);
    var lifting =
        forms.action(getTranslation("backoffice.hold.lift"), AccountForms.LIFT + hold.id());
    lifting.addThemeNames("small");
    lifting.setVisible(desk.leads());
    return new Div(badge, text, lifting);
  }
}
