package fr.entente.workshop;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Utc;
import fr.entente.listening.ListeningContent;
import fr.entente.workshop.Edition.How;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Every version that was ever published, with all its files, and when which was put in force.
@Repository
class EditionRepository {
  private final JdbcClient jdbc;

  EditionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps the version's files unless they are kept already.
  void keep(String version, SortedMap<String, String> files, ListeningContent content) {
    jdbc.sql(
            """
            INSERT IGNORE INTO listening_version (version, files, examples, phrases)
            VALUES (?, ?, ?, ?)
            """)
        .param(version)
        .param(packed(files))
        .param(content.examples().size())
        .param(content.phrases().size())
        .update();
  }

  void inForce(String version, How how, @Nullable AgentId author, Instant at, String reason) {
    jdbc.sql(
            "INSERT INTO listening_edition (version, how, author_id, at, reason) VALUES (?, ?, ?, ?,"
                + " ?)")
        .param(version)
        .param(how.name())
        .param(author == null ? null : author.value())
        .param(Utc.of(at))
        .param(reason)
        .update();
  }

  boolean known(String version) {
    return jdbc.sql("SELECT COUNT(*) FROM listening_version WHERE version = ?")
            .param(version)
            .query(Integer.class)
            .single()
        > 0;
  }

  Optional<SortedMap<String, String>> files(String version) {
    return jdbc.sql("SELECT files FROM listening_version WHERE version = ?")
        .param(version)
        .query((row, number) -> unpacked(row.getBytes("files")))
        .optional();
  }

  List<Edition> newest(int limit) {
    return jdbc.sql(
            """
            SELECT e.*, v.examples, v.phrases FROM listening_edition e
            JOIN listening_version v ON v.version = e.version ORDER BY e.id DESC LIMIT ?
            """)
        .param(limit)
        .query(EditionRepository::edition)
        .list();
  }

  private static Edition edition(ResultSet row, int number) throws SQLException {
    long author = row.getLong("author_id");
    return new Edition(
        row.getLong("id"),
        row.getString("version"),
        How.valueOf(row.getString("how")),
        author == 0 ? null : new AgentId(author),
        Utc.instant(row, "at"),
        row.getString("reason"),
        row.getInt("examples"),
        row.getInt("phrases"));
  }

  private static byte[] packed(SortedMap<String, String> files) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(files.size());
      for (var file : files.entrySet()) {
        out.writeUTF(file.getKey());
        byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static SortedMap<String, String> unpacked(byte[] bytes) {
    var files = new TreeMap<String, String>();
    try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
      for (int left = in.readInt(); left > 0; left--) {
        String file = in.readUTF();
        files.put(file, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
