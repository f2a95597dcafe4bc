package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.AccountFile;
import fr.entente.backoffice.ui.Labels;
import fr.entente.compliance.HoldType;
import fr.entente.uikit.Fields;
import fr.entente.uikit.SidePanel;
import java.time.Instant;

/// Places a hold, always with a reason.
class PlaceHoldForm extends SidePanel {
  private final AccountFile file;
  private final AccountDesk desk;
  private final Runnable saved;
  private final Select<HoldType> type =
      Labels.choice(this, getTranslation("backoffice.hold.type"), "hold", HoldType.class, null);
  private final TextField reason = new TextField(getTranslation("backoffice.reason"));
  private final DatePicker until = new DatePicker(getTranslation("backoffice.hold.until"));
  private final Checkbox everywhere =
      new Checkbox(getTranslation("backoffice.hold.everywhere"), true);

  PlaceHoldForm(String title, AccountFile file, AccountDesk desk, Runnable saved) {
    super(title);
    this.file = file;
    this.desk = desk;
    this.saved = saved;
    type.setItems(HoldType.placed());
    type.setValue(HoldType.MANUAL);
    Fields.day(until);
    reason.setMaxLength(500);
    content(type, reason, until, everywhere);
    save(title, this::place);
  }

  @Override
  protected void begin() {
    reason.focus();
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
}
