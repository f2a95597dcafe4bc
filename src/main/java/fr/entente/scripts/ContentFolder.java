package fr.entente.scripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The folder trainers edit. Read whole each time: file events do not cross container mounts
/// reliably.
@Component
class ContentFolder {
  /// What may be written here and nothing else.
  static final Pattern PATH =
      Pattern.compile(
          "(?:_shared/)?(?:fr|en)/[a-z0-9][a-z0-9-]{0,60}\\.md|settings\\.yml"
              + "|words/(?:fr|en)\\.yml");

  private final Path root;

  @Autowired
  ContentFolder(ScriptsSettings settings) {
    this(settings.location());
  }

  ContentFolder(Path root) {
    this.root = root;
  }

  /// Text by path relative to the folder, with forward slashes. No folder, no scripts.
  SortedMap<String, String> read() {
    var files = new TreeMap<String, String>();
    if (!Files.isDirectory(root)) {
      return files;
    }
    try (Stream<Path> found = Files.walk(root, 3)) {
      Path home = root.toRealPath();
      for (Path file : found.filter(ContentFolder::wanted).toList()) {
        if (file.toRealPath().startsWith(home)) {
          String name = root.relativize(file).toString().replace('\\', '/');
          files.put(name, ContentScan.text(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  boolean writable() {
    return Files.isDirectory(root) && Files.isWritable(root);
  }

  /// Whole or not at all: who reads meanwhile never sees half a file.
  void write(String path, String text) throws IOException {
    Path file = root.resolve(path).normalize();
    if (!PATH.matcher(path).matches() || !file.startsWith(root.normalize())) {
      throw new IOException("not a content file: " + path);
    }
    Files.createDirectories(file.getParent());
    Path fresh = Files.createTempFile(file.getParent(), ".writing", ".tmp");
    try {
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static boolean wanted(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".")
        && !name.equals("README.md")
        && (name.endsWith(".md") || name.equals(Settings.FILE) || name.matches("(fr|en)\\.yml"))
        && Files.isRegularFile(file);
  }
}
