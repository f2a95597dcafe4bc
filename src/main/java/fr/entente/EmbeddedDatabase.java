package fr.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// A real MariaDB server unpacked from a jar, on loopback, with its data in one folder. It outlives
/// a killed application: the next start finds it by the port it wrote down and goes on with it.
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final int TRIALS = 3;

  private final Path folder;
  private final DatabaseAccounts accounts;
  private final DatabaseProcess process;
  private final int port;
  private boolean joined;
  private @Nullable DatabaseWatch watch;

  private EmbeddedDatabase(Path folder, DatabaseAccounts accounts, int port) {
    this.folder = folder;
    this.accounts = accounts;
    this.port = port;
    process = new DatabaseProcess(folder, accounts, port);
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
      var accounts = DatabaseAccounts.in(folder);
      EmbeddedDatabase database = running(folder, accounts);
      if (database == null) {
        database = started(folder, accounts, ports);
      }
      accounts.provide(database.port);
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not let us in: " + e.getMessage(), e);
    }
  }

  private static @Nullable EmbeddedDatabase running(Path folder, DatabaseAccounts accounts)
      throws IOException {
    Path portFile = folder.resolve("port");
    if (!Files.exists(portFile)) {
      return null;
    }
    var running =
        new EmbeddedDatabase(
            folder, accounts, Integer.parseInt(Files.readString(portFile).strip()));
    if (!running.process.joined()) {
      return null;
    }
    LOG.info("Joining the database that still runs on port {}", running.port);
    running.joined = true;
    return running;
  }

  // Between finding a port free and taking it lie seconds, in which another may take it.
  private static EmbeddedDatabase started(Path folder, DatabaseAccounts accounts, IntSupplier ports)
      throws IOException {
    for (int trial = 0; trial < TRIALS; trial++) {
      var database = new EmbeddedDatabase(folder, accounts, ports.getAsInt());
      if (database.process.start()) {
        return database;
      }
    }
    throw new IllegalStateException(
        "The embedded database did not start; its log is " + folder.resolve("mariadb.log"));
  }

  /// From now on a server that stops is started again.
  EmbeddedDatabase watched() {
    watch = new DatabaseWatch(process);
    watch.begin();
    return this;
  }

  /// Whether it ran before it was opened here.
  boolean joined() {
    return joined;
  }

  @Override
  public String getJdbcUrl() {
    return DatabaseAccounts.url(port, DatabaseAccounts.SCHEMA);
  }

  @Override
  public String getUsername() {
    return DatabaseAccounts.USER;
  }

  @Override
  public String getPassword() {
    return accounts.own();
  }

  /// For whoever tends the server itself: backups, tests.
  DatabaseAccounts accounts() {
    return accounts;
  }

  /// Asks the server to stop cleanly; nothing that was committed is lost either way.
  @Override
  public void close() {
    if (watch != null) {
      watch.end();
    }
    try (var connection = accounts.root(port, "")) {
      connection.createStatement().execute("SHUTDOWN");
      Files.deleteIfExists(folder.resolve("port"));
    } catch (SQLException | IOException e) {
      LOG.warn("The database did not confirm its stop: {}", e.getMessage());
      process.handle().ifPresent(ProcessHandle::destroy);
    }
    process.awaitEnd();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
