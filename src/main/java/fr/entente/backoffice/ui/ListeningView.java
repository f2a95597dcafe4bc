package fr.entente.backoffice.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.detection.Tryout;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import jakarta.annotation.security.RolesAllowed;

/// The trainer's workshop for what the product listens for: try, edit, measure, publish, look back.
@StyleSheet("listening.css")
@Route(value = "listening", layout = MainLayout.class)
@Menu(title = "nav.listening", order = 72)
@RolesAllowed({"TRAINER", "LEAD", "MANAGER"})
class ListeningView extends Screen {
  ListeningView(Tryout tryout, Formats formats) {
    super("nav.listening");
    var tabs = new TabSheet();
    tabs.setSizeFull();
    tabs.addClassName("listening");
    tabs.add(getTranslation("backoffice.listening.try"), new TryTab(tryout, formats));
    add(tabs);
  }
}
