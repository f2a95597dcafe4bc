package fr.entente.detection;

import fr.entente.listening.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Daily counts of findings, without anybody's data.
@Repository
class FindingTallyRepository {
  private final JdbcClient jdbc;

  FindingTallyRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(LocalDate day, Finding finding, int fired, int confirmed, int cleared) {
    jdbc.sql(
            """
            INSERT INTO finding_tally (day, language, source, label, phrase, version, fired, confirmed, cleared)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE fired = fired + VALUES(fired),
              confirmed = confirmed + VALUES(confirmed), cleared = cleared + VALUES(cleared)
            """)
        .param(day)
        .param(finding.language().code())
        .param(finding.source().name())
        .param(finding.label().name())
        .param(finding.phrase() == null ? "" : finding.phrase())
        .param(finding.version())
        .param(fired)
        .param(confirmed)
        .param(cleared)
        .update();
  }

  List<FindingTally> between(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            SELECT language, source, label, phrase, version, SUM(fired) AS fired,
              SUM(confirmed) AS confirmed, SUM(cleared) AS cleared
            FROM finding_tally WHERE day BETWEEN ? AND ?
            GROUP BY language, source, label, phrase, version
            ORDER BY fired DESC, label, phrase, version, language, source
            """)
        .param(from)
        .param(to)
        .query(FindingTallyRepository::tally)
        .list();
  }

  private static FindingTally tally(ResultSet row, int number) throws SQLException {
    return new FindingTally(
        row.getString("language"),
        Source.valueOf(row.getString("source")),
        Label.valueOf(row.getString("label")),
        row.getString("phrase"),
        row.getString("version"),
        row.getInt("fired"),
        row.getInt("confirmed"),
        row.getInt("cleared"));
  }
}
