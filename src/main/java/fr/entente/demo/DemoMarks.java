package fr.entente.demo;

import fr.entente.kernel.AuditTrail;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far the demonstration has come, so that a load that was interrupted goes on: lines of the
/// trail, each written in the transaction that it speaks of.
@Repository
class DemoMarks {
  /// With the day from which everything is counted.
  static final String BEGAN = "demo.began";

  /// With the name of a file and the line from which some were taken.
  static final String KNOWN = "demo.known";

  /// With the accounts to which the stories of the last weeks happen.
  static final String CAST = "demo.cast";

  static final String LOADED = "demo.loaded";

  private static final String SUBJECT = "portfolio";

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  DemoMarks(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /// The details of the marks of this kind, oldest first.
  List<String> of(String mark) {
    return jdbc.sql("SELECT detail FROM audit_line WHERE action = ? AND subject = ? ORDER BY id")
        .param(mark)
        .param(SUBJECT)
        .query(String.class)
        .list();
  }

  void set(String mark, String detail) {
    audit.record(null, mark, SUBJECT, detail);
  }
}
