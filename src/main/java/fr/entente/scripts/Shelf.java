package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/// What a content folder amounts to: the scripts in force and everything that is wrong. Pure.
record Shelf(
    Map<String, Volume> volumes, List<Complaint> complaints, Settings settings, HouseWords words) {
  static final Shelf EMPTY = new Shelf(Map.of(), List.of(), Settings.NONE, HouseWords.NONE);

  /// A script and the text it was made of.
  record Volume(Script script, Bundle bundle) {}

  static boolean isScript(String file) {
    return ContentPlaces.script(file);
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
    var places = new ContentPlaces(folder.keySet());
    places.check(all);
    var across = new AcrossScripts(places, folder.keySet());
    var readings = new ContentReadings();
    var volumes = new LinkedHashMap<String, Volume>();
    for (String file : folder.keySet()) {
      if (!isScript(file)) {
        continue;
      }
      var complaints = new Complaints();
      var bundle = Bundle.of(file, folder, readings);
      Script script = ScriptBuilder.build(bundle, readings, complaints);
      Set<String> reached =
          script == null ? Set.of() : check(script, settings, readings, complaints);
      across.add(bundle, script, reached, complaints.list());
      complaints.list().stream().filter(c -> !places.explains(c)).forEach(all::add);
      Optional<Volume> good =
          script == null || complaints.refuse()
              ? lastGood.apply(file)
              : Optional.of(new Volume(script, bundle));
      good.ifPresent(volume -> volumes.put(file, volume));
    }
    across.check(all);
    CaseFiles.run(folder, across.sound()).complaints().forEach(all::add);
    HouseWords words = HouseWords.read(folder, settings, before, all);
    return new Shelf(Map.copyOf(volumes), sorted(all), settings, words);
  }

  /// Whether a script would be refused by these settings and the rules of today.
  static boolean refuses(Script script, Settings settings) {
    var complaints = new Complaints();
    check(script, settings, new ContentReadings(), complaints);
    return complaints.refuse();
  }

  /// What leads where is judged once every answer can be read.
  private static Set<String> check(
      Script script, Settings settings, ContentReadings readings, Complaints complaints) {
    boolean sound = !complaints.refuse();
    var graph = new GraphChecks(script, complaints);
    if (sound) {
      graph.check();
    }
    Set<String> reached = graph.reached();
    new TruthChecks(script, complaints).check(reached, sound);
    reached.stream()
        .map(script::step)
        .forEach(step ->
            readings.wording(
                step.source(),
                found -> {
                  new WordingChecks(script.language(), settings, found).check(step);
                  new TruthChecks(script, found).words(step);
                },
                complaints));
    return reached;
  }

  private static List<Complaint> sorted(Complaints all) {
    var list = new ArrayList<>(all.list());
    list.sort(Complaint.BY_PLACE);
    return List.copyOf(list);
  }
}
