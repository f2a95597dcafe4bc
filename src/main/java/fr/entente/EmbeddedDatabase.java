package fr.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// A real MariaDB server unpacked from a jar, on loopback, with its data in one folder. It outlives
/// a killed application: the next start finds it by the port it wrote down and goes on with it.
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int TRIALS = 3;

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path folder;
  private final String password;
  private final int port;
  private boolean joined;

  private EmbeddedDatabase(Path folder, String password, int port) {
    this.folder = folder;
    this.password = password;
    this.port = port;
  }

  /// Starts the server whose data are in this folder, or joins it when it still runs.
  static EmbeddedDatabase open(Path root) {
    return open(root, EmbeddedDatabase::freePort);
  }

  /// The same, on one of the ports offered: the first that nobody else took in the meantime.
  static EmbeddedDatabase open(Path root, IntSupplier ports) {
    Path folder = root.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      String password = password(folder.resolve("password"));
      Path portFile = folder.resolve("port");
      if (Files.exists(portFile)) {
        var running =
            new EmbeddedDatabase(
                folder, password, Integer.parseInt(Files.readString(portFile).strip()));
        if (running.answers()) {
          LOG.info("Joining the database that still runs on port {}", running.port);
          running.joined = true;
          return running;
        }
      }
      EmbeddedDatabase started = started(folder, password, ports);
      Files.writeString(portFile, Integer.toString(started.port));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Between finding a port free and taking it lie seconds, in which another may take it.
  private static EmbeddedDatabase started(Path folder, String password, IntSupplier ports)
      throws IOException {
    for (int trial = 0; trial < TRIALS; trial++) {
      var database = new EmbeddedDatabase(folder, password, ports.getAsInt());
      if (database.start()) {
        return database;
      }
    }
    throw new IllegalStateException(
        "The embedded database did not start; its log is " + folder.resolve("mariadb.log"));
  }

  /// Whether it ran before it was opened here.
  boolean joined() {
    return joined;
  }

  @Override
  public String getJdbcUrl() {
    return url("entente");
  }

  @Override
  public String getUsername() {
    return "root";
  }

  @Override
  public String getPassword() {
    return password;
  }

  /// Asks the server to stop cleanly; nothing that was committed is lost either way.
  @Override
  public void close() {
    try (Connection connection = connect()) {
      connection.createStatement().execute("SHUTDOWN");
      Files.deleteIfExists(folder.resolve("port"));
    } catch (SQLException | IOException e) {
      LOG.warn("The database did not confirm its stop: {}", e.getMessage());
      process().ifPresent(ProcessHandle::destroy);
    }
    awaitEnd();
  }

  private Optional<ProcessHandle> process() {
    try {
      Path pid = folder.resolve("pid");
      return Files.exists(pid)
          ? ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
              .filter(process -> process.info().command().orElse("").endsWith("mariadbd"))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // A server that still writes its last pages holds the data folder: the next one must not start
  // before it ended.
  private void awaitEnd() {
    try {
      process()
          .ifPresent(
              process -> process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join());
    } catch (UncheckedIOException | CompletionException e) {
      LOG.warn("The database is slow to stop: {}", e.getMessage());
    }
  }

  // Says whether it runs now.
  private boolean start() throws IOException {
    Path data = folder.resolve("data");
    Path first = folder.resolve("first-start.sql");
    if (!Files.exists(data.resolve("mysql"))) {
      Files.deleteIfExists(first);
      Files.createFile(first, OWNER_ONLY);
      Files.writeString(first, firstStart());
    }
    awaitEnd();
    var server = new DatabaseServer(folder, port);
    server.unpackOnce(data);
    if (!begin(server.launch(data, Files.exists(first) ? first : null))) {
      return false;
    }
    Files.deleteIfExists(first);
    return true;
  }

  // One statement a line: the server reads the file so. Runs once, before the first connection is
  // let in.
  private String firstStart() {
    return """
    CREATE DATABASE IF NOT EXISTS entente;
    DROP USER IF EXISTS ''@'localhost';
    ALTER USER 'root'@'localhost' IDENTIFIED BY '%s';
    """
        .formatted(password);
  }

  // Who gives up, or is stopped, before the server answers must not leave it behind: nobody would
  // know of it.
  private boolean begin(Process process) {
    Thread stop = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(stop);
    boolean started = false;
    try {
      started = awaitStart(process);
    } finally {
      if (!started) {
        process.destroy();
      }
    }
    Runtime.getRuntime().removeShutdownHook(stop);
    return started;
  }

  private boolean awaitStart(Process process) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      boolean died = !process.isAlive() && process.exitValue() != 0;
      if (died || System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    return true;
  }

  // Whoever answers on the port with our password may be the server of a copy of this folder: ours
  // is the one that works on our data.
  private boolean answers() {
    try (Connection connection = connect();
        ResultSet row = connection.createStatement().executeQuery("SELECT @@datadir")) {
      row.next();
      return Files.isSameFile(Path.of(row.getString(1)), folder.resolve("data"));
    } catch (SQLException | NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url(""), "root", password);
  }

  private String url(String schema) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema + "?allowLocalInfile=true";
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file, OWNER_ONLY);
      Files.writeString(file, UUID.randomUUID().toString());
    }
    return Files.readString(file).strip();
  }
}
