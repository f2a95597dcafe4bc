package fr.entente.detection;

import fr.entente.kernel.Language;
import fr.entente.listening.Channel;
import fr.entente.listening.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Masked lines that wait for a trainer.
@Repository
class ProposalRepository {
  private final JdbcClient jdbc;

  ProposalRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(LocalDate day, Finding finding, Channel channel, Label label, String text) {
    jdbc.sql(
            """
            INSERT INTO example_proposal (proposed_on, language, channel, label, found, text, version)
            SELECT ?, ?, ?, ?, ?, ?, ? FROM DUAL
            WHERE NOT EXISTS (SELECT 1 FROM example_proposal WHERE language = ? AND text = ? AND label = ?)
            """)
        .param(day)
        .param(finding.language().code())
        .param(channel.name())
        .param(label.name())
        .param(finding.label().name())
        .param(text)
        .param(finding.version())
        .param(finding.language().code())
        .param(text)
        .param(label.name())
        .update();
  }

  List<Proposal> oldest(int limit) {
    return jdbc.sql("SELECT * FROM example_proposal ORDER BY id LIMIT ?")
        .param(limit)
        .query(ProposalRepository::proposal)
        .list();
  }

  void remove(long id) {
    jdbc.sql("DELETE FROM example_proposal WHERE id = ?").param(id).update();
  }

  private static Proposal proposal(ResultSet row, int number) throws SQLException {
    return new Proposal(
        row.getLong("id"),
        row.getObject("proposed_on", LocalDate.class),
        Language.of(row.getString("language")),
        Channel.valueOf(row.getString("channel")),
        Label.valueOf(row.getString("label")),
        Label.valueOf(row.getString("found")),
        row.getString("text"),
        row.getString("version"));
  }
}
