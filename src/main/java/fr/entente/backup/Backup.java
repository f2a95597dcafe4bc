package fr.entente.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes a backup while the application works: the rows of one moment, and the files and keys of
/// the data folder beside them. Without a passphrase it is an ordinary ZIP file.
public final class Backup {
  static final String TABLES = "tables/";
  static final String VIEWS = "views/";
  static final String TRIGGERS = "triggers/";
  static final String ROWS = "rows/";
  static final String FILES = "files/";
  private static final int UNKNOWN_TABLE = 1146;
  private static final int CHANGED_TABLE = 1412;

  private final Connection connection;
  private final Path data;
  private final Map<String, Path> folders;

  /// `folders` are kept elsewhere and belong to it all the same, by the name they are restored
  /// under.
  public Backup(Connection connection, Path data, Map<String, Path> folders) {
    this.connection = connection;
    this.data = data.toAbsolutePath().normalize();
    this.folders = folders;
  }

  public Manifest write(OutputStream out, char @Nullable [] passphrase, Instant now)
      throws IOException, SQLException {
    OutputStream plain = passphrase == null ? out : new SealedOutput(out, passphrase);
    try (var zip = new ZipOutputStream(new BufferedOutputStream(plain, 1 << 16));
        var files = new HeldFiles(data)) {
      files.hold();
      moment();
      files.hold();
      Manifest manifest = Manifest.empty();
      manifest.about().put("written", now.toString());
      position(manifest);
      database(zip, manifest);
      for (Path file : files.all()) {
        file(zip, manifest, files.name(file), file);
      }
      folders(zip, manifest);
      text(zip, Manifest.NAME, manifest.text());
      return manifest;
    }
  }

  // Everything that is read from here on is as it is now.
  private void moment() throws SQLException, BackupRefused {
    List<String> unknown = SchemaText.others(connection);
    if (!unknown.isEmpty()) {
      throw new BackupRefused("The database holds what a backup cannot keep: " + unknown);
    }
    connection.setAutoCommit(false);
    run("SET time_zone = '+00:00'");
    // Where it is written may be slow.
    run("SET net_write_timeout = 3600");
    run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    run("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
  }

  // Where the binary log of the server stood at this moment, if it keeps one.
  private void position(Manifest manifest) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW STATUS LIKE 'binlog_snapshot_%'")) {
      while (rows.next()) {
        if (!rows.getString(2).isEmpty()) {
          manifest.about().put(rows.getString(1), rows.getString(2));
        }
      }
    }
  }

  private void database(ZipOutputStream zip, Manifest manifest) throws IOException, SQLException {
    long migrations = SchemaText.migrations(connection);
    run("SAVEPOINT before_table");
    for (String table : SchemaText.tables(connection)) {
      table(zip, manifest, table);
      // Nobody who changes or removes this table waits for us any longer.
      run("ROLLBACK TO SAVEPOINT before_table");
    }
    for (String view : SchemaText.views(connection)) {
      text(zip, VIEWS + view, SchemaText.view(connection, view));
    }
    for (String trigger : SchemaText.triggers(connection)) {
      text(zip, TRIGGERS + trigger, SchemaText.trigger(connection, trigger));
    }
    connection.rollback();
    if (SchemaText.migrations(connection) != migrations) {
      throw new BackupRefused("A new version changed the database meanwhile: begin again.");
    }
  }

  private void table(ZipOutputStream zip, Manifest manifest, String table)
      throws IOException, SQLException {
    try {
      String made = SchemaText.table(connection, table);
      TableRows rows = TableRows.of(connection, table);
      rows.probe(connection);
      text(zip, TABLES + table, made);
      zip.putNextEntry(new ZipEntry(ROWS + table));
      RowSum sum = rows.write(connection, zip);
      zip.closeEntry();
      manifest.tables().put(table, new Manifest.Content(sum.rows(), sum.text()));
    } catch (SQLException e) {
      // A working table of an import, made or gone since the moment: it does not belong to it.
      if (e.getErrorCode() != UNKNOWN_TABLE && e.getErrorCode() != CHANGED_TABLE) {
        throw e;
      }
    }
  }

  private void folders(ZipOutputStream zip, Manifest manifest) throws IOException {
    for (Map.Entry<String, Path> folder : folders.entrySet()) {
      Path root = folder.getValue().toAbsolutePath().normalize();
      // One inside the data folder is among its files.
      if (!root.startsWith(data)) {
        for (Path file : HeldFiles.found(root)) {
          String below = root.relativize(file).toString().replace('\\', '/');
          file(zip, manifest, folder.getKey() + "/" + below, file);
        }
      }
    }
  }

  private static void file(ZipOutputStream zip, Manifest manifest, String name, Path file)
      throws IOException {
    zip.putNextEntry(new ZipEntry(FILES + name));
    MessageDigest digest = sha256();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      long size = in.transferTo(new DigestOutputStream(zip, digest));
      manifest.files().put(name, new Manifest.Content(size, hex(digest)));
    }
    zip.closeEntry();
  }

  private static void text(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
