package fr.entente;

import fr.entente.calls.TestDialer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.FileSystemUtils;

/// One database server and one clock for all tests of a run.
@TestConfiguration(proxyBeanMethods = false)
public class TestSetup {
  private static final class Holder {
    private static final Path MINE =
        DatabaseTemplate.ROOT.resolve(Long.toString(ProcessHandle.current().pid()));
    static final EmbeddedDatabase DATABASE = open();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(Holder::remove));
    }

    private static EmbeddedDatabase open() {
      DatabaseTemplate.copyTo(MINE);
      var database = EmbeddedDatabase.open(MINE);
      // What tests write is thrown away: nobody waits for the disk.
      execute(database, "SET GLOBAL innodb_flush_log_at_trx_commit = 0");
      return database;
    }

    private static void execute(EmbeddedDatabase database, String sql) {
      try (var connection =
          DriverManager.getConnection(
              database.getJdbcUrl(), "root", database.accounts().rootPassword())) {
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
