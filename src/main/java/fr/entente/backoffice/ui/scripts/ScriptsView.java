package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.Lists;
import fr.entente.kernel.Language;
import fr.entente.scripts.Complaint;
import fr.entente.scripts.Scripts;
import fr.entente.studio.LibraryRow;
import fr.entente.studio.OpenDraft;
import fr.entente.studio.Release;
import fr.entente.uikit.Banner;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.PanelLayout;
import fr.entente.uikit.Screen;
import fr.entente.uikit.SidePanel;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The library of scripts: what each is for, and what is going on with it. From here drafts are
/// opened and new scripts begun.
@Route(value = "scripts", layout = MainLayout.class)
@Menu(title = "nav.scripts", order = 420, icon = "vaadin:open-book")
@RolesAllowed({"TRAINER", "LEAD", "MANAGER"})
@StyleSheet("studio.css")
class ScriptsView extends Screen implements BeforeEnterObserver {
  private final StudioDoors doors;
  private final Scripts scripts;
  private final boolean edits;
  private final Banner banner = new Banner();
  private final Div conflicts = new Div();
  private final Grid<LibraryRow> list;
  private final PanelLayout layout;

  ScriptsView(StudioDoors doors, Scripts scripts) {
    super("nav.scripts");
    this.doors = doors;
    this.scripts = scripts;
    edits = doors.agents().current().has(Role.TRAINER);
    list = library();
    var page = new Div(banner, conflicts, list);
    page.addClassName("script-library");
    var wrong = wrong();
    wrong.ifPresent(page::add);
    layout = new PanelLayout(page, "new", this::panel);
    layout.setSizeFull();
    var history =
        new RouterLink(getTranslation("backoffice.studio.history"), ScriptHistoryView.class);
    actions(history, download());
    if (edits) {
      var fresh = layout.action(getTranslation("backoffice.studio.new"), "script");
      fresh.addThemeName("primary");
      fresh.setId("script-new");
      actions(fresh);
    }
    add(layout);
    renew();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (event.getLocation().getQueryParameters().getSingleParameter("published").isPresent()) {
      banner.success(getTranslation("backoffice.studio.released.inforce"));
    }
  }

  private void renew() {
    Language own = Language.of(getLocale().getLanguage());
    list.setItems(
        doors.library().rows().stream()
            .sorted(Comparator.comparing(row -> row.language() != own))
            .toList());
    conflicts.removeAll();
    doors
        .publications()
        .conflicts()
        .forEach(each -> conflicts.add(new ConflictBox(doors, each, edits, this::renew)));
  }

  private Grid<LibraryRow> library() {
    var grid = Lists.<LibraryRow>grid(getTranslation("nav.scripts"));
    Lists.component(grid, getTranslation("backoffice.script.title"), this::link).setFlexGrow(2);
    Lists.text(
        grid,
        getTranslation("uikit.language"),
        row -> getTranslation("backoffice.language." + row.language()));
    Lists.text(
        grid,
        getTranslation("backoffice.script.audience"),
        row -> said("backoffice.audience.", row.audience()));
    Lists.text(
        grid,
        getTranslation("backoffice.studio.collector"),
        row -> said("backoffice.studio.collector.", row.collector()));
    Lists.figure(grid, getTranslation("backoffice.script.steps"), LibraryRow::steps);
    Lists.component(grid, getTranslation("backoffice.studio.status"), this::status)
        .setAutoWidth(false)
        .setWidth("18rem");
    if (edits) {
      Lists.component(grid, getTranslation("backoffice.studio.deeds"), this::edit);
    }
    return grid;
  }

  private String said(String group, String word) {
    return word.isEmpty() ? getTranslation(group + "any") : getTranslation(group + word);
  }

  private Component link(LibraryRow row) {
    return row.inForce()
        ? new RouterLink(
            row.title(),
            ScriptReadView.class,
            new RouteParameters(Map.of("key", row.key(), "language", row.language().code())))
        : new Span(row.title());
  }

  private Component status(LibraryRow row) {
    var words = new ArrayList<String>();
    words.add(getTranslation("backoffice.studio.status." + (row.inForce() ? "inforce" : "not")));
    row.draft()
        .ifPresent(draft ->
            words.add(
                getTranslation(
                    "backoffice.studio.status.draft",
                    doors.agents().byId(draft.changedBy()).name())));
    Release release = row.release();
    if (release != null) {
      words.add(getTranslation("backoffice.studio.status." + release.state()));
    }
    if (row.conflict()) {
      words.add("▲ " + getTranslation("backoffice.studio.status.conflict"));
    }
    if (row.errors() > 0) {
      words.add("▲ " + getTranslation("backoffice.studio.status.errors", row.errors()));
    }
    return new Span(String.join(" · ", words));
  }

  private Component edit(LibraryRow row) {
    var button =
        new Button(
            getTranslation(
                row.draft().isPresent() ? "backoffice.studio.go_on" : "backoffice.studio.edit"),
            _ -> open(row.draft().orElseGet(() -> doors.drafts().begin(row.title(), row.path()))));
    button.addThemeNames("tertiary", "small");
    button.setAriaLabel(
        getTranslation("backoffice.studio.edit.of", row.title(), row.language().code()));
    button.getElement().setAttribute("data-script", row.path());
    return button;
  }

  private void open(OpenDraft draft) {
    getUI().ifPresent(ui -> ui.navigate(ScriptEditorView.class, ScriptEditorView.of(draft)));
  }

  private Optional<SidePanel> panel(String what) {
    return edits && what.equals("script")
        ? Optional.of(new NewScriptPanel(doors, this::open))
        : Optional.empty();
  }

  private Component download() {
    var zip =
        new Anchor(new ScriptZip(doors.publications()), getTranslation("backoffice.studio.zip"));
    zip.setId("scripts-zip");
    return zip;
  }

  private Optional<Component> wrong() {
    List<Complaint> complaints = scripts.complaints();
    if (complaints.isEmpty()) {
      return Optional.empty();
    }
    var grid = Lists.<Complaint>grid(getTranslation("backoffice.script.complaints.title"));
    Lists.text(grid, getTranslation("backoffice.script.file"), Complaint::file);
    Lists.figure(grid, getTranslation("backoffice.script.line"), Complaint::line);
    Lists.text(
            grid, getTranslation("backoffice.script.problem"), each -> StepFaults.words(this, each))
        .setFlexGrow(2);
    Lists.show(grid, complaints);
    var title = new H2(getTranslation("backoffice.script.complaints.title"));
    return Optional.of(new Div(title, grid));
  }
}
