package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.html.Div;
import fr.entente.scripts.AnswerText;
import fr.entente.studio.AnswerDigits;
import fr.entente.studio.SheetStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/// The draft as a graph, in step with the outline: what is drawn in one is there in the other.
final class GraphPane extends Div {
  private final EditorSession session;
  private final ScriptEditor editor;
  private final ScriptGraph graph;

  GraphPane(EditorSession session, ScriptEditor editor) {
    this.session = session;
    this.editor = editor;
    addClassName("graph-pane");
    graph = new ScriptGraph(session.editable());
    graph.onSelect(event -> editor.go(OutlineRow.of(event.step()), false));
    graph.onOpen(event -> {
      editor.go(OutlineRow.of(event.step()), false);
      editor.wish(ScriptOutline.Wish.EDIT);
    });
    graph.onConnect(event -> connect(event.from(), event.digit(), event.to()));
    graph.onAdd(event -> add(event.from(), event.digit()));
    graph.onRemove(event -> remove(event.step(), event.digit()));
    add(graph);
    renew();
  }

  void renew() {
    var sheet = session.sheet();
    Map<String, Integer> faults = new HashMap<>();
    session.found().forEach(each -> faults.merge(each.step(), 1, Integer::sum));
    graph.show(
        GraphStep.all(
            session.folder().read(sheet.path().replaceAll(".*/|\\.md$", ""), sheet.language()),
            sheet.start(),
            faults));
  }

  void select(String step) {
    graph.select(step);
  }

  private void connect(String from, int digit, String to) {
    session
        .sheet()
        .step(from)
        .ifPresent(step -> {
          var answers = new ArrayList<>(step.step().answers());
          int place = AnswerDigits.place(step.step(), digit);
          if (place < 0) {
            answers.add(new AnswerText(getTranslation("backoffice.studio.answer.new"), to));
          } else {
            answers.set(place, answers.get(place).leadingTo(to));
          }
          editor.edit(step, text -> text.withAnswers(from, answers));
          editor.changed();
        });
  }

  private void add(String from, int digit) {
    session
        .sheet()
        .step(from)
        .ifPresent(step -> {
          int place = AnswerDigits.place(step.step(), digit);
          SheetStep now = step;
          if (place < 0) {
            var answers = new ArrayList<>(step.step().answers());
            answers.add(new AnswerText(getTranslation("backoffice.studio.answer.new"), ""));
            place = answers.size() - 1;
            editor.edit(step, text -> text.withAnswers(from, answers));
            now = session.sheet().step(from).orElse(step);
          }
          editor.create(now, place, getTranslation("backoffice.studio.step.new"));
        });
  }

  private void remove(String id, int digit) {
    session
        .sheet()
        .step(id)
        .ifPresent(step -> {
          editor.go(new OutlineRow(id, AnswerDigits.place(step.step(), digit)), false);
          editor.wish(ScriptOutline.Wish.REMOVE);
        });
  }
}
