package fr.entente.studio;

import fr.entente.kernel.Language;
import fr.entente.scripts.AnswerText;
import fr.entente.scripts.Complaint;
import fr.entente.scripts.ScriptText;
import fr.entente.scripts.TextStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A whole script as an author sees it: its own steps, then those of the passages it includes, in
/// their order. Of two by one name the first is the script's. Pure.
public final class ScriptSheet {
  private final String path;
  private final ScriptText main;
  private final Map<String, SheetStep> steps;

  private ScriptSheet(String path, ScriptText main, Map<String, SheetStep> steps) {
    this.path = path;
    this.main = main;
    this.steps = steps;
  }

  public static ScriptSheet of(Map<String, String> files, String path) {
    Language language = language(path);
    ScriptText main = ScriptText.of(files.getOrDefault(path, ""), language);
    var steps = new LinkedHashMap<String, SheetStep>();
    put(steps, path, main);
    for (String name : main.headers("includes")) {
      String passage = "_shared/" + language.code() + "/" + name + ".md";
      put(steps, passage, ScriptText.of(files.getOrDefault(passage, ""), language));
    }
    return new ScriptSheet(path, main, steps);
  }

  private static void put(Map<String, SheetStep> steps, String path, ScriptText text) {
    text.steps().forEach(step -> steps.putIfAbsent(step.id(), new SheetStep(path, step)));
  }

  /// The language of a file by its folder.
  public static Language language(String path) {
    return Language.of(path.replaceFirst("^_shared/", "").startsWith("en/") ? "en" : "fr");
  }

  /// Where the same file stands in the other language.
  public static String inOtherLanguage(String path) {
    boolean english = language(path) == Language.EN;
    return english
        ? path.replaceFirst("^(_shared/)?en/", "$1fr/")
        : path.replaceFirst("^(_shared/)?fr/", "$1en/");
  }

  public String path() {
    return path;
  }

  public ScriptText main() {
    return main;
  }

  public Language language() {
    return language(path);
  }

  public String start() {
    return main.header("start");
  }

  public List<SheetStep> steps() {
    return List.copyOf(steps.values());
  }

  public Optional<SheetStep> step(String id) {
    return Optional.ofNullable(steps.get(id));
  }

  /// Whether a shared step, written so, would lead to a step that the others who share it do not
  /// have.
  public boolean leadsOut(SheetStep at, ScriptText written) {
    Set<String> before = goals(at.step());
    return at.shared()
        && written.step(at.id()).stream()
            .flatMap(step -> goals(step).stream())
            .filter(goal -> !before.contains(goal) && !goal.isEmpty() && !goal.equals("return"))
            .anyMatch(goal -> step(goal).filter(SheetStep::shared).isEmpty());
  }

  private static Set<String> goals(TextStep step) {
    return step.answers().stream().map(AnswerText::target).collect(Collectors.toSet());
  }

  /// The title of where an answer leads; the word itself where nobody has written it.
  public String title(String target) {
    return step(target).map(each -> each.step().title()).orElse(target);
  }

  /// A name for a new step that nobody has yet.
  public String freeName(String title) {
    String base =
        fr.entente.kernel.Folding.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String name =
        ScriptText.goodName(base) ? base.substring(0, Math.min(base.length(), 30)) : "step";
    String free = name;
    for (int n = 2; steps.containsKey(free); n++) {
      free = name + "-" + n;
    }
    return free;
  }

  /// What is wrong in this script, each with its step; empty for the header.
  public List<Found> found(List<Complaint> complaints) {
    var found = new ArrayList<Found>();
    for (Complaint complaint : complaints) {
      steps.values().stream()
          .filter(each -> each.path().equals(complaint.file()))
          .filter(each ->
              each.step().from() <= complaint.line() && complaint.line() <= each.step().to())
          .findFirst()
          .ifPresentOrElse(
              each -> found.add(new Found(each.id(), complaint)),
              () -> {
                if (complaint.file().equals(path)) {
                  found.add(new Found("", complaint));
                }
              });
    }
    return List.copyOf(found);
  }

  /// A complaint and the step that it is about.
  public record Found(String step, Complaint complaint) {}
}
