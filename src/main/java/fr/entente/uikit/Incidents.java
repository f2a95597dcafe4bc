package fr.entente.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.VaadinRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/// What is broken ends here: logged under a number that the person on the screen can read out.
class Incidents implements ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

  @Override
  public void error(ErrorEvent event) {
    var failure = event.getThrowable();
    if (failure instanceof AccessDeniedException) {
      LOG.warn("An action was denied by the rights of the signed-in person");
      tell("uikit.denied");
      return;
    }
    if (ofAStranger()) {
      LOG.warn("A stranger's command was refused ({})", failure.getClass().getSimpleName());
      return;
    }
    String number = number();
    LOG.error("Incident {}", number, failure);
    tell("uikit.incident", number);
  }

  // Whoever has not signed in has a login page only: what breaks there is what was sent.
  private static boolean ofAStranger() {
    var request = VaadinRequest.getCurrent();
    return request != null && request.getUserPrincipal() == null;
  }

  /// A short number that is unlikely to repeat within a day.
  static String number() {
    byte[] random = new byte[3];
    ThreadLocalRandom.current().nextBytes(random);
    return HexFormat.of().withUpperCase().formatHex(random);
  }

  private static void tell(String key, Object... values) {
    UI ui = UI.getCurrent();
    if (ui == null) {
      return;
    }
    String text = ui.getTranslation(key, values);
    ui.getChildren()
        .filter(MainLayout.class::isInstance)
        .map(MainLayout.class::cast)
        .findFirst()
        .ifPresent(layout -> layout.alert(text));
  }
}
