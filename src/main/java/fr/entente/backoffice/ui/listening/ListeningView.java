package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.reporting.HeardTime;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import fr.entente.uikit.TabAddress;
import fr.entente.workshop.Workshop;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/// The trainer's workshop for what the product listens for: try, edit, measure, publish, look back.
/// Leads and managers read.
@StyleSheet("listening.css")
@Route(value = "listening", layout = MainLayout.class)
@Menu(title = "nav.listening", order = 430, icon = "vaadin:comments-o")
@RolesAllowed({"TRAINER", "LEAD", "MANAGER"})
class ListeningView extends Screen {
  private static final List<String> TABS =
      List.of("try", "entries", "measure", "publish", "quality");

  ListeningView(Workshop workshop, HeardTime heard, Agents agents, Formats formats) {
    super("nav.listening");
    boolean edits = agents.current().has(Role.TRAINER);
    var tabs = new TabSheet();
    tabs.setSizeFull();
    tabs.addClassName("listening");
    tabs.add(getTranslation("backoffice.listening.try"), new TryTab(workshop.tryout(), formats));
    tabs.add(
        getTranslation("backoffice.listening.entries"),
        new EntriesTab(workshop.draft(), formats, edits));
    tabs.add(
        getTranslation("backoffice.listening.measure"),
        new MeasureTab(workshop.measurements(), workshop.tryout(), formats));
    tabs.add(
        getTranslation("backoffice.listening.publish"),
        new PublishTab(workshop.editions(), workshop.draft(), agents, formats, edits));
    tabs.add(
        getTranslation("backoffice.listening.quality"),
        new QualityTab(workshop.quality(), heard, workshop.proposals(), formats, edits));
    TabAddress.keep(tabs, TABS);
    add(tabs);
  }
}
