package fr.entente.kernel;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who did what: kept as long as somebody may be asked about it.
@Component
class OldAudit implements Retained {
  private final JdbcClient jdbc;
  private final Erasing erasing;

  OldAudit(JdbcClient jdbc, Erasing erasing) {
    this.jdbc = jdbc;
    this.erasing = erasing;
  }

  @Override
  public String kind() {
    return "audit";
  }

  @Override
  public long due(Instant before) {
    return jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE at < ?")
        .param(Utc.of(before))
        .query(Long.class)
        .single();
  }

  @Override
  public int erase(Instant before, int most) {
    return erasing.during(() ->
        jdbc.sql("DELETE FROM audit_event WHERE at < ? ORDER BY id LIMIT " + most)
            .param(Utc.of(before))
            .update());
  }
}
