package fr.entente.accounts;

import fr.entente.kernel.Erasing;
import fr.entente.kernel.Retained;
import fr.entente.kernel.Utc;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people wrote down about an account that was settled so long ago. Of an account on which
/// something is owed no note goes.
@Component
class OldNotes implements Retained {
  private static final String OLD =
      " FROM note WHERE at < :at AND account_id IN (SELECT id FROM account WHERE settled_on < :day)";

  private final JdbcClient jdbc;
  private final Erasing erasing;

  OldNotes(JdbcClient jdbc, Erasing erasing) {
    this.jdbc = jdbc;
    this.erasing = erasing;
  }

  @Override
  public String kind() {
    return "notes";
  }

  @Override
  public long due(Instant before) {
    return of("SELECT COUNT(*)" + OLD, before).query(Long.class).single();
  }

  @Override
  public int erase(Instant before, int most) {
    return erasing.during(() -> of("DELETE" + OLD + " LIMIT " + most, before).update());
  }

  private JdbcClient.StatementSpec of(String sql, Instant before) {
    var at = Utc.of(before);
    return jdbc.sql(sql).param("at", at).param("day", at.toLocalDate());
  }
}
