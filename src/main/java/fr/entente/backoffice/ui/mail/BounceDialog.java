package fr.entente.backoffice.ui.mail;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import fr.entente.outreach.MailSummary;
import java.util.function.Consumer;

/// Asks before an address is given up because mail came back from it.
class BounceDialog extends ConfirmDialog {
  private static final String WHY = "bounced";

  BounceDialog(MailSummary mail, Consumer<String> bounced) {
    setHeader(getTranslation("backoffice.mail.bounced.title"));
    setText(getTranslation("backoffice.mail.bounced.text", mail.recipient()));
    setConfirmButton(getTranslation("backoffice.mail.bounced"), _ -> bounced.accept(WHY));
    setCancelable(true);
    setCancelText(getTranslation("backoffice.job.cancel"));
  }
}
