package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.provider.hierarchy.TreeDataProvider;
import com.vaadin.flow.dom.DomEvent;
import fr.entente.scripts.AnswerText;
import fr.entente.studio.AnswerDigits;
import fr.entente.studio.ScriptSheet;
import fr.entente.studio.SheetStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The script as a tree: steps, and under each its answers. Only what changed is drawn anew. Keys:
/// arrows go, Enter edits, Alt and arrows move, Insert adds a step, + an answer, Delete removes.
final class ScriptOutline extends TreeGrid<OutlineRow> {
  private static final String KEYS =
      "['Enter','Insert','+','Delete','?','z','Z','y'].includes(event.key)"
          + " || event.altKey && ['ArrowUp','ArrowDown'].includes(event.key)";

  /// What a key asks for.
  enum Wish {
    EDIT,
    ADD_STEP,
    ADD_ANSWER,
    REMOVE,
    UP,
    DOWN,
    UNDO,
    REDO,
    HELP
  }

  private static final Map<String, Wish> WISHES =
      Map.of(
          "Enter", Wish.EDIT,
          "Insert", Wish.ADD_STEP,
          "+", Wish.ADD_ANSWER,
          "Delete", Wish.REMOVE,
          "ArrowUp", Wish.UP,
          "ArrowDown", Wish.DOWN,
          "?", Wish.HELP);

  private final EditorSession session;
  private @Nullable OutlineRow at;
  private List<List<OutlineRow>> shape = List.of();

  ScriptOutline(EditorSession session, Consumer<OutlineRow> chosen, Consumer<Wish> wished) {
    this.session = session;
    addThemeVariants(
        GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_NO_ROW_BORDERS);
    addClassNames("list", "script-outline");
    getElement().setAttribute("aria-label", getTranslation("backoffice.studio.outline"));
    setSelectionMode(SelectionMode.SINGLE);
    addHierarchyColumn(this::text)
        .setHeader(getTranslation("backoffice.studio.outline.column"))
        .setFlexGrow(1)
        // What is seen whole, beside a preview too, is not said twice.
        .setTooltipGenerator(row -> text(row).length() > 18 ? text(row) : "");
    addColumn(this::marks)
        .setHeader(getTranslation("backoffice.studio.outline.marks"))
        .setFlexGrow(0)
        .setWidth("4.5rem")
        .setTooltipGenerator(this::meaning);
    setPartNameGenerator(row -> row.isStep() ? "outline-step" : "outline-answer");
    setSizeFull();
    addCellFocusListener(event ->
        event
            .getItem()
            .ifPresent(row -> {
              if (!row.equals(at)) {
                at = row;
                select(row);
                chosen.accept(row);
              }
            }));
    addItemClickListener(event -> {
      if (event.getItem().equals(at)) {
        return;
      }
      at = event.getItem();
      select(at);
      chosen.accept(at);
    });
    addItemDoubleClickListener(_ -> wished.accept(Wish.EDIT));
    keys(wished);
  }

  private void keys(Consumer<Wish> wished) {
    getElement()
        .addEventListener("keydown", event -> wish(event, wished))
        .setFilter(KEYS)
        .addEventData("event.key")
        .addEventData("event.ctrlKey || event.metaKey")
        .addEventData("event.shiftKey")
        .addEventData("event.altKey && event.preventDefault()");
  }

  private static void wish(DomEvent event, Consumer<Wish> wished) {
    var data = event.getEventData();
    String key = data.get("event.key").asString();
    boolean control = data.get("event.ctrlKey || event.metaKey").asBoolean();
    boolean shift = data.get("event.shiftKey").asBoolean();
    if (control) {
      if (key.equalsIgnoreCase("z")) {
        wished.accept(shift ? Wish.REDO : Wish.UNDO);
      } else if (key.equals("y")) {
        wished.accept(Wish.REDO);
      }
      return;
    }
    Wish wish = WISHES.get(key);
    if (wish != null) {
      wished.accept(wish);
    }
  }

  @Nullable OutlineRow at() {
    return at;
  }

  /// Draws what the sheet says now: all of it when rows came, went or moved, else these steps.
  void renew(String... steps) {
    var now = shape();
    if (!now.equals(shape)) {
      shape = now;
      build();
      return;
    }
    for (String step : steps) {
      rows(step).forEach(getDataProvider()::refreshItem);
    }
  }

  /// The marks of every step may be others.
  void marked() {
    getDataProvider().refreshAll();
  }

  void go(OutlineRow row, boolean focus) {
    at = row;
    select(row);
    if (!row.isStep()) {
      expand(OutlineRow.of(row.step()));
    }
    int index = index(row);
    if (index >= 0) {
      scrollToIndex(index);
      if (focus) {
        getElement()
            .executeJs(
                "setTimeout(() => { const row = $0; const cell = [...this.$.items.children]"
                    + ".find(each => each.index === row)?.querySelector('td'); cell?.focus(); }, 60)",
                flat(row));
      }
    }
  }

  private int index(OutlineRow row) {
    return IntStream.range(0, shape.size())
        .filter(i -> shape.get(i).getFirst().step().equals(row.step()))
        .findFirst()
        .orElse(-1);
  }

  // Where the row stands among those that are shown.
  private int flat(OutlineRow row) {
    int number = 0;
    for (List<OutlineRow> rows : shape) {
      var step = rows.getFirst();
      if (step.step().equals(row.step())) {
        return number + row.answer() + 1;
      }
      number += isExpanded(step) ? rows.size() : 1;
    }
    return 0;
  }

  private List<List<OutlineRow>> shape() {
    var all = new ArrayList<List<OutlineRow>>();
    session
        .sheet()
        .steps()
        .forEach(step -> {
          var rows = new ArrayList<OutlineRow>();
          rows.add(OutlineRow.of(step.id()));
          IntStream.range(0, step.step().answers().size())
              .forEach(i -> rows.add(new OutlineRow(step.id(), i)));
          all.add(List.copyOf(rows));
        });
    return List.copyOf(all);
  }

  private void build() {
    var data = new TreeData<OutlineRow>();
    for (List<OutlineRow> rows : shape) {
      data.addItem(null, rows.getFirst());
      data.addItems(rows.getFirst(), rows.subList(1, rows.size()));
    }
    setDataProvider(new TreeDataProvider<>(data));
  }

  private List<OutlineRow> rows(String step) {
    return shape.stream()
        .filter(rows -> rows.getFirst().step().equals(step))
        .findFirst()
        .orElse(List.of());
  }

  private String text(OutlineRow row) {
    ScriptSheet sheet = session.sheet();
    SheetStep step = sheet.step(row.step()).orElse(null);
    if (step == null) {
      return "";
    }
    if (row.isStep()) {
      return step.step().title();
    }
    AnswerText answer = step.step().answer(row.answer()).orElse(null);
    if (answer == null) {
      return "";
    }
    String goal = answer.target().isEmpty() ? "?" : sheet.title(answer.target());
    int digit = AnswerDigits.of(step.step()).get(row.answer());
    return (digit == 0 ? "–" : digit) + "  " + answer.text() + "  →  " + goal;
  }

  private String marks(OutlineRow row) {
    if (!row.isStep()) {
      return "";
    }
    long wrong = session.found(row.step()).stream().filter(f -> !f.complaint().warning()).count();
    long warned = session.found(row.step()).size() - wrong;
    boolean shared = session.sheet().step(row.step()).filter(SheetStep::shared).isPresent();
    return (shared ? "⇄ " : "")
        + (wrong > 0 ? "▲" + wrong + " " : "")
        + (warned > 0 ? "△" + warned : "");
  }

  private String meaning(OutlineRow row) {
    return marks(row).isEmpty() ? "" : getTranslation("backoffice.studio.outline.meaning");
  }
}
