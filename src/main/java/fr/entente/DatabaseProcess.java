package fr.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The server's process: started, waited for as long as it works on its data, found again by the
/// next start. What takes long is said on the console.
final class DatabaseProcess {
  private static final Duration SAID_EVERY = Duration.ofSeconds(10);
  // So long may whoever answers on our port refuse us: the server of another folder goes away, or
  // ours ends because of it.
  private static final Duration REFUSED = Duration.ofSeconds(60);
  private static final int ACCESS_DENIED = 1045;

  private final Path folder;
  private final DatabaseAccounts accounts;
  private final int port;
  private long refusedSince;

  DatabaseProcess(Path folder, DatabaseAccounts accounts, int port) {
    this.folder = folder;
    this.accounts = accounts;
    this.port = port;
  }

  /// Says whether it runs now. However long it recovers, it is waited for while it lives.
  boolean start() throws IOException {
    Path data = folder.resolve("data");
    Path first = folder.resolve("first-start.sql");
    if (!Files.exists(data.resolve("mysql"))) {
      Files.deleteIfExists(first);
      Files.createFile(first, DatabaseAccounts.OWNER_ONLY);
      Files.writeString(first, accounts.firstStart());
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

  /// Says whether the server of an earlier start is there, or comes.
  boolean joined() {
    return handle().map(this::awaitStart).orElseGet(this::answers);
  }

  Optional<ProcessHandle> handle() {
    try {
      Path pid = folder.resolve("pid");
      return Files.exists(pid)
          ? ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).filter(this::ours)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Numbers of processes are given again: ours is a server that works on our data.
  private boolean ours(ProcessHandle process) {
    String data = "--datadir=" + folder.resolve("data");
    return process
        .info()
        .arguments()
        .map(all -> List.of(all).contains(data))
        .orElseGet(() -> process.info().command().orElse("").endsWith("mariadbd"));
  }

  /// A server that still writes its last pages holds the data folder: the next one must not start
  /// before it ended.
  void awaitEnd() {
    handle()
        .ifPresent(
            process -> await("The database is writing its last pages", () -> !process.isAlive()));
  }

  // Who gives up, or is stopped, before the server answers must not leave it behind: nobody would
  // know of it. Who is killed leaves its number and its port to the next start.
  private boolean begin(Process process) throws IOException {
    Files.writeString(folder.resolve("pid"), Long.toString(process.pid()));
    Files.writeString(folder.resolve("port"), Integer.toString(port));
    Thread stop = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(stop);
    boolean started = false;
    try {
      started = awaitStart(process.toHandle());
    } finally {
      if (!started) {
        process.destroy();
      }
    }
    Runtime.getRuntime().removeShutdownHook(stop);
    return started;
  }

  private boolean awaitStart(ProcessHandle process) {
    refusedSince = 0;
    await(
        "The database is starting; after a stop without farewell it first completes or undoes what"
            + " was under way",
        () -> answers() || !process.isAlive() || refused());
    return answers();
  }

  private boolean refused() {
    return refusedSince != 0 && System.nanoTime() - refusedSince > REFUSED.toNanos();
  }

  private static void await(String what, BooleanSupplier over) {
    long begun = System.nanoTime();
    long said = begun;
    while (!over.getAsBoolean()) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      if (System.nanoTime() - said > SAID_EVERY.toNanos()) {
        said = System.nanoTime();
        DatabaseWatch.say(what + ": " + Duration.ofNanos(said - begun).toSeconds() + " s.");
      }
    }
  }

  /// Whoever answers on the port with our password may be the server of a copy of this folder: ours
  /// is the one that works on our data.
  boolean answers() {
    try (Connection connection = accounts.root(port, "");
        ResultSet row = connection.createStatement().executeQuery("SELECT @@datadir")) {
      row.next();
      return Files.isSameFile(Path.of(row.getString(1)), folder.resolve("data"));
    } catch (SQLException e) {
      if (e.getErrorCode() == ACCESS_DENIED && refusedSince == 0) {
        refusedSince = System.nanoTime();
      }
      return false;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
