package fr.entente.backoffice.ui.mail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.mail.MailState;
import fr.entente.outreach.MailSummary;
import fr.entente.uikit.Fields;
import java.util.function.Consumer;

/// What a person makes of one mail in doubt: it arrived, it goes again, it is given up; and why.
/// Only of a mail that the server may have taken can one say that it arrived.
class MailDecision extends Div {
  /// The ways out.
  interface Ways {
    void arrived(MailSummary mail, String reason);

    void again(MailSummary mail, String reason);

    void giveUp(MailSummary mail, String reason);
  }

  private final TextField reason = new TextField();

  MailDecision(MailSummary mail, Ways ways) {
    reason.setPlaceholder(getTranslation("backoffice.reason"));
    reason.setAriaLabel(getTranslation("backoffice.reason"));
    var arrived = way("arrived", why -> ways.arrived(mail, why));
    arrived.setVisible(mail.state() == MailState.UNKNOWN);
    addClassName("row");
    add(
        reason,
        arrived,
        way("again", why -> ways.again(mail, why)),
        way("give_up", why -> ways.giveUp(mail, why)));
  }

  private Button way(String key, Consumer<String> decided) {
    var button =
        SinglePress.button(
            getTranslation("backoffice.mail.decide." + key),
            () -> {
              if (reason.getValue().isBlank()) {
                Fields.refuse(reason, getTranslation("backoffice.reason.missing"));
              } else {
                decided.accept(reason.getValue());
              }
            });
    button.addThemeName("small");
    return button;
  }
}
