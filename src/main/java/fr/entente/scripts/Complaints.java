package fr.entente.scripts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers everything that is wrong, so that a trainer corrects a file in one go.
final class Complaints {
  private final List<Complaint> list = new ArrayList<>();

  void error(String file, int line, String what, String... detail) {
    add(new Complaint(file, line, "scripts.complaint." + what, pairs(detail)));
  }

  void warning(String file, int line, String what, String... detail) {
    add(new Complaint(file, line, Complaint.WARNING + what, pairs(detail)));
  }

  /// A shared passage is checked once per script that includes it; it is complained about once.
  void add(Complaint complaint) {
    if (!list.contains(complaint)) {
      list.add(complaint);
    }
  }

  boolean refuse() {
    return list.stream().anyMatch(c -> !c.warning());
  }

  List<Complaint> list() {
    return List.copyOf(list);
  }

  private static Map<String, String> pairs(String... detail) {
    var map = new LinkedHashMap<String, String>();
    for (int i = 0; i + 1 < detail.length; i += 2) {
      map.put(detail[i], detail[i + 1]);
    }
    return map;
  }
}
