package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import fr.entente.backoffice.ui.Lists;
import fr.entente.listening.LineComplaint;
import fr.entente.workshop.ListeningDraft;
import java.util.List;

/// What is wrong with the draft, by file and line; nothing is shown when all is well.
class DraftState extends Div {
  private final ListeningDraft draft;
  private final Details details = new Details();
  private final Grid<LineComplaint> list;

  DraftState(ListeningDraft draft) {
    this.draft = draft;
    list = Lists.grid(getTranslation("backoffice.script.complaints.title"));
    Lists.text(list, getTranslation("backoffice.script.file"), LineComplaint::file);
    Lists.figure(list, getTranslation("backoffice.script.line"), LineComplaint::line);
    Lists.text(
            list,
            getTranslation("backoffice.script.problem"),
            complaint -> ListeningTexts.complaint(this, complaint))
        .setFlexGrow(2);
    list.setHeight("10rem");
    details.add(list);
    details.setWidthFull();
    add(details);
  }

  void reload() {
    List<LineComplaint> complaints = draft.complaints();
    long errors = complaints.stream().filter(c -> !c.warning()).count();
    list.setItems(complaints);
    setVisible(!complaints.isEmpty());
    details.setSummaryText(
        (errors > 0 ? "▲ " : "ℹ ")
            + getTranslation(
                "backoffice.listening.complaints", errors, complaints.size() - errors));
  }
}
