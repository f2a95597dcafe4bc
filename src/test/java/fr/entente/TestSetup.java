package fr.entente;

import fr.entente.calls.TestDialer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.util.FileSystemUtils;

/// One database server and one clock for all tests of a run.
@TestConfiguration(proxyBeanMethods = false)
public class TestSetup {
  private static final class Holder {
    static final EmbeddedDatabase DATABASE = EmbeddedDatabase.open(copyOfTemplate());

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(Holder::remove));
    }

    // Unpacking and installing a server costs more than most test runs: it is done once, then
    // copied.
    private static Path copyOfTemplate() {
      Path root = Path.of("target", "test-database").toAbsolutePath();
      Path template = root.resolve("template");
      try {
        if (!Files.exists(template.resolve("ready"))) {
          FileSystemUtils.deleteRecursively(template);
          EmbeddedDatabase.open(template).close();
          Files.createFile(template.resolve("ready"));
        }
        Path mine =
            Files.createDirectories(root.resolve(Long.toString(ProcessHandle.current().pid())));
        FileSystemUtils.copyRecursively(template.resolve("data"), mine.resolve("data"));
        Files.copy(template.resolve("password"), mine.resolve("password"));
        Files.createSymbolicLink(mine.resolve("base"), template.resolve("base"));
        return mine;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void remove() {
      DATABASE.close();
      try {
        FileSystemUtils.deleteRecursively(
            Path.of("target", "test-database", Long.toString(ProcessHandle.current().pid())));
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
  @Primary
  TestClock testClock() {
    return new TestClock();
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
