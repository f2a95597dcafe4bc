package fr.entente.scripts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/// The cases that ship beside the scripts, `fr/cases/KEY.md`, run on scripts that are without
/// error. A script that has errors is mended first.
final class CaseFiles {
  private static final Pattern FILE = Pattern.compile("(fr|en)/cases/[a-z0-9][a-z0-9-]*\\.md");

  private final SortedMap<String, String> folder;
  private final Map<String, Script> scripts;
  private final Complaints complaints = new Complaints();
  private final List<ScriptCoverage> coverage = new ArrayList<>();

  private CaseFiles(SortedMap<String, String> folder, Map<String, Script> scripts) {
    this.folder = folder;
    this.scripts = scripts;
  }

  /// `scripts`: those without error, by file.
  static CaseFiles run(SortedMap<String, String> folder, Map<String, Script> scripts) {
    var run = new CaseFiles(folder, scripts);
    Set<String> meant = new ContentPlaces(folder.keySet()).meant();
    folder.keySet().stream()
        .filter(CaseFiles::wanted)
        .filter(file -> !meant.contains(script(file)))
        .forEach(run::orphan);
    run.all();
    return run;
  }

  static boolean wanted(String file) {
    return FILE.matcher(file).matches();
  }

  List<Complaint> complaints() {
    return complaints.list();
  }

  List<ScriptCoverage> coverage() {
    return List.copyOf(coverage);
  }

  /// A script that only one language lacks has been told already.
  private void orphan(String file) {
    String script = script(file);
    String other = (script.startsWith("fr") ? "en" : "fr") + script.substring(2);
    if (!folder.containsKey(script) && !folder.containsKey(other)) {
      complaints.error(file, 1, "case-without-script", "script", script);
    }
  }

  private void all() {
    for (Script script : scripts.values()) {
      String file = script.file().replaceFirst("/", "/cases/");
      String text = folder.get(file);
      coverage.add(text == null ? passed(script, List.of()) : cases(script, file, text));
    }
  }

  private ScriptCoverage cases(Script script, String file, String text) {
    var read = new Complaints();
    List<ConversationCase> cases = CaseReader.read(file, text, read);
    read.list().forEach(complaints::add);
    return passed(script, cases);
  }

  private ScriptCoverage passed(Script script, List<ConversationCase> cases) {
    Set<String> steps = new HashSet<>();
    Set<String> answers = new HashSet<>();
    for (ConversationCase one : cases) {
      CaseRun.Passed passed = CaseRun.of(script, one, complaints);
      steps.addAll(passed.steps());
      answers.addAll(passed.answers());
    }
    Set<String> reached = new GraphChecks(script, new Complaints()).reached();
    var missing = new LinkedHashMap<String, String>();
    int all = 0;
    for (String id : reached) {
      for (ScriptAnswer answer : script.step(id).answers()) {
        all++;
        if (!answers.contains(id + "#" + answer.digit())) {
          missing.put(id + "#" + answer.digit(), id + ": " + answer.text());
        }
      }
    }
    return new ScriptCoverage(
        script.file(),
        cases.size(),
        reached.size(),
        all,
        reached.stream().filter(id -> !steps.contains(id)).toList(),
        List.copyOf(missing.values()));
  }

  private static String script(String file) {
    return file.replaceFirst("/cases/", "/");
  }
}
