package fr.entente.scripts;

import fr.entente.kernel.Sha256;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// The content folder with what was published over it. Where the folder has come to say the same,
/// it speaks for itself again; where it says a third thing, what was published stays in force until
/// a person has chosen.
@Component
class Overlaid {
  private final ContentFolder folder;
  private final OverlayRepository overlay;

  Overlaid(ContentFolder folder, OverlayRepository overlay) {
    this.folder = folder;
    this.overlay = overlay;
  }

  SortedMap<String, String> read() {
    var files = new TreeMap<>(folder.read());
    for (OverlayRepository.Laid laid : overlay.all()) {
      if (laid.text().equals(files.get(laid.path()))) {
        overlay.take(laid.path(), laid.publication());
      }
      files.put(laid.path(), laid.text());
    }
    return files;
  }

  SortedMap<String, String> folder() {
    return folder.read();
  }

  List<ScriptConflict> conflicts() {
    var files = folder.read();
    return overlay.all().stream()
        .filter(laid -> {
          String now = files.get(laid.path());
          return !laid.text().equals(now) && !base(now).equals(laid.baseHash());
        })
        .map(laid ->
            new ScriptConflict(
                laid.path(), files.getOrDefault(laid.path(), ""), laid.text(), laid.publication()))
        .toList();
  }

  static String base(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : Sha256.hex(text);
  }
}
