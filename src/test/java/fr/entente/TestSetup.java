package fr.entente;

import fr.entente.calls.TestDialer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.FileSystemUtils;

/// One database server and one clock for all tests of a run.
@TestConfiguration(proxyBeanMethods = false)
public class TestSetup {
  private static final class Holder {
    private static final Path ROOT = Path.of("target", "test-database").toAbsolutePath();
    private static final Path MINE = ROOT.resolve(Long.toString(ProcessHandle.current().pid()));
    static final EmbeddedDatabase DATABASE = open();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(Holder::remove));
    }

    // Unpacking and installing a server costs more than most test runs, and so do the migrations:
    // each is done once, then copied.
    private static EmbeddedDatabase open() {
      try {
        Files.createDirectories(ROOT);
        // Several may run at once: one installs, the others wait for it.
        try (var door =
                FileChannel.open(
                    ROOT.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var _ = door.lock()) {
          copy(migrated(installed()), MINE);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      var database = EmbeddedDatabase.open(MINE);
      // What tests write is thrown away: nobody waits for the disk.
      execute(database, "SET GLOBAL innodb_flush_log_at_trx_commit = 0");
      return database;
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
    private static void migrate(EmbeddedDatabase database) {
      Flyway.configure()
          .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
          .locations("classpath:db/migration")
          .load()
          .migrate();
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

    private static void execute(EmbeddedDatabase database, String sql) {
      try (var connection =
          DriverManager.getConnection(
              database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
        connection.createStatement().execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void remove() {
      DATABASE.close();
      try {
        FileSystemUtils.deleteRecursively(MINE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// The run's database; started by the first who asks.
  public static JdbcConnectionDetails database() {
    var database = Holder.DATABASE;
    return new JdbcConnectionDetails() {
      @Override
      public String getJdbcUrl() {
        return database.getJdbcUrl();
      }

      @Override
      public String getUsername() {
        return database.getUsername();
      }

      @Override
      public String getPassword() {
        return database.getPassword();
      }
    };
  }

  @Bean
  @Primary
  JdbcConnectionDetails testDatabase() {
    return database();
  }

  @Bean
  static Asked asked() {
    return new Asked();
  }

  @Bean
  @Primary
  TestClock testClock() {
    return new TestClock();
  }

  // As in life, only not as long: hundreds of people are hired and sign in.
  @Bean
  @Primary
  static PasswordEncoder quickHashes() {
    return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
  }

  @Bean
  static OneConnection oneConnection() {
    return new OneConnection();
  }

  /// The telephone company of tests that have not configured a real one.
  @Bean
  @ConditionalOnProperty(
      name = "entente.telephony.account-sid",
      havingValue = "none",
      matchIfMissing = true)
  TestDialer testDialer() {
    return new TestDialer();
  }
}
