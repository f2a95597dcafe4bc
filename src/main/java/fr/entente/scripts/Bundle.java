package fr.entente.scripts;

import fr.entente.kernel.Sha256;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// A script file with the passages it includes, by path relative to the content folder: what is
/// hashed, kept, and parsed again for a call that began with it.
record Bundle(String main, SortedMap<String, String> files) {

  /// Made when it is needed: whoever only checks files needs none.
  private static final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();
  }

  static Bundle of(String main, Map<String, String> folder) {
    return of(main, folder, new ContentReadings());
  }

  static Bundle of(String main, Map<String, String> folder, ContentReadings readings) {
    var files = new TreeMap<String, String>();
    String text = folder.getOrDefault(main, "");
    files.put(main, text);
    var bundle = new Bundle(main, files);
    for (String name : readings.page(main, text, new Complaints()).list("includes")) {
      String file = bundle.passage(name);
      if (folder.containsKey(file)) {
        files.put(file, folder.getOrDefault(file, ""));
      }
    }
    return bundle;
  }

  String text() {
    return files.getOrDefault(main, "");
  }

  String key() {
    return main.substring(main.lastIndexOf('/') + 1).replaceAll("\\.md$", "");
  }

  String language() {
    int slash = main.indexOf('/');
    return slash < 0 ? "" : main.substring(0, slash);
  }

  String passage(String name) {
    return "_shared/" + language() + "/" + name + ".md";
  }

  String hash() {
    return sha256(files);
  }

  String toJson() {
    var all = new LinkedHashMap<String, Object>();
    all.put("main", main);
    all.put("files", files);
    return Json.MAPPER.writeValueAsString(all);
  }

  static Bundle fromJson(String json) {
    return Json.MAPPER.readValue(json, Bundle.class);
  }

  static String sha256(SortedMap<String, String> files) {
    return Sha256.hex(files);
  }
}
