package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.AccountFile;
import fr.entente.backoffice.ui.Labels;
import fr.entente.compliance.Hold;
import fr.entente.uikit.Fields;
import fr.entente.uikit.SidePanel;

/// Lifts a hold with a reason; a legal hold ends only with the outcome that ended its cause.
class LiftForm extends SidePanel {
  private final Hold hold;
  private final AccountFile file;
  private final AccountDesk desk;
  private final Runnable saved;
  private final TextField why = new TextField(getTranslation("backoffice.hold.why"));

  LiftForm(String title, Hold hold, AccountFile file, AccountDesk desk, Runnable saved) {
    super(title);
    this.hold = hold;
    this.file = file;
    this.desk = desk;
    this.saved = saved;
    why.setMaxLength(500);
    content(
        new Paragraph(
            Labels.of(this, "hold", hold.type())
                + " · "
                + hold.reason()
                + " · "
                + desk.formats().moment(hold.since())),
        why);
    save(title, this::lift);
  }

  private void lift() {
    if (why.isEmpty()) {
      Fields.refuse(why, getTranslation("backoffice.reason.missing"));
      return;
    }
    if (desk.compliance().holds(file.account().id()).stream().noneMatch(h -> h.id() == hold.id())) {
      message().error(getTranslation("backoffice.hold.gone"));
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
