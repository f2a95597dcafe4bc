package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What a content folder amounts to: the scripts in force and everything that is wrong. Pure.
record Shelf(
    Map<String, Volume> volumes, List<Complaint> complaints, Settings settings, HouseWords words) {
  static final Shelf EMPTY = new Shelf(Map.of(), List.of(), Settings.NONE, HouseWords.NONE);
  private static final Pattern SCRIPT = Pattern.compile("(fr|en)/[^/]+\\.md");

  /// A script and the text it was made of.
  record Volume(Script script, Bundle bundle) {}

  static boolean isScript(String file) {
    return SCRIPT.matcher(file).matches();
  }

  Optional<Script> find(String key, Language language) {
    return Optional.ofNullable(volumes.get(language.code() + "/" + key + ".md"))
        .map(Volume::script);
  }

  static Shelf of(
      SortedMap<String, String> folder,
      LocalDate today,
      Function<String, Optional<Volume>> lastGood) {
    return of(folder, today, lastGood, HouseWords.NONE);
  }

  /// `lastGood` gives the version in force of a file whose new text is refused.
  static Shelf of(
      SortedMap<String, String> folder,
      LocalDate today,
      Function<String, Optional<Volume>> lastGood,
      HouseWords before) {
    var all = new Complaints();
    Settings settings = Settings.read(folder.getOrDefault(Settings.FILE, ""), today, all);
    var volumes = new LinkedHashMap<String, Volume>();
    var used = new LinkedHashSet<String>();
    var passages = new LinkedHashMap<String, Step>();
    for (String file : folder.keySet()) {
      if (!isScript(file)) {
        continue;
      }
      var complaints = new Complaints();
      var bundle = Bundle.of(file, folder);
      Script script = ScriptBuilder.build(bundle, complaints);
      if (script != null) {
        check(script, settings, complaints, used, passages);
      }
      complaints.list().forEach(all::add);
      Optional<Volume> good =
          script == null || complaints.refuse()
              ? lastGood.apply(file)
              : Optional.of(new Volume(script, bundle));
      good.ifPresent(volume -> volumes.put(file, volume));
    }
    unused(passages, used, all);
    HouseWords words = HouseWords.read(folder, settings, before, all);
    return new Shelf(Map.copyOf(volumes), sorted(all), settings, words);
  }

  private static void check(
      Script script,
      Settings settings,
      Complaints complaints,
      Set<String> used,
      Map<String, Step> passages) {
    Set<String> reached = new GraphChecks(script, complaints).check();
    new TruthChecks(script, complaints).check(reached);
    new WordingChecks(script.language(), settings, complaints).check(script.steps(), reached);
    for (Step step : script.steps().values()) {
      String place = step.file() + "#" + step.id();
      passages.put(place, step);
      if (reached.contains(step.id())) {
        used.add(place);
      }
    }
  }

  /// A shared step that no script ever comes to.
  private static void unused(Map<String, Step> passages, Set<String> used, Complaints all) {
    passages.forEach((place, step) -> {
      if (!used.contains(place) && step.file().startsWith("_shared/")) {
        all.warning(step.file(), step.line(), "passage-never-used", "step", step.id());
      }
    });
  }

  private static List<Complaint> sorted(Complaints all) {
    var list = new ArrayList<>(all.list());
    list.sort(java.util.Comparator.comparing(Complaint::file).thenComparingInt(Complaint::line));
    return List.copyOf(list);
  }
}
