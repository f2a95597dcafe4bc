package fr.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.backup.BackupRefused;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Backed up while others write, and brought back elsewhere: the rows of one moment, every value as
/// it was, or a sentence and nothing.
class BackupTests {
  private static final String SECRET = "a passphrase of tests";

  private static final String EVERY_KIND =
      """
      CREATE TABLE every_kind (
        id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, a TINYINT, b DOUBLE, c FLOAT, d DECIMAL(20, 6), e BIT(9), f DATE, g TIME(6),
        h DATETIME(6), i TIMESTAMP(6) NULL, j YEAR, k ENUM('x', 'é'), l SET('p', 'q'), m JSON, n LONGTEXT, o BLOB, p BINARY(4),
        q CHAR(3) CHARACTER SET ascii, twice BIGINT AS (a * 2) STORED) AUTO_INCREMENT = 4711\
      """;

  private static final String EVERY_VALUE =
      """
      INSERT INTO every_kind (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q) VALUES
        (-128, 0.1 + 0.2, 16777.217, 12345678901234.000001, b'100000001', '2026-02-28', '-100:00:00.000001', '2026-10-25 02:30:00.123456',
         '2026-10-25 01:30:00.5', 2026, 'é', 'p,q', '{"a": "b\\\\n"}', CONCAT('tab', CHAR(9), 'line', CHAR(10), CHAR(13), '\\\\N \\\\ 😀 é', CHAR(0)),
         UNHEX('00ff5c0a0d09'), UNHEX('5c4e0000'), ''),
        (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '\\\\N', '', NULL, NULL)\
      """;

  @TempDir static Path place;
  private static Path data;
  private static EmbeddedDatabase database;

  @TempDir Path elsewhere;

  @BeforeAll
  static void begin() throws Exception {
    data = place.resolve("data");
    DatabaseTemplate.copyTo(data.resolve("mariadb"));
    database = EmbeddedDatabase.open(data.resolve("mariadb"));
    Files.writeString(data.resolve("iban.key"), "00ff");
    Files.createDirectories(data.resolve("uploads"));
    Files.writeString(data.resolve("uploads/1.upload"), "a;b\n1;2\n");
    Files.writeString(data.resolve("entente.log"), "not kept");
    try (Connection connection = connect("entente");
        Statement statement = connection.createStatement()) {
      statement.execute(EVERY_KIND);
      statement.execute(EVERY_VALUE);
      statement.execute("CREATE DATABASE elsewhere");
    }
  }

  @AfterAll
  static void end() {
    database.close();
  }

  @Test
  void whatIsWrittenMeanwhileIsThereWholeOrNot() throws Exception {
    var stop = new AtomicBoolean();
    var pairs = new AtomicInteger();
    Thread writer = Thread.ofVirtual().start(() -> pairs(stop, pairs));
    Path file = elsewhere.resolve("under.load");
    try {
      Awaitility.await().until(() -> pairs.get() > 20);
      int before = pairs.get();
      assertThat(command(data, Map.of()).backup(file.toString())).contains("sealed");
      assertThat(pairs.get()).as("others wrote meanwhile").isGreaterThan(before);
    } finally {
      stop.set(true);
      writer.join();
    }
    Path restored = elsewhere.resolve("restored");
    assertThat(command(restored, Map.of()).restore(file.toString())).contains("compared");
    assertThat(restored).isDirectoryNotContaining(f -> f.endsWith(".restoring"));
    assertThat(restored.resolve("iban.key")).hasContent("00ff");
    assertThat(restored.resolve("uploads/1.upload")).hasContent("a;b\n1;2\n");
    assertThat(restored.resolve("scripts-content/README.md")).exists();
    assertThat(restored.resolve("entente.log")).doesNotExist();
    try (var again = EmbeddedDatabase.open(restored.resolve("mariadb"))) {
      // As a start of the application does, which finds nothing left to do.
      assertThat(DatabaseTemplate.migrate(again)).isZero();
      try (Connection connection =
          DriverManager.getConnection(
              again.getJdbcUrl(), again.getUsername(), again.getPassword())) {
        JdbcClient jdbc = client(connection);
        assertThat(number(jdbc, "SELECT COUNT(*) FROM audit_event")).isGreaterThan(40).isEven();
        assertThat(
                number(
                    jdbc,
                    "SELECT COUNT(*) FROM (SELECT 1 FROM audit_event GROUP BY subject HAVING COUNT(*) = 1) t"))
            .isZero();
        sameAsOurs(jdbc);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM call_event; SELECT 1").update())
            .isInstanceOf(Exception.class);
      }
    }
  }

  @Test
  void withoutAPassphraseItIsAnOrdinaryArchive() throws Exception {
    Path file = elsewhere.resolve("open.zip");
    assertThat(open().backup(file.toString())).contains("NOT sealed");
    try (var zip = new java.util.zip.ZipFile(file.toFile())) {
      assertThat(zip.getEntry("rows/flyway_schema_history")).isNotNull();
      assertThat(zip.getEntry("manifest.txt")).isNotNull();
    }
    assertThatThrownBy(() -> open().backup(file.toString())).hasMessageContaining("exists already");
    inOtherDatabase(file, Map.of());
    try (Connection connection = connect("elsewhere")) {
      sameAsOurs(client(connection));
      assertThatThrownBy(() -> inOtherDatabase(file, Map.of())).hasMessageContaining("not empty");
      assertThat(number(client(connection), "SELECT COUNT(*) FROM every_kind")).isEqualTo(2);
      emptied(connection);
    }
  }

  @Test
  void whatIsDamagedLeavesNothing() throws Exception {
    Path whole = elsewhere.resolve("whole");
    command(data, Map.of()).backup(whole.toString());
    Path open = elsewhere.resolve("open");
    open().backup(open.toString());
    refused(changed(whole, Files.size(whole) / 2), "damaged");
    refused(changed(open, rowsIn(open)), "damaged");
    refused(cut(whole, Files.size(whole) - 1000), "not complete");
    refused(cut(open, Files.size(open) / 3), "damaged");
    refused(cut(whole, 3), "no backup of Entente");
    assertThatThrownBy(() -> inOtherDatabase(whole, Map.of("ENTENTE_PASSPHRASE", "not this one")))
        .hasMessageContaining("another one");
  }

  @Test
  void aFolderThatIsNotEmptyStaysAsItIs() throws Exception {
    Path file = elsewhere.resolve("file");
    command(data, Map.of()).backup(file.toString());
    Path full = Files.createDirectories(elsewhere.resolve("full"));
    Files.writeString(full.resolve("iban.key"), "mine");
    assertThatThrownBy(() -> command(full, Map.of()).restore(file.toString()))
        .hasMessageContaining("not empty");
    assertThat(full.resolve("iban.key")).hasContent("mine");
    assertThat(full).isDirectoryNotContaining(f -> !f.endsWith("iban.key"));
  }

  private void refused(Path file, String sentence) throws Exception {
    assertThatThrownBy(() -> inOtherDatabase(file, Map.of()))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining(sentence);
    try (Connection connection = connect("elsewhere")) {
      assertThat(
              number(
                  client(connection),
                  "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'elsewhere'"))
          .isZero();
    }
    assertThat(elsewhere.resolve("other")).isEmptyDirectory();
  }

  private void inOtherDatabase(Path file, Map<String, String> more) throws Exception {
    var environment =
        new java.util.HashMap<>(
            Map.of(
                "ENTENTE_PASSPHRASE",
                SECRET,
                "SPRING_DATASOURCE_URL",
                database.getJdbcUrl().replace("/entente?", "/elsewhere?"),
                "SPRING_DATASOURCE_USERNAME",
                "root",
                "SPRING_DATASOURCE_PASSWORD",
                database.accounts().rootPassword()));
    environment.putAll(more);
    command(elsewhere.resolve("other"), environment).restore(file.toString());
  }

  private static Path changed(Path file, long at) throws Exception {
    Path copy = Files.copy(file, file.resolveSibling(file.getFileName() + ".changed"));
    try (var bytes = new RandomAccessFile(copy.toFile(), "rw")) {
      bytes.seek(at);
      int old = bytes.read();
      bytes.seek(at);
      bytes.write(old ^ 0x55);
    }
    return copy;
  }

  // Where the rows of the migrations are; a byte of a header may mean nothing.
  private static long rowsIn(Path open) throws Exception {
    String bytes = Files.readString(open, StandardCharsets.ISO_8859_1);
    return bytes.indexOf("rows/flyway_schema_history") + 400L;
  }

  private static Path cut(Path file, long length) throws Exception {
    Path copy = Files.copy(file, file.resolveSibling(file.getFileName() + "." + length));
    try (var bytes = new RandomAccessFile(copy.toFile(), "rw")) {
      bytes.setLength(length);
    }
    return copy;
  }

  private static BackupCommand command(Path folder, Map<String, String> more) {
    var environment = new java.util.HashMap<>(Map.of("ENTENTE_PASSPHRASE", SECRET));
    environment.putAll(more);
    environment.put("ENTENTE_DATA", folder.toString());
    return new BackupCommand(environment, Clock.systemUTC(), OutputStream.nullOutputStream());
  }

  private static BackupCommand open() {
    return new BackupCommand(
        Map.of("ENTENTE_DATA", data.toString()),
        Clock.systemUTC(),
        OutputStream.nullOutputStream());
  }

  // Two rows of one subject in one transaction, until told to stop.
  private static void pairs(AtomicBoolean stop, AtomicInteger pairs) {
    try (Connection connection = connect("entente");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      while (!stop.get()) {
        for (String action : List.of("first", "second")) {
          statement.execute(
              "INSERT INTO audit_event (at, action, subject, detail) VALUES (NOW(6), '%s', 'pair %d', '')"
                  .formatted(action, pairs.get()));
        }
        connection.commit();
        // As an import does: a working table comes and goes.
        statement.execute("CREATE TABLE working (id INT)");
        statement.execute("DROP TABLE working");
        pairs.incrementAndGet();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  // By the server's own eyes, not those of the backup.
  private static void sameAsOurs(JdbcClient theirs) throws SQLException {
    try (Connection connection = connect("entente")) {
      JdbcClient ours = client(connection);
      for (String query :
          List.of(
              "SELECT id, a, HEX(b), b, c, d, e + 0, f, g, h, j, k, l, m, HEX(n), HEX(o), HEX(p), HEX(q), twice FROM every_kind ORDER BY id",
              "SELECT UNIX_TIMESTAMP(i) FROM every_kind ORDER BY id",
              "SELECT auto_increment FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'every_kind'",
              "SELECT version, checksum, installed_on FROM flyway_schema_history ORDER BY installed_rank",
              "SELECT trigger_name, event_manipulation, action_statement FROM information_schema.triggers WHERE trigger_schema = DATABASE() ORDER BY 1",
              "SELECT table_name, column_name, column_type, is_nullable, collation_name FROM information_schema.columns WHERE table_schema = DATABASE() ORDER BY 1, 2",
              "SELECT table_name, constraint_name FROM information_schema.table_constraints WHERE table_schema = DATABASE() ORDER BY 1, 2")) {
        assertThat(rows(theirs, query)).isNotEmpty().isEqualTo(rows(ours, query));
      }
    }
  }

  private static List<String> rows(JdbcClient jdbc, String query) {
    return new ArrayList<>(
        jdbc.sql(query).query().listOfRows().stream().map(Object::toString).toList());
  }

  private static long number(JdbcClient jdbc, String query) {
    return jdbc.sql(query).query(Long.class).single();
  }

  private static void emptied(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE elsewhere");
      statement.execute("CREATE DATABASE elsewhere");
    }
  }

  private static JdbcClient client(Connection connection) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  private static Connection connect(String schema) throws SQLException {
    return DriverManager.getConnection(
        database.getJdbcUrl().replace("/entente?", "/" + schema + "?"),
        "root",
        database.accounts().rootPassword());
  }
}
