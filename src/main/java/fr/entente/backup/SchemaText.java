package fr.entente.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The schema as statements that make it anew: tables, views, triggers. Whoever runs them owns what
/// they make.
final class SchemaText {
  private SchemaText() {}

  static List<String> tables(Connection connection) throws SQLException {
    return names(connection, "BASE TABLE");
  }

  static List<String> views(Connection connection) throws SQLException {
    return names(connection, "VIEW");
  }

  static List<String> triggers(Connection connection) throws SQLException {
    return column(
        connection,
        "SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE()"
            + " ORDER BY trigger_name",
        1);
  }

  /// Procedures, functions and events have no place in a backup: there are none.
  static List<String> others(Connection connection) throws SQLException {
    return column(
        connection,
        "SELECT routine_name FROM information_schema.routines WHERE routine_schema = DATABASE()"
            + " UNION ALL SELECT event_name FROM information_schema.events WHERE event_schema ="
            + " DATABASE() UNION ALL SELECT table_name FROM information_schema.tables WHERE"
            + " table_schema = DATABASE() AND table_type NOT IN ('BASE TABLE', 'VIEW')",
        1);
  }

  /// How many migrations made this schema.
  static long migrations(Connection connection) throws SQLException {
    return Long.parseLong(
        column(connection, "SELECT COUNT(*) FROM flyway_schema_history", 1).getFirst());
  }

  static String table(Connection connection, String name) throws SQLException {
    return column(connection, "SHOW CREATE TABLE " + TableRows.quoted(name), 2).getFirst();
  }

  static String view(Connection connection, String name) throws SQLException {
    return nobodys(column(connection, "SHOW CREATE VIEW " + TableRows.quoted(name), 2).getFirst());
  }

  static String trigger(Connection connection, String name) throws SQLException {
    return nobodys(
        column(connection, "SHOW CREATE TRIGGER " + TableRows.quoted(name), 3).getFirst());
  }

  // The account that made it here need not be there.
  private static String nobodys(String statement) {
    return statement.replaceFirst(" DEFINER=`[^`]*`@`[^`]*`", "");
  }

  private static List<String> names(Connection connection, String type) throws SQLException {
    return column(
        connection,
        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND"
            + " table_type = '"
            + type
            + "' ORDER BY table_name",
        1);
  }

  private static List<String> column(Connection connection, String query, int column)
      throws SQLException {
    var values = new ArrayList<String>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(column));
      }
    }
    return values;
  }
}
