package fr.entente;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.accounts.Account;
import fr.entente.accounts.Portfolio;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A backup that an earlier version wrote is brought back, and the application starts on it:
/// nothing is missing and every sum is the same. The figures are those of the file, whatever comes
/// later.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "entente.jobs=false")
@DirtiesContext
class UpgradeTests {
  private static final Path STORED = Path.of("src/test/resources/upgrade/entente-2026-11-30.zip");
  private static final long MIGRATIONS_THEN = 97;

  private static final Map<String, Long> ROWS =
      Map.ofEntries(
          Map.entry("account", 3L),
          Map.entry("agent", 2L),
          Map.entry("bank_allocation", 3L),
          Map.entry("bank_entry", 3L),
          Map.entry("bank_entry_state", 3L),
          Map.entry("bank_statement", 1L),
          Map.entry("call_event", 2L),
          Map.entry("commitment", 2L),
          Map.entry("commitment_event", 2L),
          Map.entry("commitment_invoice", 3L),
          Map.entry("contact", 2L),
          Map.entry("creditor", 1L),
          Map.entry("debtor", 3L),
          Map.entry("dispute", 1L),
          Map.entry("fact", 1L),
          Map.entry("import_run", 1L),
          Map.entry("instalment", 3L),
          Map.entry("invoice", 4L),
          Map.entry("ledger_entry", 7L),
          Map.entry("note", 2L),
          Map.entry("outgoing_mail", 3L),
          Map.entry("phone_call", 2L),
          Map.entry("team_membership", 1L),
          Map.entry("utterance", 2L));

  private static final Map<String, String> SUMS =
      Map.ofEntries(
          Map.entry("SUM(balance) FROM account", "1550.40"),
          Map.entry("SUM(overdue) FROM account", "1550.40"),
          Map.entry("SUM(disputed) FROM account", "80.00"),
          Map.entry("SUM(unallocated) FROM account", "-20.00"),
          Map.entry("SUM(amount) FROM invoice", "1920.39"),
          Map.entry("SUM(open_amount) FROM invoice", "1570.40"),
          Map.entry("SUM(amount) FROM ledger_entry", "1550.40"),
          Map.entry("SUM(amount) FROM ledger_entry WHERE kind = 'PAYMENT'", "-369.99"),
          Map.entry("SUM(total) FROM commitment", "850.19"),
          Map.entry("SUM(paid) FROM commitment", "349.99"),
          Map.entry("SUM(amount - paid) FROM instalment", "500.20"),
          Map.entry("SUM(amount) FROM bank_entry", "369.99"),
          Map.entry("SUM(amount) FROM bank_allocation WHERE posted", "369.99"));

  @TempDir static Path place;

  @Autowired JdbcClient jdbc;
  @Autowired Portfolio portfolio;
  @Autowired Flyway flyway;

  @DynamicPropertySource
  static void restored(DynamicPropertyRegistry settings) throws Exception {
    var environment = Map.of("ENTENTE_DATA", place.toString());
    new BackupCommand(environment, Clock.systemUTC(), OutputStream.nullOutputStream())
        .restore(STORED.toString());
    settings.add("entente.data", place::toString);
  }

  @Test
  void nothingIsMissing() {
    var found = new TreeMap<String, Long>();
    ROWS.keySet().forEach(table -> found.put(table, number("COUNT(*) FROM " + table)));
    assertThat(found).isEqualTo(new TreeMap<>(ROWS));
    assertThat(place.resolve("iban.key")).exists();
  }

  @Test
  void everySumIsTheSame() {
    var found = new TreeMap<String, String>();
    SUMS.keySet().forEach(sum -> found.put(sum, sum(sum)));
    assertThat(found).isEqualTo(new TreeMap<>(SUMS));
  }

  @Test
  void everyMigrationSinceThenWasMade() {
    assertThat(number("COUNT(*) FROM flyway_schema_history WHERE success"))
        .isGreaterThan(MIGRATIONS_THEN);
    assertThat(flyway.info().pending()).isEmpty();
  }

  @Test
  void theApplicationReadsWhatIsStored() {
    Account account = RunAs.system(() -> portfolio.account(new AccountId(1)).orElseThrow());
    assertThat(account.balance()).isEqualTo(Money.euros("1250.40"));
    assertThat(RunAs.system(() -> portfolio.note(2).orElseThrow()).text())
        .isEqualTo("Demande le devis : « il n'est pas bon ».");
  }

  @Test
  void theSchemaIsThatOfANewDatabase() {
    var fresh = TestSetup.database();
    JdbcClient theirs =
        JdbcClient.create(
            new DriverManagerDataSource(
                fresh.getJdbcUrl(), fresh.getUsername(), fresh.getPassword()));
    for (String query :
        List.of(
            "SELECT CONCAT_WS(' ', table_name, column_name, column_type, is_nullable, collation_name) FROM information_schema.columns WHERE table_schema = DATABASE()",
            "SELECT CONCAT_WS(' ', table_name, constraint_name) FROM information_schema.table_constraints WHERE table_schema = DATABASE()",
            "SELECT CONCAT_WS(' ', trigger_name, action_statement) FROM information_schema.triggers WHERE trigger_schema = DATABASE()")) {
      assertThat(jdbc.sql(query).query(String.class).list())
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(theirs.sql(query).query(String.class).list());
    }
  }

  @Test
  void whatWaitedToLeaveIsLeftToAPerson() {
    assertThat(jdbc.sql("SELECT state FROM outgoing_mail ORDER BY id").query(String.class).list())
        .containsExactly("SENT", "UNKNOWN", "UNKNOWN");
    assertThat(
            jdbc.sql("SELECT detail FROM audit_event WHERE action = 'backup.restored'")
                .query(String.class)
                .list())
        .containsExactly("2026-11-30T20:00:00Z; mails: 2");
    assertThat(number("COUNT(*) FROM restoration WHERE started_at IS NOT NULL")).isOne();
  }

  private long number(String query) {
    return jdbc.sql("SELECT " + query).query(Long.class).single();
  }

  private String sum(String query) {
    return jdbc.sql("SELECT " + query).query(BigDecimal.class).single().toPlainString();
  }
}
