package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What changed in the conversation between two sets of content files: not in their bytes. Spacing,
/// the order of the labelled lines and comments are no change. A shared step is told once, with the
/// scripts that lead through it. Pure.
public final class ScriptDifference {
  private final SortedMap<String, String> before;
  private final SortedMap<String, String> after;
  private final List<ScriptChange> changes = new ArrayList<>();

  private ScriptDifference(SortedMap<String, String> before, SortedMap<String, String> after) {
    this.before = before;
    this.after = after;
  }

  /// Files by path relative to the content folder, by file, then line.
  public static List<ScriptChange> between(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    return new ScriptDifference(before, after).changes();
  }

  private List<ScriptChange> changes() {
    var files = new TreeSet<>(before.keySet());
    files.addAll(after.keySet());
    Map<String, Script> then = scripts(before);
    Map<String, Script> now = scripts(after);
    var uses = new StepUses(now.isEmpty() ? then : now);
    for (String file : files) {
      String old = before.getOrDefault(file, "");
      String young = after.getOrDefault(file, "");
      if (!before.containsKey(file)) {
        add(ScriptChange.Kind.FILE_ADDED, file, title(file, young), uses);
      } else if (!after.containsKey(file)) {
        add(ScriptChange.Kind.FILE_REMOVED, file, title(file, old), uses);
      } else if (!old.equals(young)) {
        changes.addAll(file(file, old, young, uses));
      }
    }
    reached(then, now);
    changes.sort(Comparator.comparing(ScriptChange::file).thenComparingInt(ScriptChange::line));
    return List.copyOf(changes);
  }

  private static List<ScriptChange> file(String file, String old, String young, StepUses uses) {
    if (file.endsWith(".md")) {
      return new PageDifference(page(file, old), page(file, young), uses).changes();
    }
    return YamlDifference.between(file, old, young);
  }

  private void add(ScriptChange.Kind kind, String file, String title, StepUses uses) {
    changes.add(new ScriptChange(kind, file, 1, "", "", title, "", "", uses.of(file)));
  }

  private static String title(String file, String text) {
    String title = file.endsWith(".md") ? page(file, text).text("title") : "";
    return title.isEmpty() ? file : title;
  }

  /// A goal that changes somewhere may leave steps elsewhere that nobody comes to any more.
  private void reached(Map<String, Script> then, Map<String, Script> now) {
    now.forEach((file, script) -> {
      Script old = then.get(file);
      if (old != null) {
        Set<String> was = StepUses.reached(old);
        Set<String> is = StepUses.reached(script);
        script.steps().values().stream()
            .filter(step -> old.has(step.id()) && was.contains(step.id()) != is.contains(step.id()))
            .forEach(step -> changes.add(way(file, step, is.contains(step.id()))));
      }
    });
  }

  private static ScriptChange way(String file, Step step, boolean reached) {
    var kind = reached ? ScriptChange.Kind.NOW_REACHED : ScriptChange.Kind.NO_LONGER_REACHED;
    return new ScriptChange(kind, file, 1, step.id(), step.title(), file, "", "", List.of());
  }

  private static Page page(String file, String text) {
    return PageReader.read(file, text, new Complaints());
  }

  private static Map<String, Script> scripts(SortedMap<String, String> files) {
    var scripts = new LinkedHashMap<String, Script>();
    for (String file : files.keySet()) {
      if (Shelf.isScript(file)) {
        Script script = ScriptBuilder.build(Bundle.of(file, files), new Complaints());
        if (script != null) {
          scripts.put(file, script);
        }
      }
    }
    return scripts;
  }

  /// The changes in words, a line each under the name of their file.
  public static String inWords(List<ScriptChange> changes, Language language) {
    if (changes.isEmpty()) {
      return ChangeWords.say(language, "none") + "\n";
    }
    var text = new StringBuilder();
    var byFile = new TreeMap<String, List<ScriptChange>>();
    changes.forEach(
        change -> byFile.computeIfAbsent(change.file(), _ -> new ArrayList<>()).add(change));
    byFile.forEach((file, all) -> {
      text.append(file).append(usedIn(all, language)).append('\n');
      all.forEach(change ->
          text.append("  ")
              .append(change.line())
              .append(": ")
              .append(change.sentence(language))
              .append('\n'));
    });
    return text.toString();
  }

  private static String usedIn(List<ScriptChange> changes, Language language) {
    var scripts = new LinkedHashSet<String>();
    changes.forEach(change -> scripts.addAll(change.usedIn()));
    return scripts.isEmpty()
        ? ""
        : " ("
            + ChangeWords.say(language, "usedIn").replace("{scripts}", String.join(", ", scripts))
            + ")";
  }
}
