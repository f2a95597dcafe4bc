package fr.entente.backup;

import fr.entente.kernel.Utc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/// Says in the restored database that it was restored, so that whichever node starts on it first
/// knows.
final class RestorationMark {
  // As the migration does: an older backup lacks the table, and its migrations come afterwards.
  private static final String TABLE =
      """
      CREATE TABLE IF NOT EXISTS restoration (
        id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
        as_of DATETIME(6) NOT NULL,
        restored_at DATETIME(6) NOT NULL,
        started_at DATETIME(6) NULL
      )
      """;

  private RestorationMark() {}

  static void write(Connection connection, Manifest manifest) throws SQLException, BackupRefused {
    Instant asOf = moment(manifest);
    try (Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
    }
    try (PreparedStatement row =
        connection.prepareStatement(
            "INSERT INTO restoration (as_of, restored_at) VALUES (?, UTC_TIMESTAMP(6))")) {
      row.setObject(1, Utc.of(asOf));
      row.executeUpdate();
    }
    connection.commit();
  }

  private static Instant moment(Manifest manifest) throws BackupRefused {
    try {
      return Instant.parse(manifest.about().getOrDefault("written", ""));
    } catch (DateTimeParseException e) {
      throw BackupRefused.damaged("its list of contents does not say when it was written.");
    }
  }
}
