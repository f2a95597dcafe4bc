package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.AccountFile;
import fr.entente.backoffice.ui.Labels;
import fr.entente.compliance.Hold;
import fr.entente.compliance.HoldType;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Fields;
import fr.entente.uikit.StatusBadge;
import java.time.Instant;

/// What stops contact with this debtor: places a hold and lifts one, always with a reason. A legal
/// hold ends only with the outcome that ended its cause.
class HoldsPanel extends Div {
  private final AccountFile file;
  private final AccountDesk desk;
  private final Runnable saved;
  private final Select<HoldType> type =
      Labels.choice(this, getTranslation("backoffice.hold.type"), "hold", HoldType.class, null);
  private final Banner message = new Banner();
  private final TextField reason = new TextField(getTranslation("backoffice.reason"));
  private final DatePicker until = new DatePicker(getTranslation("backoffice.hold.until"));
  private final Checkbox everywhere =
      new Checkbox(getTranslation("backoffice.hold.everywhere"), true);

  HoldsPanel(AccountFile file, AccountDesk desk, Runnable saved) {
    this.file = file;
    this.desk = desk;
    this.saved = saved;
    add(new H3(getTranslation("backoffice.account.holds")));
    var holds = desk.compliance().holds(file.account().id());
    if (holds.isEmpty()) {
      add(new Paragraph(getTranslation("backoffice.hold.none")));
    }
    var list = new UnorderedList();
    holds.forEach(hold -> list.add(new ListItem(line(hold))));
    type.setValue(HoldType.MANUAL);
    until.setLocale(getLocale());
    var place = new Button(getTranslation("backoffice.hold.place"), e -> place());
    var form = new Div(type, reason, until, everywhere, place);
    form.addClassName("row");
    var placing = new Details(getTranslation("backoffice.hold.place"), form);
    placing.setVisible(desk.writes());
    add(list, message, placing);
  }

  private Component line(Hold hold) {
    var formats = desk.formats();
    String end =
        hold.until() == null
            ? getTranslation("backoffice.hold.untilLifted")
            : formats.moment(hold.until());
    var badge = new StatusBadge(StatusBadge.Shape.ALERT, Labels.of(this, "hold", hold.type()));
    var text = new Span(hold.reason() + " · " + formats.moment(hold.since()) + " → " + end);
    var why = new TextField(getTranslation("backoffice.hold.why"));
    var lift = new Button(getTranslation("backoffice.hold.lift"), e -> lift(hold, why));
    var form = new Div(why, lift);
    form.addClassName("row");
    var lifting = new Details(getTranslation("backoffice.hold.lift"), form);
    lifting.setVisible(desk.leads());
    return new Div(badge, text, lifting);
  }

  private void place() {
    if (reason.isEmpty()) {
      Fields.refuse(reason, getTranslation("backoffice.reason.missing"));
      return;
    }
    var end = until.getValue();
    if (end != null && !desk.formats().beginning(end).isAfter(Instant.now(desk.clock()))) {
      Fields.refuse(until, getTranslation("backoffice.hold.past"));
      return;
    }
    desk.compliance()
        .placeHold(
            file.debtor().id(),
            everywhere.getValue() ? null : file.account().id(),
            type.getValue(),
            reason.getValue(),
            end == null ? null : desk.formats().beginning(end),
            desk.agents().current().id());
    saved.run();
  }

  private void lift(Hold hold, TextField why) {
    if (why.isEmpty()) {
      Fields.refuse(why, getTranslation("backoffice.reason.missing"));
      return;
    }
    if (desk.compliance().holds(file.account().id()).stream().noneMatch(h -> h.id() == hold.id())) {
      message.error(getTranslation("backoffice.hold.gone"));
      return;
    }
    var author = desk.agents().current().id();
    if (hold.type().legal()) {
      desk.compliance().endHold(hold.id(), why.getValue(), author);
    } else {
      desk.compliance().liftHold(hold.id(), why.getValue(), author);
    }
    saved.run();
  }
}
