package fr.entente.backoffice.ui.scripts;

import fr.entente.scripts.ScriptFolder;
import fr.entente.scripts.ScriptText;
import fr.entente.studio.DraftChange;
import fr.entente.studio.DraftChange.Accepted;
import fr.entente.studio.OpenDraft;
import fr.entente.studio.ScriptSheet;
import fr.entente.studio.ScriptSheet.Found;
import fr.entente.studio.SheetStep;
import fr.entente.studio.StepEdit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// One open screen on one script of a draft: what it shows, and how it asks for changes.
final class EditorSession {
  private final StudioDoors doors;
  private final SortedMap<String, String> base;
  private final boolean editable;
  private OpenDraft draft;
  private ScriptSheet sheet;
  private List<Found> found = List.of();

  EditorSession(StudioDoors doors, OpenDraft draft, boolean editable) {
    this.doors = doors;
    this.draft = draft;
    this.editable = editable;
    base = doors.publications().files();
    sheet = ScriptSheet.of(files(), draft.script());
  }

  OpenDraft draft() {
    return draft;
  }

  ScriptSheet sheet() {
    return sheet;
  }

  boolean editable() {
    return editable;
  }

  List<Found> found() {
    return found;
  }

  List<Found> found(String step) {
    return found.stream().filter(each -> each.step().equals(step)).toList();
  }

  /// Everything as it would be with the draft in force.
  SortedMap<String, String> files() {
    var files = new TreeMap<>(base);
    files.putAll(draft.files());
    return files;
  }

  /// A change of a step as it was read. A shared one that would come to lead to a step of this
  /// script becomes the script's own first: the others who share it do not have that step.
  DraftChange edit(SheetStep at, UnaryOperator<ScriptText> change) {
    var passage = ScriptText.of(files().getOrDefault(at.path(), ""), sheet.language());
    // A further step of a card stays where its card is.
    String card = at.step().owner();
    boolean alone = card == null || card.equals(at.id());
    if (alone && sheet.leadsOut(at, change.apply(passage))) {
      return edit(text -> change.apply(StepCopies.into(text, at.step())));
    }
    return taken(
        doors
            .drafts()
            .edit(draft.id(), new StepEdit(at.path(), at.id(), at.step().hash(), change)));
  }

  /// A change of the script's own file as a whole.
  DraftChange edit(UnaryOperator<ScriptText> change) {
    return editFile(sheet.path(), change);
  }

  DraftChange editFile(String path, UnaryOperator<ScriptText> change) {
    return taken(doors.drafts().edit(draft.id(), StepEdit.ofFile(path, change)));
  }

  DraftChange undo() {
    return taken(doors.drafts().undo(draft.id()));
  }

  DraftChange redo() {
    return taken(doors.drafts().redo(draft.id()));
  }

  /// Reads the draft anew; false when it is gone.
  boolean reload() {
    var now = doors.drafts().find(draft.id());
    now.ifPresent(this::stand);
    return now.isPresent();
  }

  /// The titles of the scripts that a passage is part of.
  List<String> usedIn(String passage) {
    return doors.library().usedIn(files(), passage);
  }

  /// What is wrong now; not for a listener.
  List<Found> check() {
    var asked = sheet;
    return asked.found(doors.checks().ofScript(files(), asked.path()));
  }

  void found(List<Found> now) {
    found = now;
  }

  /// The script as it would be walked.
  ScriptFolder folder() {
    return doors.checks().folder(files(), sheet.path());
  }

  private DraftChange taken(DraftChange outcome) {
    if (outcome instanceof Accepted accepted) {
      stand(accepted.draft());
    }
    return outcome;
  }

  private void stand(OpenDraft now) {
    draft = now;
    sheet = ScriptSheet.of(files(), now.script());
  }
}
