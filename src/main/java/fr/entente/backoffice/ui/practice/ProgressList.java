package fr.entente.backoffice.ui.practice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.entente.agents.Agents;
import fr.entente.backoffice.ui.Lists;
import fr.entente.practice.RehearsalEntry;
import fr.entente.uikit.Formats;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Rehearsals that are over. With `people` the list is a trainer's, and says whose each was.
final class ProgressList extends Div {
  private final Consumer<RehearsalEntry> reads;
  private final Consumer<RehearsalEntry> again;

  ProgressList(
      String title,
      List<RehearsalEntry> entries,
      Consumer<RehearsalEntry> reads,
      Consumer<RehearsalEntry> again,
      Formats formats,
      @Nullable Agents people) {
    this.reads = reads;
    this.again = again;
    addClassName("practice-progress");
    setId(title.replace('.', '-'));
    long passed = entries.stream().filter(RehearsalEntry::passed).count();
    add(
        new H2(getTranslation(title)),
        new Paragraph(getTranslation("practice.count", entries.size(), passed)));
    Grid<RehearsalEntry> list = Lists.grid(getTranslation(title));
    list.setEmptyStateText(getTranslation("practice.progress.none"));
    Lists.text(list, getTranslation("practice.at"), entry -> formats.moment(entry.at()));
    if (people != null) {
      Lists.text(list, getTranslation("practice.who"), entry -> people.byId(entry.agent()).name());
    }
    Lists.text(list, getTranslation("practice.debtor"), RehearsalEntry::debtor);
    Lists.text(
        list,
        getTranslation("practice.result"),
        entry ->
            getTranslation(entry.passed() ? "practice.result.passed" : "practice.result.failed"));
    Lists.text(
        list, getTranslation("practice.points"), entry -> entry.points() + " / " + entry.outOf());
    Lists.component(list, getTranslation("practice.deeds"), this::deeds);
    list.setItems(entries);
    list.setAllRowsVisible(entries.size() <= 8);
    add(list);
  }

  private Div deeds(RehearsalEntry entry) {
    var read = new Button(getTranslation("practice.read"), event -> reads.accept(entry));
    var repeat = new Button(getTranslation("practice.repeat"), event -> again.accept(entry));
    read.addThemeName("small");
    repeat.addThemeName("small");
    return new Div(read, repeat);
  }
}
