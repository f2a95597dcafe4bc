package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import fr.entente.accounts.AccountFile;
import fr.entente.reporting.ThreadLine;
import fr.entente.reporting.ThreadLine.Kind;
import fr.entente.uikit.EmptyState;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that happened on the account, newest first; one kind alone when asked for.
class ThreadPanel extends Div {
  private static final int PAGE = 200;

  private final AccountFile file;
  private final AccountDesk desk;
  private final NotesPanel notes;
  private final Map<Kind, Button> chips = new EnumMap<>(Kind.class);
  private final Button all = new Button(getTranslation("backoffice.thread.all"), e -> only(null));
  private final Button more = new Button(getTranslation("backoffice.thread.more"), e -> more());
  private final Div body = new Div();
  private @Nullable Kind only;
  private int limit = PAGE;

  ThreadPanel(AccountFile file, AccountDesk desk, Runnable saved) {
    this.file = file;
    this.desk = desk;
    this.notes = new NotesPanel(file, desk, saved);
    addClassName("thread");
    var row = new Div(all);
    row.addClassName("thread-chips");
    row.getElement().setAttribute("role", "group");
    row.getElement().setAttribute("aria-label", getTranslation("backoffice.thread.filter"));
    for (Kind kind : Kind.values()) {
      var chip = new Button(getTranslation("backoffice.thread." + kind), e -> only(kind));
      chips.put(kind, chip);
      row.add(chip);
    }
    body.getElement().setAttribute("aria-live", "polite");
    add(notes, row, body, more);
    show();
  }

  void write() {
    notes.write();
  }

  private void only(@Nullable Kind kind) {
    only = kind;
    limit = PAGE;
    show();
  }

  private void more() {
    limit += PAGE;
    show();
  }

  private void show() {
    Set<Kind> kinds = only == null ? EnumSet.allOf(Kind.class) : EnumSet.of(only);
    pressed(all, only == null);
    chips.forEach((kind, chip) -> pressed(chip, kind == only));
    var lines = desk.thread().of(file, kinds, limit + 1);
    more.setVisible(lines.size() > limit);
    body.removeAll();
    if (lines.isEmpty()) {
      body.add(
          new EmptyState(
              getTranslation("backoffice.thread.none"),
              getTranslation("backoffice.thread.none.advice")));
      return;
    }
    var list = new OrderedList();
    list.addClassName("thread-lines");
    for (ThreadLine line : lines.subList(0, Math.min(limit, lines.size()))) {
      list.add(new ThreadItem(line, desk));
    }
    body.add(list);
  }

  private static void pressed(Button chip, boolean on) {
    chip.getElement().setAttribute("aria-pressed", Boolean.toString(on));
  }
}
