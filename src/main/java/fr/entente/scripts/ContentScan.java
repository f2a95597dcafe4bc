package fr.entente.scripts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Everything in a content folder, by path relative to it, and what is wrong with the files as
/// files. Links that lead out of the folder are not followed.
record ContentScan(SortedMap<String, String> files, List<Complaint> complaints) {
  private static final int DEEPEST = 8;

  static ContentScan of(Path root) {
    var files = new TreeMap<String, String>();
    var complaints = new Complaints();
    try (Stream<Path> found = Files.walk(root, DEEPEST)) {
      Path home = root.toRealPath();
      for (Path file : found.sorted().toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (!hidden(name) && !Files.isDirectory(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
          add(home, file, name, files, complaints);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ContentScan(files, new ArrayList<>(complaints.list()));
  }

  private static void add(
      Path home, Path file, String name, SortedMap<String, String> files, Complaints complaints) {
    if (!ContentPlaces.concerns(name)) {
      return;
    }
    try {
      if (!file.toRealPath().startsWith(home)) {
        complaints.error(name, 1, "leads-out");
      } else if (Files.isDirectory(file)) {
        complaints.error(name, 1, "linked-folder");
      } else {
        files.put(name, text(file));
      }
    } catch (IOException e) {
      complaints.error(name, 1, "file-unreadable", "why", "" + e.getClass().getSimpleName());
    }
  }

  /// Malformed bytes become a replacement character, of which the checks tell; of a file that is
  /// far too large no more is read than shows it.
  static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(FileText.LARGEST * 4), StandardCharsets.UTF_8);
    }
  }

  private static boolean hidden(String name) {
    return name.isEmpty() || name.startsWith(".") || name.contains("/.");
  }
}
