package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.Apart;
import fr.entente.backoffice.ui.Lists;
import fr.entente.kernel.AgentId;
import fr.entente.scripts.Publication;
import fr.entente.studio.ReleaseResult;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Fields;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.PanelLayout;
import fr.entente.uikit.Screen;
import fr.entente.uikit.SidePanel;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came into force when, by whom, why; and the way back to it.
@Route(value = "scripts/history", layout = MainLayout.class)
@RolesAllowed({"TRAINER", "LEAD", "MANAGER"})
@StyleSheet("studio.css")
class ScriptHistoryView extends Screen {
  private static final int SHOWN = 200;
  private final StudioDoors doors;
  private final boolean edits;
  private final Banner banner = new Banner();
  private final Grid<Publication> list;
  private final PanelLayout layout;

  ScriptHistoryView(StudioDoors doors) {
    super("backoffice.studio.history");
    this.doors = doors;
    edits = doors.agents().current().has(Role.TRAINER);
    list = Lists.grid(getTranslation("backoffice.studio.history"));
    list.setEmptyStateText(getTranslation("backoffice.studio.history.none"));
    var page = new Div(banner, list);
    page.addClassName("script-library");
    layout = new PanelLayout(page, "publication", this::panel);
    layout.setSizeFull();
    Lists.component(
        list,
        getTranslation("backoffice.studio.history.at"),
        each -> layout.opener(doors.formats().moment(each.at()), Long.toString(each.id())));
    Lists.text(list, getTranslation("backoffice.studio.history.by"), each -> name(each.author()));
    Lists.text(
        list,
        getTranslation("backoffice.studio.history.how"),
        each -> getTranslation("backoffice.studio.history." + each.how()));
    Lists.name(
        list,
        getTranslation("backoffice.studio.history.files"),
        each -> String.join(", ", each.paths()));
    Lists.name(list, getTranslation("backoffice.studio.history.note"), Publication::note);
    actions(new RouterLink(getTranslation("backoffice.script.back"), ScriptsView.class));
    if (edits && doors.publications().writable()) {
      actions(new Button(getTranslation("backoffice.studio.history.write"), _ -> write()));
    }
    add(layout);
    renew();
  }

  private void renew() {
    list.setItems(doors.publications().newest(SHOWN));
  }

  private String name(@Nullable AgentId agent) {
    return agent == null ? "–" : doors.agents().byId(agent).name();
  }

  private void write() {
    if (doors.publications().writeIntoFolder()) {
      banner.success(getTranslation("backoffice.studio.history.written"));
    } else {
      banner.error(getTranslation("backoffice.studio.history.unwritable"));
    }
  }

  private Optional<SidePanel> panel(String id) {
    return doors.publications().newest(SHOWN).stream()
        .filter(each -> Long.toString(each.id()).equals(id))
        .findFirst()
        .map(this::panel);
  }

  private SidePanel panel(Publication publication) {
    var panel =
        new SidePanel(
            getTranslation(
                "backoffice.studio.history.of", doors.formats().moment(publication.at())));
    panel.content(new Paragraph(publication.note()));
    AgentId approver = publication.approver();
    if (approver != null) {
      panel.content(
          new Paragraph(getTranslation("backoffice.studio.history.approved", name(approver))));
    }
    var now = doors.publications().files();
    doors
        .publications()
        .texts(publication.id())
        .forEach((path, text) -> {
          panel.content(new H3(path));
          String inForce = now.getOrDefault(path, "");
          panel.content(
              inForce.equals(text)
                  ? new Paragraph(getTranslation("backoffice.studio.history.same"))
                  : new LineDifference(inForce, text));
        });
    if (edits) {
      var why = new TextArea(getTranslation("backoffice.studio.publish.note"));
      why.setMaxLength(500);
      panel.content(why);
      panel
          .save(
              getTranslation("backoffice.studio.history.revert"),
              () -> revert(panel, publication, why))
          .setId("history-revert");
    }
    return panel;
  }

  private void revert(SidePanel panel, Publication publication, TextArea why) {
    if (why.getValue().isBlank()) {
      Fields.refuse(why, getTranslation("studio.refused.note"));
      return;
    }
    String note = why.getValue();
    Apart.run(
        UI.getCurrent(),
        () -> doors.releases().revert(publication.id(), note),
        result -> {
          if (result instanceof ReleaseResult.Refused refused) {
            panel.message().error(getTranslation(refused.key()));
            return;
          }
          banner.success(getTranslation("backoffice.studio.history.reverted"));
          panel.settled();
          layout.done();
          renew();
        },
        () -> panel.message().error(getTranslation("backoffice.studio.publish.broken")));
  }
}
