package fr.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/// The folder of a server whose schema is that of today. Unpacking and installing a server costs
/// more than most test runs, and so do the migrations: each is done once, then copied.
final class DatabaseTemplate {
  static final Path ROOT = Path.of("target", "test-database").toAbsolutePath();

  private DatabaseTemplate() {}

  static void copyTo(Path folder) {
    try {
      Files.createDirectories(ROOT);
      // Several may run at once: one installs, the others wait for it.
      try (var door =
              FileChannel.open(
                  ROOT.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = door.lock()) {
        copy(migrated(installed()), folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path installed() throws IOException {
    Path template = ROOT.resolve("template");
    if (!Files.exists(template.resolve("ready"))) {
      FileSystemUtils.deleteRecursively(template);
      EmbeddedDatabase.open(template).close();
      Files.createFile(template.resolve("ready"));
    }
    return template;
  }

  private static Path migrated(Path installed) throws IOException {
    Path template = ROOT.resolve("migrated");
    Path ready = template.resolve("ready-" + migrations());
    if (!Files.exists(ready)) {
      copy(installed, template);
      var database = EmbeddedDatabase.open(template);
      migrate(database);
      database.close();
      Files.createFile(ready);
    }
    return template;
  }

  private static void copy(Path template, Path copy) throws IOException {
    FileSystemUtils.deleteRecursively(copy);
    Files.createDirectories(copy);
    FileSystemUtils.copyRecursively(template.resolve("data"), copy.resolve("data"));
    Files.copy(template.resolve("password"), copy.resolve("password"));
    Files.createSymbolicLink(copy.resolve("base"), ROOT.resolve("template").resolve("base"));
  }

  // As the application does it at its start, which then finds nothing left to do.
  static int migrate(EmbeddedDatabase database) {
    return Flyway.configure()
        .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
        .locations("classpath:db/migration")
        .outOfOrder(true)
        .load()
        .migrate()
        .migrationsExecuted;
  }

  private static String migrations() throws IOException {
    var sum = new CRC32();
    var files =
        new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/**/*.sql");
    for (var file : files) {
      sum.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
      sum.update(file.getContentAsByteArray());
    }
    return Long.toHexString(sum.getValue());
  }
}
