package fr.entente.scripts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What only shows when all scripts are read: shared steps that nobody comes to, and what one
/// language has and the other lacks. What a script with errors may have lost is not judged.
final class AcrossScripts {
  private static final Pattern PASSAGE = Pattern.compile("_shared/(fr|en)/.*\\.md");

  private final ContentPlaces places;
  private final Set<String> files;
  private final Map<String, Step> passages = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> included = new HashSet<>();
  private final Set<String> doubtful = new HashSet<>();
  private final Set<String> lost = new HashSet<>();
  private final Map<String, Script> sound = new LinkedHashMap<>();

  AcrossScripts(ContentPlaces places, Set<String> files) {
    this.places = places;
    this.files = files;
  }

  void add(
      Bundle bundle, @Nullable Script script, Set<String> reached, List<Complaint> complaints) {
    included.addAll(bundle.files().keySet());
    if (script == null) {
      lost.add(bundle.language());
      return;
    }
    if (complaints.stream().anyMatch(c -> !c.warning())) {
      doubtful.addAll(bundle.files().keySet());
    } else {
      sound.put(script.file(), script);
    }
    for (Step step : script.steps().values()) {
      String place = step.file() + "#" + step.id();
      passages.put(place, step);
      if (reached.contains(step.id())) {
        used.add(place);
      }
    }
  }

  /// Those without error, by file.
  Map<String, Script> sound() {
    return sound;
  }

  void check(Complaints all) {
    unused(all);
    notIncluded(all);
    new BothLanguages(places, files, sound, used).check(all);
  }

  /// Of several that lead to each other, the first.
  private void unused(Complaints all) {
    List<Step> idle = new ArrayList<>();
    passages.forEach((place, step) -> {
      boolean shared = step.file().startsWith("_shared/");
      if (shared && !used.contains(place) && !doubtful.contains(step.file())) {
        idle.add(step);
      }
    });
    Map<String, Set<String>> later = new HashMap<>();
    idle.forEach(step ->
        step.answers().stream()
            .filter(answer -> !answer.target().equals(step.id()))
            .forEach(answer ->
                later
                    .computeIfAbsent(folder(step.file()), _ -> new HashSet<>())
                    .add(answer.target())));
    List<Step> first =
        idle.stream()
            .filter(step -> !later.getOrDefault(folder(step.file()), Set.of()).contains(step.id()))
            .toList();
    (first.isEmpty() ? idle : first)
        .forEach(
            step -> all.warning(step.file(), step.line(), "passage-never-used", "step", step.id()));
  }

  private void notIncluded(Complaints all) {
    for (String file : files) {
      Matcher passage = PASSAGE.matcher(file);
      if (passage.matches()
          && ContentPlaces.known(file)
          && !included.contains(file)
          && !lost.contains(passage.group(1))) {
        all.warning(file, 1, "passage-not-included");
      }
    }
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }
}
