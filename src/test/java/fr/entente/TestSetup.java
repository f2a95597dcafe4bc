package fr.entente;

import fr.entente.calls.TestDialer;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// One database server and one clock for all tests of a run.
@TestConfiguration(proxyBeanMethods = false)
public class TestSetup {
  private static final class Holder {
    static final EmbeddedDatabase DATABASE =
        EmbeddedDatabase.open(
            Path.of("target", "test-database", Long.toString(ProcessHandle.current().pid())));

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(DATABASE::close));
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
