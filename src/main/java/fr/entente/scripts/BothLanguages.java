package fr.entente.scripts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Both languages lead the same conversation: the same scripts, steps and ways, so that figures can
/// be compared and a correction is made in both.
final class BothLanguages {
  private final ContentPlaces places;
  private final Set<String> files;
  private final Map<String, Script> sound;
  private final Set<String> used;

  /// `used`: the steps that a call can come to, as `file#step`.
  BothLanguages(
      ContentPlaces places, Set<String> files, Map<String, Script> sound, Set<String> used) {
    this.used = used;
    this.places = places;
    this.files = files;
    this.sound = sound;
  }

  void check(Complaints all) {
    for (String language : List.of("fr", "en")) {
      if (files.stream().noneMatch(file -> file.startsWith(language + "/"))) {
        return;
      }
    }
    sound.values().forEach(script -> missing(script, all));
    sound.values().stream()
        .filter(script -> script.file().startsWith("en/"))
        .forEach(english -> {
          Script french = sound.get(other(english.file()));
          if (french != null) {
            steps(english, french, all);
            steps(french, english, all);
            ways(english, french, all);
          }
        });
  }

  private void missing(Script script, Complaints all) {
    String other = other(script.file());
    if (!files.contains(other) && !places.meant().contains(other)) {
      all.warning(script.file(), script.line("language"), "missing-language", "other", other);
    }
  }

  private void steps(Script script, Script other, Complaints all) {
    for (Step step : script.steps().values()) {
      if (!other.has(step.id()) && used.contains(step.file() + "#" + step.id())) {
        all.warning(
            step.file(),
            step.line(),
            "step-in-one-language",
            "step",
            step.id(),
            "other",
            other(step.file()));
      }
    }
  }

  /// Told once, in the English file: it names the French place to compare with.
  private static void ways(Script english, Script french, Complaints all) {
    for (Step step : english.steps().values()) {
      if (!french.has(step.id())) {
        continue;
      }
      Step there = french.step(step.id());
      int both = Math.min(step.answers().size(), there.answers().size());
      for (int i = 0; i < both; i++) {
        if (!same(step.answers().get(i), there.answers().get(i))) {
          differs(step, step.answerLine(i), there, there.answerLine(i), all);
        }
      }
      if (step.answers().size() != there.answers().size() || !tags(step).equals(tags(there))) {
        differs(step, step.line(), there, there.line(), all);
      }
    }
  }

  private static void differs(Step step, int line, Step there, int other, Complaints all) {
    all.warning(
        step.file(),
        line,
        "languages-differ",
        "step",
        step.id(),
        "other",
        there.file() + ":" + other);
  }

  private static Set<Object> tags(Step step) {
    var tags = new HashSet<Object>(step.tags());
    tags.add(step.mandatory());
    return tags;
  }

  private static boolean same(ScriptAnswer one, ScriptAnswer other) {
    return one.digit() == other.digit()
        && one.target().equals(other.target())
        && Objects.equals(one.outcome(), other.outcome())
        && Objects.equals(deed(one), deed(other));
  }

  /// What it is about may differ: each country has holds of its own law.
  private static String deed(ScriptAnswer answer) {
    return answer.effect() == null ? "" : answer.effect().split(":", 2)[0];
  }

  private static String other(String file) {
    return file.matches("(_shared/)?fr/.*")
        ? file.replaceFirst("fr/", "en/")
        : file.replaceFirst("en/", "fr/");
  }
}
