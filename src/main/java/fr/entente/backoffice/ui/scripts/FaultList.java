package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.studio.ScriptSheet;
import fr.entente.studio.ScriptSheet.Found;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// What is wrong with the script, errors first; each leads to its step.
final class FaultList extends Div {
  private static final int SHOWN = 60;
  private final Consumer<Found> go;
  private final Details details = new Details();
  private final UnorderedList list = new UnorderedList();

  FaultList(Consumer<Found> go) {
    this.go = go;
    addClassName("fault-list");
    details.add(list);
    details.setOpened(true);
    add(details);
    setId("faults");
  }

  void show(List<Found> found, ScriptSheet sheet) {
    long errors = found.stream().filter(each -> !each.complaint().warning()).count();
    details.setSummaryText(
        found.isEmpty()
            ? getTranslation("backoffice.studio.faults.none")
            : getTranslation("backoffice.studio.faults", errors, found.size() - errors));
    getElement().setAttribute("data-errors", Long.toString(errors));
    list.removeAll();
    found.stream()
        .sorted(Comparator.comparing(each -> each.complaint().warning()))
        .limit(SHOWN)
        .forEach(each -> list.add(line(each, sheet)));
  }

  private ListItem line(Found each, ScriptSheet sheet) {
    var sign = new Span(each.complaint().warning() ? "△" : "▲");
    sign.addClassName("fault-sign");
    String where =
        each.step().isEmpty()
            ? getTranslation("backoffice.studio.faults.header")
            : sheet.title(each.step());
    var button =
        new Button(where + ": " + StepFaults.words(this, each.complaint()), _ -> go.accept(each));
    button.addThemeNames("tertiary", "small");
    var item = new ListItem(sign, button);
    item.getElement().setAttribute("data-warning", each.complaint().warning());
    return item;
  }
}
