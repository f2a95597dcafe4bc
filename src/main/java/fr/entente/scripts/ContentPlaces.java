package fr.entente.scripts;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which files are read, by their names alone. A file in the wrong place looks published and is
/// not: it is complained about.
final class ContentPlaces {
  private static final String NAME = "[a-z0-9][a-z0-9-]*\\.md";
  private static final Pattern SCRIPT = Pattern.compile("(fr|en)/" + NAME);
  private static final Pattern PASSAGE = Pattern.compile("_shared/(fr|en)/" + NAME);

  /// Others read these.
  private static final Set<String> OTHERS = Set.of("listening", "debtors");

  private final Set<String> files;
  private final SortedMap<String, String> odd = new TreeMap<>();

  ContentPlaces(Set<String> files) {
    this.files = files;
    for (String file : files) {
      String meant = meant(file);
      if (!known(file) && meant != null) {
        odd.put(file, meant);
      }
    }
  }

  static boolean script(String file) {
    return SCRIPT.matcher(file).matches();
  }

  static boolean known(String file) {
    String top = file.contains("/") ? file.substring(0, file.indexOf('/')) : "";
    return script(file)
        || PASSAGE.matcher(file).matches()
        || file.equals(Settings.FILE)
        || HouseWords.wanted(file)
        || CaseFiles.wanted(file)
        || file.equals("README.md")
        || OTHERS.contains(top);
  }

  /// Whether it is looked at here: what others read, and what stands beside the folders of the
  /// scripts and is no text of theirs, is nobody's business.
  static boolean concerns(String file) {
    String top = file.contains("/") ? file.substring(0, file.indexOf('/')) : "";
    return !OTHERS.contains(top)
        && !file.equals("README.md")
        && (!top.isEmpty() || file.endsWith(".md") || meant(file) != null);
  }

  void check(Complaints complaints) {
    for (String file : files) {
      String meant = odd.get(file);
      if (meant != null) {
        complaints.error(file, 1, "file-name", "meant", meant);
      } else if (!known(file)) {
        complaints.error(file, 1, "file-not-read");
      }
    }
  }

  /// What the odd names were meant to be.
  Set<String> meant() {
    return new HashSet<>(odd.values());
  }

  /// A complaint that follows from a file of an odd name.
  boolean explains(Complaint complaint) {
    String passage = complaint.detail().getOrDefault("passage", "");
    return complaint.key().endsWith(".unknown-passage")
        && odd.values().stream()
            .anyMatch(
                meant -> meant.startsWith("_shared/") && meant.endsWith("/" + passage + ".md"));
  }

  /// The name it most likely was to have; null when it stands where nothing is read at all.
  private static @Nullable String meant(String file) {
    String plain =
        Words.plain(file)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\.(markdown|mdown|txt|md\\.txt)$", ".md")
            .replaceAll("\\.yaml$", ".yml")
            .replaceAll("[ .+(),'](?=.*\\.md$)", "-")
            .replaceAll("_(?!shared/)", "-")
            .replaceAll("-{2,}|-(?=\\.md$)", "-")
            .replace("-.md", ".md");
    boolean fits =
        SCRIPT.matcher(plain).matches()
            || PASSAGE.matcher(plain).matches()
            || plain.equals(Settings.FILE)
            || HouseWords.wanted(plain)
            || CaseFiles.wanted(plain);
    return fits ? plain : null;
  }
}
