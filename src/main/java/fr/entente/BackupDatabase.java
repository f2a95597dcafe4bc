package fr.entente;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The database of a backup: the configured one, or that of the data folder, which is left running
/// when it ran before.
final class BackupDatabase implements AutoCloseable {
  private final @Nullable EmbeddedDatabase own;
  private final String url;
  private final String user;
  private final String password;

  private BackupDatabase(@Nullable EmbeddedDatabase own, String url, String user, String password) {
    this.own = own;
    this.url = url;
    this.user = user;
    this.password = password;
  }

  static BackupDatabase of(Map<String, String> environment, Path data) {
    String url = environment.getOrDefault("SPRING_DATASOURCE_URL", "");
    if (url.isBlank() || url.equals("embedded")) {
      var own = EmbeddedDatabase.open(data.resolve("mariadb"));
      // Root sees all triggers and views, whoever made them.
      return new BackupDatabase(own, own.getJdbcUrl(), "root", own.accounts().rootPassword());
    }
    return new BackupDatabase(
        null,
        url,
        environment.getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
        environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        url + (url.contains("?") ? "&" : "?") + "useBulkStmts=true", user, password);
  }

  @Override
  public void close() {
    if (own != null && !own.joined()) {
      own.close();
    }
  }
}
