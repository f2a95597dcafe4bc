package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a set of content files amounts to, whether in force or still being written: its scripts,
/// what is wrong with them, and runs on them. Files by path relative to the content folder
/// (`fr/first-call-company.md`). Pure: neither a disk nor a database. A script that is refused can
/// be walked all the same, as long as it has a first step: whoever writes it wants to see it.
public final class ScriptFolder {
  private final SortedMap<String, String> files;
  private final Shelf shelf;
  private @Nullable Map<String, Script> sound;

  private ScriptFolder(SortedMap<String, String> files, Shelf shelf) {
    this.files = files;
    this.shelf = shelf;
  }

  /// `today` tells which help lines were not checked for too long.
  public static ScriptFolder of(SortedMap<String, String> files, LocalDate today) {
    return new ScriptFolder(files, Shelf.of(files, today, file -> unchecked(file, files)));
  }

  private static Optional<Shelf.Volume> unchecked(String file, Map<String, String> files) {
    var bundle = Bundle.of(file, files);
    return Optional.ofNullable(ScriptBuilder.build(bundle, new Complaints()))
        .map(script -> new Shelf.Volume(script, bundle));
  }

  /// By file and line; warnings too.
  public List<Complaint> complaints() {
    return shelf.complaints();
  }

  public List<ScriptSummary> scripts() {
    return shelf.volumes().values().stream()
        .map(volume -> volume.script().summary())
        .sorted(Comparator.comparing(ScriptSummary::file))
        .toList();
  }

  /// Every step, those of the included passages too; empty when there is no such script.
  public List<ScriptStep> read(String key, Language language) {
    var nobody = new ScriptFacts(Map.of(), true);
    return shelf
        .find(key, language)
        .map(script ->
            script.steps().keySet().stream()
                .map(id -> Walk.at(key, script, id, nobody, helpLines()).whole())
                .toList())
        .orElse(List.of());
  }

  /// A walk from the first step.
  public Optional<ScriptRun> start(String key, Language language, ScriptFacts facts) {
    return shelf.find(key, language).map(script -> Walk.start(key, script, facts, helpLines()));
  }

  /// How much of each script without error its cases pass.
  public List<ScriptCoverage> coverage() {
    return CaseFiles.run(files, sound()).coverage();
  }

  /// One past call on these files; `old` is the version that led it.
  ReplayedCall replay(String call, ScriptRunState state, Script old) {
    String file = old.language().code() + "/" + old.key() + ".md";
    return CallReplay.of(call, state, old, sound().get(file));
  }

  /// Whether these files may come into force: nothing is refused, and no past call ends dead.
  public boolean publishable(List<ReplayedCall> replayed) {
    return complaints().stream().allMatch(Complaint::warning)
        && replayed.stream().noneMatch(ReplayedCall::blocks);
  }

  private Map<String, Script> sound() {
    Map<String, Script> known = sound;
    if (known == null) {
      known = judged();
      sound = known;
    }
    return known;
  }

  private Map<String, Script> judged() {
    var faulty = new HashSet<String>();
    shelf.complaints().stream().filter(c -> !c.warning()).forEach(c -> faulty.add(c.file()));
    var sound = new TreeMap<String, Script>();
    shelf
        .volumes()
        .forEach((file, volume) -> {
          if (volume.bundle().files().keySet().stream().noneMatch(faulty::contains)) {
            sound.put(file, volume.script());
          }
        });
    return sound;
  }

  private Map<String, String> helpLines() {
    return shelf.settings().helpLines();
  }
}
