package fr.entente;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;

/// Who may do what in the embedded server: root tends it; the application works under an account of
/// its own, which may do what the product does in its own schema and nothing else; nobody is
/// without a name.
final class DatabaseAccounts {
  static final String SCHEMA = "entente";
  static final String USER = "entente";

  static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  // What migrations, imports (working tables) and everything else need.
  private static final String RIGHTS =
      "SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, TRIGGER, CREATE VIEW,"
          + " SHOW VIEW, CREATE TEMPORARY TABLES, LOCK TABLES";

  private final String root;
  private final String own;

  private DatabaseAccounts(String root, String own) {
    this.root = root;
    this.own = own;
  }

  /// Their passwords are made once and kept beside the data, readable by the server's user alone.
  static DatabaseAccounts in(Path folder) throws IOException {
    return new DatabaseAccounts(
        password(folder.resolve("password")), password(folder.resolve("entente.password")));
  }

  String own() {
    return own;
  }

  // One statement a line: the server reads the file so. Runs once, before the first connection is
  // let in.
  String firstStart() {
    return """
    CREATE DATABASE IF NOT EXISTS %s;
    ALTER USER 'root'@'localhost' IDENTIFIED BY '%s';
    """
        .formatted(SCHEMA, root);
  }

  /// Also for the data of an earlier version, which knew root only.
  void provide(int port) throws SQLException {
    try (Connection connection = root(port, "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE IF NOT EXISTS " + SCHEMA);
      String account = "'" + USER + "'@'localhost'";
      statement.execute("CREATE USER IF NOT EXISTS " + account);
      statement.execute("ALTER USER " + account + " IDENTIFIED BY '" + own + "'");
      statement.execute("GRANT " + RIGHTS + " ON " + SCHEMA + ".* TO " + account);
      // An installation lets everybody write into schemas of this name.
      statement.execute("DELETE FROM mysql.db WHERE db LIKE 'test%'");
      statement.execute("FLUSH PRIVILEGES");
      var nameless = new ArrayList<String>();
      try (ResultSet rows =
          statement.executeQuery("SELECT host FROM mysql.global_priv WHERE user = ''")) {
        while (rows.next()) {
          nameless.add(rows.getString(1));
        }
      }
      for (String host : nameless) {
        statement.execute("DROP USER ''@'" + host + "'");
      }
    }
  }

  Connection root(int port, String schema) throws SQLException {
    return DriverManager.getConnection(url(port, schema), "root", root);
  }

  String rootPassword() {
    return root;
  }

  static String url(int port, String schema) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema + "?allowLocalInfile=true";
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file, OWNER_ONLY);
      Files.writeString(file, UUID.randomUUID().toString());
    }
    return Files.readString(file).strip();
  }
}
