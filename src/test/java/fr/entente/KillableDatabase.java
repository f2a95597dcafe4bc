package fr.entente;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A server of one test alone, as the product starts it (what is committed is on the disk), that
/// can be ended as by a failure and started again on the same folder and port.
public final class KillableDatabase implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final DatabaseServer server;
  private final int port;
  private final String password;
  private final Thread farewell = new Thread(this::kill);

  private KillableDatabase(Path folder) throws IOException {
    this.folder = folder;
    port = FreePort.next();
    DatabaseTemplate.copyTo(folder);
    password = Files.readString(folder.resolve("password")).strip();
    server = new DatabaseServer(folder, port);
    Runtime.getRuntime().addShutdownHook(farewell);
  }

  public static KillableDatabase begin(Path folder) {
    try {
      var database = new KillableDatabase(folder.toAbsolutePath());
      database.start();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns once it answers: what a killed server left unfinished is undone by then.
  public void start() {
    try {
      server.launch(folder.resolve("data"), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(this::answers);
  }

  /// No farewell, no flush: what the process had in its memory is gone.
  public void kill() {
    process()
        .ifPresent(process -> {
          process.destroyForcibly();
          process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        });
  }

  private java.util.Optional<ProcessHandle> process() {
    try {
      return Files.exists(folder.resolve("pid"))
          ? ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("pid")).strip()))
              .filter(process -> process.info().command().orElse("").endsWith("mariadbd"))
          : java.util.Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean answers() {
    try (var connection = DriverManager.getConnection(url(), username(), password)) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  public String url() {
    return "jdbc:mariadb://127.0.0.1:" + port + "/entente?allowLocalInfile=true";
  }

  public String username() {
    return "root";
  }

  public String password() {
    return password;
  }

  @Override
  public void close() {
    kill();
    Runtime.getRuntime().removeShutdownHook(farewell);
  }
}
