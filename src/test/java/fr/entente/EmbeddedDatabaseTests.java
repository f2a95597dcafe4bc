package fr.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two servers of copies of one folder share a password: each application must work on its own.
class EmbeddedDatabaseTests {
  @TempDir Path folder;

  @Test
  void aPortThatAnotherTookInTheMeantimeIsLeftToIt() {
    Path mine = copy("mine");
    try (var other = EmbeddedDatabase.open(copy("other"))) {
      Iterator<Integer> offered = List.of(port(other), FreePort.next()).iterator();
      try (var own = EmbeddedDatabase.open(mine, offered::next)) {
        assertThat(port(own)).isNotEqualTo(port(other));
        assertThat(offered).isExhausted();
      }
    }
  }

  @Test
  void onlyTheServerOfTheOwnDataIsJoined() throws Exception {
    Path mine = copy("mine");
    try (var other = EmbeddedDatabase.open(copy("other"))) {
      Files.writeString(mine.resolve("port"), Integer.toString(port(other)));
      try (var own = EmbeddedDatabase.open(mine);
          var again = EmbeddedDatabase.open(mine)) {
        assertThat(port(own)).isNotEqualTo(port(other));
        assertThat(port(again)).isEqualTo(port(own));
      }
    }
  }

  @Test
  void aServerThatStopsIsStartedAgainWhereItWas() throws Exception {
    try (var own = EmbeddedDatabase.open(copy("mine")).watched()) {
      ProcessHandle first = process(own);
      first.destroyForcibly();
      first.onExit().join();
      await()
          .ignoreExceptions()
          .untilAsserted(() ->
              assertThat(rows(own, "SELECT 1", own.getUsername(), own.getPassword()))
                  .containsExactly("1"));
      assertThat(process(own).pid()).isNotEqualTo(first.pid());
    }
    assertThat(folder.resolve("mine/pid")).doesNotExist();
  }

  @Test
  void aServerThatIsStillStartingIsWaitedForAndJoined() throws Exception {
    Path mine = copy("mine");
    int port = FreePort.next();
    // As an application leaves it that was killed while its database recovered.
    Process process = new DatabaseServer(mine, port).launch(mine.resolve("data"), null);
    Files.writeString(mine.resolve("pid"), Long.toString(process.pid()));
    Files.writeString(mine.resolve("port"), Integer.toString(port));
    try (var own = EmbeddedDatabase.open(mine)) {
      assertThat(port(own)).isEqualTo(port);
      assertThat(process(own).pid()).isEqualTo(process.pid());
    }
  }

  @Test
  void theApplicationIsNotRootAndNobodyIsNameless() throws Exception {
    try (var own = EmbeddedDatabase.open(copy("mine"))) {
      String root = own.accounts().rootPassword();
      assertThat(rows(own, "SHOW GRANTS", own.getUsername(), own.getPassword()))
          .hasSize(2)
          .anySatisfy(g -> assertThat(g).startsWith("GRANT USAGE ON *.* TO"))
          .anySatisfy(
              g -> assertThat(g).contains("ON `entente`.*").doesNotContain("ALL PRIVILEGES"));
      assertThatThrownBy(() ->
              rows(own, "SELECT user FROM mysql.global_priv", own.getUsername(), own.getPassword()))
          .isInstanceOf(SQLException.class);
      assertThat(rows(own, "SELECT user FROM mysql.global_priv ORDER BY user", "root", root))
          .contains("entente", "root")
          .doesNotContain("");
    }
  }

  // What earlier versions made: root with a password, and whoever the installation brought along.
  @Test
  void theFolderOfAnEarlierVersionGetsItsAccount() throws Exception {
    Path mine = copy("mine");
    try (var own = EmbeddedDatabase.open(mine)) {
      String root = own.accounts().rootPassword();
      rows(own, "CREATE USER ''@'somewhere'", "root", root);
      rows(own, "DROP USER 'entente'@'localhost'", "root", root);
    }
    Files.delete(mine.resolve("entente.password"));
    try (var own = EmbeddedDatabase.open(mine)) {
      assertThat(
              rows(
                  own,
                  "SELECT COUNT(*) > 0 FROM flyway_schema_history",
                  own.getUsername(),
                  own.getPassword()))
          .containsExactly("1");
      assertThat(
              rows(
                  own, "SELECT user FROM mysql.global_priv", "root", own.accounts().rootPassword()))
          .doesNotContain("");
    }
  }

  private static ProcessHandle process(EmbeddedDatabase database) throws Exception {
    long pid =
        Long.parseLong(
            rows(database, "SELECT @@pid_file", database.getUsername(), database.getPassword())
                .stream()
                .map(Path::of)
                .map(EmbeddedDatabaseTests::text)
                .findFirst()
                .orElseThrow());
    return ProcessHandle.of(pid).orElseThrow();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> rows(
      EmbeddedDatabase database, String sql, String user, String password) throws SQLException {
    var rows = new ArrayList<String>();
    try (var connection = DriverManager.getConnection(database.getJdbcUrl(), user, password);
        var statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        for (var result = statement.getResultSet(); result.next(); ) {
          rows.add(result.getString(1));
        }
      }
    }
    return rows;
  }

  private Path copy(String name) {
    Path copy = folder.resolve(name);
    DatabaseTemplate.copyTo(copy);
    return copy;
  }

  private static int port(EmbeddedDatabase database) {
    return URI.create(database.getJdbcUrl().substring("jdbc:".length())).getPort();
  }
}
