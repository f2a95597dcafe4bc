package fr.entente.studio;

import fr.entente.kernel.Folding;
import fr.entente.kernel.Language;
import fr.entente.scripts.ScriptText;
import java.util.Collection;
import java.util.List;

/// The text that a new script begins with: nothing but its header and a first step, or a copy.
/// Pure.
public final class NewScript {
  /// Signs of distress and the emergency protocol: no script is without.
  // Cards lead on to what can be agreed, and that to an end: one without the other leads nowhere.
  private static final List<String> NEEDED =
      List.of(
          "listening",
          "negotiation",
          "closing",
          "objections",
          "objections-company",
          "detection",
          "detection-company",
          "crisis");

  private NewScript() {}

  /// A file for this title that is not there yet.
  public static String path(String title, Language language, Collection<String> taken) {
    String words = Folding.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String base = words.isEmpty() ? "script" : words.substring(0, Math.min(words.length(), 40));
    String path = language.code() + "/" + base + ".md";
    for (int n = 2; taken.contains(path); n++) {
      path = language.code() + "/" + base + "-" + n + ".md";
    }
    return path;
  }

  /// Of the passages that are there (`taken`), those that every call may need are taken in.
  public static String empty(
      String title, String path, String firstStep, Collection<String> taken) {
    Language language = ScriptSheet.language(path);
    var passages =
        NEEDED.stream()
            .filter(name -> taken.contains("_shared/" + language.code() + "/" + name + ".md"))
            .toList();
    return headed(ScriptText.of("", language), title, path)
        .withHeader("audience", "any")
        .withHeader("collector", "any")
        .withHeader("notice", "yes")
        .withHeader("start", "open")
        .withHeader("includes", passages)
        .added("", 2, "open", firstStep)
        .text();
  }

  public static String copy(String text, String title, String path) {
    return headed(ScriptText.of(text, ScriptSheet.language(path)), title, path).text();
  }

  private static ScriptText headed(ScriptText text, String title, String path) {
    return text.withHeader("key", path.replaceAll(".*/|\\.md$", ""))
        .withHeader("title", title.strip().replaceAll("\\s+", " "))
        .withHeader("language", ScriptSheet.language(path).code());
  }
}
