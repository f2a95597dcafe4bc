package fr.entente.scripts;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What was read and judged once for all scripts of a folder: a passage is included by many.
final class ContentReadings {
  private final Map<String, Read> pages = new HashMap<>();
  private final Map<Section, List<Complaint>> wordings = new IdentityHashMap<>();

  private record Read(Page page, List<Complaint> complaints) {}

  Page page(String file, String text, Complaints complaints) {
    Read read = pages.get(file);
    if (read == null) {
      var found = new Complaints();
      Page page = PageReader.checked(file, text, found);
      read = new Read(page, found.list());
      pages.put(file, read);
    }
    read.complaints().forEach(complaints::add);
    return read.page();
  }

  /// Complaints about the words of a section, by whoever judges them for the first time.
  void wording(Section section, Consumer<Complaints> judge, Complaints complaints) {
    List<Complaint> known = wordings.get(section);
    if (known == null) {
      var found = new Complaints();
      judge.accept(found);
      known = found.list();
      wordings.put(section, known);
    }
    known.forEach(complaints::add);
  }
}
