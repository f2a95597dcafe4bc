package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.detection.Editions;
import fr.entente.detection.ExampleProposals;
import fr.entente.detection.ListeningDraft;
import fr.entente.detection.Measurements;
import fr.entente.detection.QualityBoard;
import fr.entente.detection.Tryout;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import jakarta.annotation.security.RolesAllowed;

/// The trainer's workshop for what the product listens for: try, edit, measure, publish, look back.
/// Leads and managers read.
@StyleSheet("listening.css")
@Route(value = "listening", layout = MainLayout.class)
@Menu(title = "nav.listening", order = 72)
@RolesAllowed({"TRAINER", "LEAD", "MANAGER"})
class ListeningView extends Screen {
  ListeningView(
      Tryout tryout,
      ListeningDraft draft,
      Measurements measurements,
      Editions editions,
      QualityBoard board,
      ExampleProposals proposals,
      Agents agents,
      Formats formats) {
    super("nav.listening");
    boolean edits = agents.current().has(Role.TRAINER);
    var tabs = new TabSheet();
    tabs.setSizeFull();
    tabs.addClassName("listening");
    tabs.add(getTranslation("backoffice.listening.try"), new TryTab(tryout, formats));
    tabs.add(getTranslation("backoffice.listening.entries"), new EntriesTab(draft, formats, edits));
    tabs.add(
        getTranslation("backoffice.listening.measure"),
        new MeasureTab(measurements, tryout, formats));
    tabs.add(
        getTranslation("backoffice.listening.publish"),
        new PublishTab(editions, draft, agents, formats, edits));
    tabs.add(
        getTranslation("backoffice.listening.quality"),
        new QualityTab(board, proposals, formats, edits));
    add(tabs);
  }
}
