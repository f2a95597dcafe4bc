package fr.entente.studio;

import fr.entente.kernel.Language;
import fr.entente.scripts.Complaint;
import fr.entente.scripts.Publications;
import fr.entente.scripts.ScriptConflict;
import fr.entente.scripts.ScriptSummary;
import fr.entente.scripts.ScriptText;
import fr.entente.scripts.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// All scripts, in force or only in drafts, with what is going on with each.
@Service
@PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER')")
public class ScriptLibrary {
  private final Scripts scripts;
  private final Publications publications;
  private final ScriptDrafts drafts;
  private final PendingReleases pending;

  ScriptLibrary(
      Scripts scripts, Publications publications, ScriptDrafts drafts, PendingReleases pending) {
    this.scripts = scripts;
    this.publications = publications;
    this.drafts = drafts;
    this.pending = pending;
  }

  /// By path.
  public List<LibraryRow> rows() {
    SortedMap<String, String> files = publications.files();
    Map<String, ScriptSummary> inForce =
        scripts.all().stream().collect(Collectors.toMap(ScriptSummary::file, Function.identity()));
    List<OpenDraft> open = drafts.open();
    var conflicts = publications.conflicts().stream().map(ScriptConflict::path).toList();
    var paths = new TreeSet<>(files.keySet());
    open.forEach(draft -> paths.add(draft.script()));
    paths.removeIf(path -> !path.matches("(fr|en)/[^/]+\\.md"));
    var rows = new ArrayList<LibraryRow>();
    for (String path : paths) {
      var about = open.stream().filter(draft -> draft.script().equals(path)).toList();
      String text =
          files.getOrDefault(
              path, about.stream().findFirst().map(one -> one.files().get(path)).orElse(""));
      ScriptSummary summary = inForce.get(path);
      rows.add(
          row(
              path,
              ScriptText.of(text == null ? "" : text, ScriptSheet.language(path)),
              summary == null ? 0 : summary.steps(),
              summary != null,
              about,
              conflicts.contains(path)));
    }
    return List.copyOf(rows);
  }

  private LibraryRow row(
      String path,
      ScriptText text,
      int steps,
      boolean inForce,
      List<OpenDraft> about,
      boolean conflict) {
    var own = scripts.complaints().stream().filter(each -> each.file().equals(path)).toList();
    long warnings = own.stream().filter(Complaint::warning).count();
    Language language = ScriptSheet.language(path);
    return new LibraryRow(
        path,
        path.replaceAll(".*/|\\.md$", ""),
        text.header("title"),
        language,
        text.headers("stage"),
        text.header("audience"),
        text.header("collector"),
        steps,
        inForce,
        own.size() - warnings,
        warnings,
        conflict,
        about,
        about.stream().flatMap(draft -> pending.of(draft.id()).stream()).findFirst().orElse(null));
  }

  /// In which scripts a shared passage is used, by title.
  public List<String> usedIn(SortedMap<String, String> files, String passage) {
    String name = passage.replaceAll(".*/|\\.md$", "");
    return files.entrySet().stream()
        .filter(file -> file.getKey().matches("(fr|en)/[^/]+\\.md"))
        .filter(file -> ScriptSheet.language(file.getKey()) == ScriptSheet.language(passage))
        .map(file -> ScriptText.of(file.getValue(), ScriptSheet.language(file.getKey())))
        .filter(text -> text.headers("includes").contains(name))
        .map(text -> text.header("title"))
        .toList();
  }
}
