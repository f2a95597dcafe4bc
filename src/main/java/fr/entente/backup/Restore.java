package fr.entente.backup;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// Brings a backup back into an empty database and an empty folder, and compares everything with
/// the list of contents. What fails leaves the database as empty as it was.
public final class Restore {
  private final Connection connection;
  private final Path folder;
  private final Map<String, Manifest.Content> files = new TreeMap<>();
  private @Nullable Manifest manifest;

  /// Files go into this folder, which the caller removes when it fails.
  public Restore(Connection connection, Path folder) {
    this.connection = connection;
    this.folder = folder.toAbsolutePath().normalize();
  }

  /// Opens the file, whether sealed or not. The passphrase is asked for only when it is needed;
  /// without one a sealed backup is refused.
  public static InputStream open(InputStream file, Supplier<char @Nullable []> passphrase)
      throws IOException {
    var in = new BufferedInputStream(file, 1 << 16);
    byte[] mark = in.readNBytes(Sealing.MAGIC.length);
    if (mark.length > 1 && mark[0] == 'P' && mark[1] == 'K') {
      return new SequenceInputStream(new ByteArrayInputStream(mark), in);
    }
    if (!Arrays.equals(mark, Sealing.MAGIC)) {
      throw new BackupRefused("This is no backup of Entente, or its first bytes are damaged.");
    }
    char @Nullable [] given = passphrase.get();
    if (given == null) {
      throw new BackupRefused(
          "This backup is sealed with a passphrase: give it as ENTENTE_PASSPHRASE.");
    }
    return new SealedInput(in, given);
  }

  public Manifest read(InputStream in) throws IOException, SQLException {
    SchemaLoad schema = SchemaLoad.into(connection);
    boolean done = false;
    try {
      Manifest read = load(in, schema);
      done = true;
      return read;
    } catch (SQLException | IllegalArgumentException e) {
      throw new BackupRefused(
          "The backup is damaged, or this database cannot take it in: " + e.getMessage(), e);
    } finally {
      if (!done) {
        schema.undo();
      }
    }
  }

  private Manifest load(InputStream in, SchemaLoad schema) throws IOException, SQLException {
    try (var zip = new ZipInputStream(new BufferedInputStream(in, 1 << 16))) {
      boolean viewsMade = false;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith(Backup.TRIGGERS) && !viewsMade) {
          schema.views();
          viewsMade = true;
        }
        take(zip, entry.getName(), schema);
      }
      // To the end of the seal: what is missing there is missing.
      in.transferTo(OutputStream.nullOutputStream());
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      throw new BackupRefused("The backup is damaged or not complete: " + e.getMessage(), e);
    }
    if (manifest == null) {
      throw new BackupRefused("The backup is not complete: its end is missing.");
    }
    schema.views();
    schema.check(manifest.tables());
    if (!files.equals(manifest.files())) {
      throw BackupRefused.damaged("its files are not those of its list of contents.");
    }
    RestorationMark.write(connection, manifest);
    return manifest;
  }

  private void take(ZipInputStream zip, String name, SchemaLoad schema)
      throws IOException, SQLException {
    if (name.startsWith(Backup.TABLES) || name.startsWith(Backup.TRIGGERS)) {
      schema.run(SchemaLoad.text(zip));
    } else if (name.startsWith(Backup.VIEWS)) {
      schema.later(SchemaLoad.text(zip));
    } else if (name.startsWith(Backup.ROWS)) {
      schema.rows(
          name.substring(Backup.ROWS.length()),
          new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8)));
    } else if (name.startsWith(Backup.FILES)) {
      file(zip, name.substring(Backup.FILES.length()));
    } else if (name.equals(Manifest.NAME)) {
      manifest = Manifest.read(SchemaLoad.text(zip));
    } else {
      throw BackupRefused.damaged("it holds " + name + ", which is unknown.");
    }
  }

  // What was readable by its owner alone may have been a key: all are so now.
  private void file(InputStream in, String name) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder) || file.equals(folder)) {
      throw BackupRefused.damaged("it holds a file outside its folder.");
    }
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(file.getParent(), owner);
    MessageDigest digest = Backup.sha256();
    long size = Files.copy(new DigestInputStream(in, digest), file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    files.put(name, new Manifest.Content(size, Backup.hex(digest)));
  }
}
