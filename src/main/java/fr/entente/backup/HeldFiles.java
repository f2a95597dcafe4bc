package fr.entente.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of the data folder, held by second names while the backup runs: what the application
/// deletes meanwhile is still there, and nothing is copied.
final class HeldFiles implements AutoCloseable {
  /// The database is written as rows; logs and the names of running processes are of this machine;
  /// the detector learns again by itself.
  private static final Pattern LEFT_OUT =
      Pattern.compile("(mariadb|listening|\\..*)/.*|\\..*|[^/]*\\.(log.*|pid|port|gz)");

  private final Path data;
  private final Path held;

  HeldFiles(Path data) throws IOException {
    this.data = data;
    held = Files.createTempDirectory(data, ".backup-");
  }

  /// Holds what is there now. Asked before and after the moment of the database, it has what was
  /// there at that moment.
  void hold() throws IOException {
    for (Path file : found(data)) {
      Path name = data.relativize(file);
      if (!LEFT_OUT.matcher(name.toString().replace('\\', '/')).matches()) {
        link(file, held.resolve(name));
      }
    }
  }

  List<Path> all() throws IOException {
    return found(held);
  }

  String name(Path file) {
    return held.relativize(file).toString().replace('\\', '/');
  }

  private static void link(Path file, Path name) throws IOException {
    Files.createDirectories(name.getParent());
    try {
      Files.createLink(name, file);
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      // Held already, or gone in between: both are well.
      return;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(file, name);
    }
  }

  static List<Path> found(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var found = new ArrayList<Path>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
            boolean database = each.equals(folder.resolve("mariadb"));
            return database ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              found.add(each);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path each, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
    found.sort(null);
    return found;
  }

  @Override
  public void close() throws IOException {
    remove(held);
  }

  static void remove(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
