package fr.entente;

import ch.qos.logback.classic.Level;
import fr.entente.backup.Backup;
import fr.entente.backup.BackupRefused;
import fr.entente.backup.Manifest;
import fr.entente.backup.Restore;
import java.io.BufferedInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Command line: `backup FILE` while the application works or not, `restore FILE` into an empty
/// data folder. Without a configured JDBC URL it means the database in the data folder. Ends with
/// 0, or with 2 and one sentence when nothing was done.
final class BackupCommand {
  static final String USAGE =
      """
      usage: backup FILE|-      writes database, uploads and keys of the data folder into one file; - is the standard output
             restore FILE|-     brings them back into an empty data folder; - is the standard input
             ENTENTE_PASSPHRASE seals the file, and opens it again\
      """;

  private final Map<String, String> environment;
  private final Clock clock;
  private final OutputStream out;

  BackupCommand(Map<String, String> environment, Clock clock, OutputStream out) {
    this.environment = environment;
    this.clock = clock;
    this.out = out;
  }

  static int run(String command, String[] args) {
    if (args.length != 1 || args[0].isBlank()) {
      System.err.println(USAGE);
      return 2;
    }
    PrintStream out = quiet();
    var self = new BackupCommand(System.getenv(), Clock.system(ZoneOffset.UTC), out);
    try {
      System.err.println(command.equals("backup") ? self.backup(args[0]) : self.restore(args[0]));
      return 0;
    } catch (IOException | SQLException | IllegalStateException e) {
      System.err.println("entente: " + e.getMessage());
      return 2;
    }
  }

  // The standard output is the file's alone; what a library logs goes beside it, if it matters.
  private static PrintStream quiet() {
    PrintStream out = System.out;
    System.setOut(System.err);
    if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
        instanceof ch.qos.logback.classic.Logger root) {
      root.setLevel(Level.ERROR);
    }
    return out;
  }

  /// Says what was written.
  String backup(String name) throws IOException, SQLException {
    Path data = data();
    if (!Files.isDirectory(data)) {
      throw new BackupRefused("There is no data folder " + data + ": set ENTENTE_DATA.");
    }
    char @Nullable [] passphrase = Passphrase.twice(environment);
    Manifest manifest;
    try (var database = BackupDatabase.of(environment, data);
        Connection connection = database.connect()) {
      var backup = new Backup(connection, data, folders());
      manifest =
          name.equals("-")
              ? backup.write(out, passphrase, clock.instant())
              : written(backup, Path.of(name), passphrase);
    }
    return "Written: %d tables with %d rows, %d files, %s."
        .formatted(
            manifest.tables().size(),
            manifest.rows(),
            manifest.files().size(),
            passphrase == null
                ? "NOT sealed: it holds debtors' data and keys (ENTENTE_PASSPHRASE seals it)"
                : "sealed with the passphrase");
  }

  // Under its name it is whole, or not there.
  private Manifest written(Backup backup, Path file, char @Nullable [] passphrase)
      throws IOException, SQLException {
    if (Files.exists(file)) {
      throw new BackupRefused(file + " exists already: nothing is overwritten.");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Manifest manifest;
      try (var out = new FileOutputStream(part.toFile())) {
        manifest = backup.write(new Kept(out), passphrase, clock.instant());
        out.getFD().sync();
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// Says what was brought back.
  String restore(String name) throws IOException, SQLException {
    Path data = Files.createDirectories(data());
    RestoreFolder folder = RestoreFolder.in(data);
    Manifest manifest;
    try (InputStream file = name.equals("-") ? System.in : opened(Path.of(name));
        folder) {
      InputStream in =
          Restore.open(new BufferedInputStream(file), () -> Passphrase.once(environment));
      try (var database = BackupDatabase.of(environment, folder.path());
          Connection connection = database.connect()) {
        manifest = new Restore(connection, folder.path()).read(in);
      }
      folder.moveUp();
    }
    return ("Restored as of %s and compared: %d tables with %d rows, %d files. Mail that waited then may"
            + " have left since: the first start leaves it to a person. Read \"After a restore\" in"
            + " src/docs/backup.md before you start.")
        .formatted(
            manifest.about().get("written"),
            manifest.tables().size(),
            manifest.rows(),
            manifest.files().size());
  }

  private static InputStream opened(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new BackupRefused(file + ": there is no such file, or it cannot be read.");
    }
    return Files.newInputStream(file);
  }

  private Path data() {
    return Path.of(environment.getOrDefault("ENTENTE_DATA", "./data")).toAbsolutePath().normalize();
  }

  // What people write outside the data folder.
  private Map<String, Path> folders() {
    var folders = new LinkedHashMap<String, Path>();
    folders.put(
        "scripts-content",
        Path.of(environment.getOrDefault("ENTENTE_SCRIPTS_LOCATION", "./scripts-content")));
    String policies = environment.getOrDefault("ENTENTE_COMPLIANCE_POLICIES", "");
    if (!policies.isBlank()) {
      folders.put("policies", Path.of(policies));
    }
    return folders;
  }

  /// Stays open when what is written into it ends, so that it can be brought to the disk.
  private static final class Kept extends java.io.FilterOutputStream {
    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
