package fr.entente.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of one table as text, a line each: columns apart by tabs, bytes as hexadecimal digits,
/// `\N` for none. What the database computes by itself is left out.
final class TableRows {
  private static final Set<String> BYTES =
      Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob");
  private static final Set<String> CHARACTERS =
      Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext");
  private static final String NONE = "\\N";

  /// A column, and whether it holds bytes rather than text.
  private record Column(String name, String type) {
    boolean bytes() {
      return BYTES.contains(type);
    }

    // The server says numbers and times as text: no driver rounds or shifts them.
    String selected() {
      if (bytes() || CHARACTERS.contains(type)) {
        return quoted(name);
      }
      return switch (type) {
        case "float" -> "CAST(CAST(" + quoted(name) + " AS DOUBLE) AS CHAR)";
        case "bit" -> "CAST(" + quoted(name) + " + 0 AS CHAR)";
        default -> "CAST(" + quoted(name) + " AS CHAR)";
      };
    }

    String taken() {
      return type.equals("bit") ? "CAST(? AS UNSIGNED)" : "?";
    }
  }

  private final String table;
  private final List<Column> columns;

  private TableRows(String table, List<Column> columns) {
    this.table = table;
    this.columns = columns;
  }

  static TableRows of(Connection connection, String table) throws SQLException {
    var columns = new ArrayList<Column>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema ="
                + " DATABASE() AND table_name = ? AND is_generated = 'NEVER' ORDER BY"
                + " ordinal_position")) {
      query.setString(1, table);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          columns.add(new Column(rows.getString(1), rows.getString(2)));
        }
      }
    }
    return new TableRows(table, columns);
  }

  /// Fails when the table was made, changed or removed since the moment of the transaction.
  void probe(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("SELECT 1 FROM " + quoted(table) + " LIMIT 1").close();
    }
  }

  /// Writes every row, in bounded memory, and sums up what was written.
  RowSum write(Connection connection, OutputStream out) throws SQLException, IOException {
    var sum = new RowSum();
    try (Statement statement =
        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      statement.setFetchSize(500);
      try (ResultSet rows =
          statement.executeQuery("SELECT " + list(true) + " FROM " + quoted(table))) {
        while (rows.next()) {
          byte[] line = line(rows);
          sum.add(line);
          out.write(line);
          out.write('\n');
        }
      }
    }
    return sum;
  }

  /// A statement that takes in one such line.
  String insertion() {
    String marks = columns.stream().map(Column::taken).collect(Collectors.joining(", "));
    return "INSERT INTO " + quoted(table) + " (" + list(false) + ") VALUES (" + marks + ")";
  }

  void bind(PreparedStatement insertion, String line) throws SQLException, BackupRefused {
    String[] values = line.split("\t", -1);
    if (values.length != columns.size()) {
      throw BackupRefused.damaged("a row of " + table + " has " + values.length + " columns.");
    }
    for (int i = 0; i < values.length; i++) {
      if (columns.get(i).bytes()) {
        insertion.setBytes(
            i + 1, values[i].equals(NONE) ? null : HexFormat.of().parseHex(values[i]));
      } else {
        insertion.setString(i + 1, values[i].equals(NONE) ? null : plain(values[i]));
      }
    }
  }

  private byte[] line(ResultSet row) throws SQLException {
    var line = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      line.append(i == 0 ? "" : "\t").append(value(row, i));
    }
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String value(ResultSet row, int index) throws SQLException {
    if (columns.get(index).bytes()) {
      byte @Nullable [] bytes = row.getBytes(index + 1);
      return bytes == null ? NONE : HexFormat.of().formatHex(bytes);
    }
    @Nullable String text = row.getString(index + 1);
    return text == null ? NONE : escaped(text);
  }

  private String list(boolean selected) {
    return columns.stream()
        .map(column -> selected ? column.selected() : quoted(column.name()))
        .collect(Collectors.joining(", "));
  }

  static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  static String plain(String escaped) {
    if (escaped.indexOf('\\') < 0) {
      return escaped;
    }
    var plain = new StringBuilder(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c != '\\' || i + 1 == escaped.length()) {
        plain.append(c);
        continue;
      }
      i++;
      plain.append(
          switch (escaped.charAt(i)) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped.charAt(i);
          });
    }
    return plain.toString();
  }
}
