package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.entente.backoffice.ui.Lists;
import fr.entente.scripts.Complaint;
import fr.entente.scripts.ScriptSummary;
import fr.entente.scripts.Scripts;
import fr.entente.uikit.Banner;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/// The scripts in force, and what is wrong with the files, by file and line.
@Route(value = "scripts", layout = MainLayout.class)
@Menu(title = "nav.scripts", order = 420, icon = "vaadin:open-book")
@RolesAllowed({"TRAINER", "LEAD", "MANAGER"})
class ScriptsView extends Screen {
  ScriptsView(Scripts scripts) {
    super("nav.scripts");
    var banner = new Banner();
    add(banner, inForce(scripts));
    if (scripts.complaints().isEmpty()) {
      banner.success(getTranslation("backoffice.script.allgood"));
    } else {
      banner.warning(getTranslation("backoffice.script.complaints", scripts.complaints().size()));
      add(new H2(getTranslation("backoffice.script.complaints.title")), complaints(scripts));
    }
  }

  private Grid<ScriptSummary> inForce(Scripts scripts) {
    var list = Lists.<ScriptSummary>grid(getTranslation("nav.scripts"));
    Lists.component(list, getTranslation("backoffice.script.title"), this::link);
    Lists.text(list, getTranslation("backoffice.script.key"), ScriptSummary::key);
    Lists.text(
        list,
        getTranslation("uikit.language"),
        script -> getTranslation("backoffice.language." + script.language()));
    Lists.text(
        list,
        getTranslation("backoffice.script.audience"),
        script -> getTranslation("backoffice.audience." + script.audience()));
    Lists.figure(list, getTranslation("backoffice.script.steps"), ScriptSummary::steps);
    Lists.text(list, getTranslation("backoffice.version"), ScriptsView::version);
    Lists.text(list, getTranslation("backoffice.script.file"), ScriptSummary::file);
    list.setItems(scripts.all());
    return list;
  }

  private Grid<Complaint> complaints(Scripts scripts) {
    var list = Lists.<Complaint>grid(getTranslation("backoffice.script.complaints.title"));
    Lists.text(list, getTranslation("backoffice.script.file"), Complaint::file);
    Lists.figure(list, getTranslation("backoffice.script.line"), Complaint::line);
    Lists.text(list, getTranslation("backoffice.script.problem"), this::problem).setFlexGrow(2);
    list.setItems(scripts.complaints());
    return list;
  }

  private String problem(Complaint complaint) {
    String text = getTranslation(complaint.key());
    for (var detail : complaint.detail().entrySet()) {
      text = text.replace("{" + detail.getKey() + "}", detail.getValue());
    }
    return text;
  }

  private Component link(ScriptSummary script) {
    return new RouterLink(
        script.title(),
        ScriptReadView.class,
        new RouteParameters(Map.of("key", script.key(), "language", script.language().code())));
  }

  // Enough of the content hash to tell two versions apart by eye.
  private static String version(ScriptSummary script) {
    return script.hash().substring(0, Math.min(8, script.hash().length()));
  }
}
