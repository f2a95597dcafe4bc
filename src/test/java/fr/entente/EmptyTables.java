package fr.entente;

import fr.entente.calls.TestDialer;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Empties every table that holds rows and sets the clock back, before each test; fails one during
/// which a thread held two connections.
public final class EmptyTables implements BeforeEachCallback, AfterEachCallback {
  // Whoever waits for something waits as long as a busy machine may take: it costs time only when a
  // test fails.
  static {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    // What a thread of the application throws, of this test or the one before, is not the waiter's.
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    var spring = SpringExtension.getApplicationContext(context);
    spring.getBean(TestClock.class).reset();
    spring.getBeansOfType(TestDialer.class).values().forEach(TestDialer::reset);
    clear(spring.getBean(DataSource.class));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    OneConnection.check();
  }

  static void clear(DataSource dataSource) {
    var jdbc = JdbcClient.create(dataSource);
    List<String> tables =
        jdbc.sql(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                    + " AND table_type = 'BASE TABLE' AND table_name NOT IN ('flyway_schema_history', 'scheduled_tasks', 'login_secret')")
            .query(String.class)
            .list();
    StringBuilder script =
        new StringBuilder("BEGIN NOT ATOMIC SET foreign_key_checks = 0, @entente_erasing = 1; ");
    tables.forEach(table ->
        script
            .append("IF EXISTS (SELECT 1 FROM `")
            .append(table)
            .append("`) THEN DELETE FROM `")
            .append(table)
            .append("`; END IF; "));
    script.append("SET foreign_key_checks = 1, @entente_erasing = NULL; END");
    // Work of the test before may still hold a row.
    Awaitility.await()
        .ignoreException(PessimisticLockingFailureException.class)
        .untilAsserted(() -> jdbc.sql(script.toString()).update());
  }
}
