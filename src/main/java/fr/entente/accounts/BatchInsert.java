package fr.entente.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// The slower way into a table, for servers that refuse `LOAD DATA LOCAL`: the same rows in
/// batches.
final class BatchInsert {
  private static final int SIZE = 5_000;

  private BatchInsert() {}

  static boolean needed(Connection connection) throws SQLException {
    try (var row = connection.createStatement().executeQuery("SELECT @@local_infile")) {
      return row.next() && !row.getBoolean(1);
    }
  }

  static void load(Connection connection, String table, String columns, InputStream rows)
      throws SQLException, IOException {
    int count = columns.split(",").length;
    String marks = "?,".repeat(count - 1) + "?";
    String sql = "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")";
    try (var reader = new BufferedReader(new InputStreamReader(rows, StandardCharsets.UTF_8));
        PreparedStatement insert = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] values = line.split("\t", -1);
        for (int i = 0; i < count; i++) {
          boolean absent = values[i].equals("\\N");
          insert.setString(i + 1, absent ? null : values[i].replace("\\\\", "\\"));
        }
        insert.addBatch();
        if (++waiting == SIZE) {
          insert.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        insert.executeBatch();
      }
    }
  }
}
