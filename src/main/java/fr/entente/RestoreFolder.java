package fr.entente;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// Where a backup is brought back, within the data folder: its content moves up when everything is
/// there, and goes when something failed.
final class RestoreFolder implements AutoCloseable {
  private static final String NAME = ".restoring";
  // The detector's is learnt anew by whoever lacks it, and an image brings it along.
  private static final Set<String> HARMLESS = Set.of(NAME, "listening", "lost+found");

  private final Path data;
  private final Path path;

  private RestoreFolder(Path data) {
    this.data = data;
    path = data.resolve(NAME);
  }

  static RestoreFolder in(Path data) throws IOException {
    List<String> there = names(data);
    there.stream()
        .filter(name -> !HARMLESS.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw new IllegalStateException(
              "%s is not empty (it holds %s): a backup is restored into an empty data folder only."
                  .formatted(data, name));
        });
    var folder = new RestoreFolder(data);
    FileSystemUtils.deleteRecursively(folder.path);
    Files.createDirectories(folder.path);
    return folder;
  }

  Path path() {
    return path;
  }

  // The database last: an application that starts on less would make an empty one.
  void moveUp() throws IOException {
    for (String name : names(path).stream().sorted().toList()) {
      if (!name.equals("mariadb")) {
        Files.move(path.resolve(name), data.resolve(name));
      }
    }
    if (Files.exists(path.resolve("mariadb"))) {
      Files.move(path.resolve("mariadb"), data.resolve("mariadb"));
    }
  }

  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(path);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(each -> String.valueOf(each.getFileName())).toList();
    }
  }
}
