package fr.entente.practice;

import fr.entente.kernel.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a rehearsal needs of the content folder: scripts, passages and debtors of one language.
final class ContentFiles {
  private ContentFiles() {}

  /// Text by path relative to the folder, with forward slashes.
  static SortedMap<String, String> read(Path root, Language language) throws IOException {
    var files = new TreeMap<String, String>();
    for (String folder : new String[] {"", "_shared/", "debtors/"}) {
      add(root, root.resolve(folder + language.code()), files);
    }
    Path settings = root.resolve("settings.yml");
    if (Files.isRegularFile(settings)) {
      files.put("settings.yml", text(settings));
    }
    return files;
  }

  static SortedMap<String, String> debtors(Path root, Language language) throws IOException {
    var files = new TreeMap<String, String>();
    add(root, root.resolve("debtors/" + language.code()), files);
    return files;
  }

  private static void add(Path root, Path folder, SortedMap<String, String> files)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), text(file));
      }
    }
  }

  // Malformed bytes become a replacement character: a wrongly saved file must not stop all.
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
