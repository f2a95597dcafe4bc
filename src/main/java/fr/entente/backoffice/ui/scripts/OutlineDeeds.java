package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.UI;
import fr.entente.scripts.AnswerText;
import fr.entente.scripts.ScriptText;
import fr.entente.studio.DraftChange;
import fr.entente.studio.DraftChange.Accepted;
import fr.entente.studio.SheetStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What the keys of the outline do to the draft.
final class OutlineDeeds {
  private final EditorSession session;
  private final Consumer<DraftChange> refused;

  /// Where the work goes on, and whether it is typed there at once.
  record Done(OutlineRow row, boolean edit) {}

  OutlineDeeds(EditorSession session, Consumer<DraftChange> refused) {
    this.session = session;
    this.refused = refused;
  }

  Optional<Done> run(ScriptOutline.Wish wish, OutlineRow row, SheetStep step) {
    if (!session.editable()) {
      return Optional.empty();
    }
    return switch (wish) {
      case ADD_STEP -> step(step);
      case ADD_ANSWER -> answer(row, step);
      case REMOVE -> row.isStep() ? removed(step) : without(row, step);
      case UP -> moved(row, step, -1);
      case DOWN -> moved(row, step, 1);
      default -> Optional.empty();
    };
  }

  boolean mayBeCalled(String name) {
    return ScriptText.goodName(name) && session.sheet().step(name).isEmpty();
  }

  Optional<Done> rename(SheetStep at, String name) {
    return done(session.edit(text -> text.renamed(at.id(), name)), OutlineRow.of(name), false);
  }

  /// A new step by this title, that an answer leads to from now on.
  Optional<Done> create(SheetStep from, int answer, String title) {
    String name = session.sheet().freeName(title);
    var answers = answers(from);
    answers.set(answer, answers.get(answer).leadingTo(name));
    var led = write(from, answers);
    if (!(led instanceof Accepted)) {
      refused.accept(led);
      return Optional.empty();
    }
    String after = from.shared() ? "" : from.id();
    return done(
        session.edit(text -> text.added(after, 2, name, title)),
        new OutlineRow(from.id(), answer),
        true);
  }

  /// A shared step becomes the script's own.
  Optional<Done> copy(SheetStep shared) {
    return done(
        session.edit(text -> StepCopies.into(text, shared.step())),
        OutlineRow.of(shared.id()),
        false);
  }

  private Optional<Done> step(SheetStep after) {
    String title = said("backoffice.studio.step.new");
    String name = session.sheet().freeName(title);
    int level = after.step().level() > 2 ? after.step().level() : 2;
    // Behind a shared step it becomes the script's own: others do not get it.
    var outcome =
        after.shared()
            ? session.edit(text -> text.added("", 2, name, title))
            : session.editFile(after.path(), text -> text.added(after.id(), level, name, title));
    return done(outcome, OutlineRow.of(name), true);
  }

  private Optional<Done> answer(OutlineRow row, SheetStep step) {
    var answers = answers(step);
    int at = row.isStep() ? answers.size() : row.answer() + 1;
    answers.add(at, new AnswerText(said("backoffice.studio.answer.new"), ""));
    return done(write(step, answers), new OutlineRow(step.id(), at), true);
  }

  private Optional<Done> removed(SheetStep step) {
    var steps = session.sheet().steps();
    int at = steps.indexOf(step);
    String next =
        at + 1 < steps.size() ? steps.get(at + 1).id() : at > 0 ? steps.get(at - 1).id() : "";
    if (next.isEmpty()) {
      return Optional.empty();
    }
    return done(
        session.editFile(step.path(), text -> text.removed(step.id())), OutlineRow.of(next), false);
  }

  private Optional<Done> without(OutlineRow row, SheetStep step) {
    var answers = answers(step);
    answers.remove(row.answer());
    int next = Math.min(row.answer(), answers.size() - 1);
    return done(write(step, answers), new OutlineRow(step.id(), next), false);
  }

  private Optional<Done> moved(OutlineRow row, SheetStep step, int by) {
    if (row.isStep()) {
      return done(session.editFile(step.path(), text -> text.moved(step.id(), by)), row, false);
    }
    var answers = answers(step);
    int to = row.answer() + by;
    if (to < 0 || to >= answers.size()) {
      return Optional.empty();
    }
    Collections.swap(answers, row.answer(), to);
    return done(write(step, answers), new OutlineRow(step.id(), to), false);
  }

  private DraftChange write(SheetStep step, List<AnswerText> answers) {
    UnaryOperator<ScriptText> change = text -> text.withAnswers(step.id(), answers);
    return session.edit(step, change);
  }

  private static List<AnswerText> answers(SheetStep step) {
    return new ArrayList<>(step.step().answers());
  }

  private Optional<Done> done(DraftChange outcome, OutlineRow row, boolean edit) {
    if (outcome instanceof Accepted) {
      return Optional.of(new Done(row, edit));
    }
    refused.accept(outcome);
    return Optional.empty();
  }

  private static String said(String key) {
    return UI.getCurrent().getTranslation(key);
  }
}
