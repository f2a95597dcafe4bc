package fr.entente.backup;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// Makes an empty database what the backup says; takes back everything when it cannot.
final class SchemaLoad {
  private static final int ROWS_AT_ONCE = 500;
  private static final int CHARACTERS_AT_ONCE = 1 << 20;

  private final Connection connection;
  private final Deque<String> views = new ArrayDeque<>();

  private SchemaLoad(Connection connection) {
    this.connection = connection;
  }

  static SchemaLoad into(Connection connection) throws SQLException, BackupRefused {
    if (!SchemaText.tables(connection).isEmpty() || !SchemaText.views(connection).isEmpty()) {
      throw new BackupRefused(
          "The database is not empty: a backup is restored into an empty one only.");
    }
    var load = new SchemaLoad(connection);
    load.run("SET time_zone = '+00:00', foreign_key_checks = 0, unique_checks = 0");
    load.run("SET sql_mode = 'STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO,NO_ENGINE_SUBSTITUTION'");
    connection.setAutoCommit(false);
    return load;
  }

  void run(String statement) throws SQLException {
    try (Statement each = connection.createStatement()) {
      each.execute(statement);
    }
  }

  /// A view may rest on another that comes later.
  void later(String view) {
    views.add(view);
  }

  void rows(String table, BufferedReader lines) throws SQLException, IOException {
    TableRows rows = TableRows.of(connection, table);
    try (PreparedStatement insertion = connection.prepareStatement(rows.insertion())) {
      int waiting = 0;
      long characters = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.bind(insertion, line);
        insertion.addBatch();
        waiting++;
        characters += line.length();
        if (waiting == ROWS_AT_ONCE || characters > CHARACTERS_AT_ONCE) {
          insertion.executeBatch();
          waiting = 0;
          characters = 0;
        }
      }
      if (waiting > 0) {
        insertion.executeBatch();
      }
    }
    connection.commit();
  }

  void views() throws SQLException, BackupRefused {
    int refused = 0;
    while (!views.isEmpty()) {
      String view = views.removeFirst();
      try {
        run(view);
        refused = 0;
      } catch (SQLException e) {
        refused++;
        views.addLast(view);
        if (refused > views.size()) {
          throw new BackupRefused("A view of the backup cannot be made: " + e.getMessage(), e);
        }
      }
    }
  }

  /// Reads back what is there now and compares it with what was written then.
  void check(Map<String, Manifest.Content> tables) throws SQLException, IOException {
    connection.commit();
    List<String> there = SchemaText.tables(connection);
    if (!List.copyOf(tables.keySet()).equals(there.stream().sorted().toList())) {
      throw BackupRefused.damaged("its tables are not those of its list of contents.");
    }
    for (Map.Entry<String, Manifest.Content> each : tables.entrySet()) {
      RowSum sum =
          TableRows.of(connection, each.getKey())
              .write(connection, OutputStream.nullOutputStream());
      if (sum.rows() != each.getValue().size() || !sum.text().equals(each.getValue().sum())) {
        throw BackupRefused.damaged(
            "%s has %d rows that are not the %d of its list of contents."
                .formatted(each.getKey(), sum.rows(), each.getValue().size()));
      }
    }
  }

  void undo() throws SQLException {
    connection.rollback();
    run("SET foreign_key_checks = 0");
    for (String view : SchemaText.views(connection)) {
      run("DROP VIEW " + TableRows.quoted(view));
    }
    for (String table : SchemaText.tables(connection)) {
      run("DROP TABLE " + TableRows.quoted(table));
    }
  }

  static String text(java.io.InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    in.transferTo(bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
