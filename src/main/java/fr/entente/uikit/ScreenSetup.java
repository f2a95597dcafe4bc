package fr.entente.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import fr.entente.agents.Agents;
import org.springframework.stereotype.Component;

/// Gives every new tab the signed-in person's language, and every session one error handler.
@Component
class ScreenSetup implements VaadinServiceInitListener {
  // Milliseconds between two tries to reach the server again.
  private static final int AGAIN_AFTER = 2000;

  private final Agents agents;
  private final I18NProvider texts;

  ScreenSetup(Agents agents, I18NProvider texts) {
    this.agents = agents;
    this.texts = texts;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    var service = event.getSource();
    service.addSessionInitListener(e -> e.getSession().setErrorHandler(new Incidents()));
    service.addUIInitListener(e -> speak(e.getUI()));
    service.addUIInitListener(e -> e.getUI().addBeforeEnterListener(ChosenPasswordView::stayHere));
    event.addIndexHtmlRequestListener(this::prepare);
    service.setSystemMessagesProvider(this::messages);
  }

  private void speak(UI ui) {
    agents.signedIn().ifPresent(agent -> ui.setLocale(agent.language().locale()));
    Languages.tellBrowser(ui);
    var lost = ui.getReconnectDialogConfiguration();
    lost.setDialogText(ui.getTranslation("uikit.away.again"));
    lost.setDialogTextGaveUp(ui.getTranslation("uikit.away.server"));
    lost.setReconnectInterval(AGAIN_AFTER);
  }

  private void prepare(IndexHtmlResponse page) {
    var document = page.getDocument();
    agents
        .signedIn()
        .ifPresent(
            me -> document.root().getElementsByTag("html").attr("lang", me.language().code()));
    document.head().appendElement("script").attr("src", "appearance.js");
    document.head().appendElement("script").attr("src", "frame.js").attr("defer", true);
  }

  private SystemMessages messages(SystemMessagesInfo info) {
    var messages = new CustomizedSystemMessages();
    // The page comes again by itself, and with it who sits there: a login survives a restart.
    messages.setSessionExpiredNotificationEnabled(false);
    messages.setInternalErrorCaption(text("uikit.broken", info));
    messages.setInternalErrorMessage(text("uikit.broken.why", info));
    messages.setCookiesDisabledCaption(text("uikit.cookies", info));
    messages.setCookiesDisabledMessage(text("uikit.cookies.why", info));
    return messages;
  }

  private String text(String key, SystemMessagesInfo info) {
    return texts.getTranslation(key, info.getLocale());
  }
}
