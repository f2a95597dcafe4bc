package fr.entente.detection;

import fr.entente.kernel.Erasing;
import fr.entente.kernel.Retained;
import fr.entente.kernel.Utc;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Guesses about people (GDPR-07): what nobody confirmed goes; a confirmed need stays, without its
/// words. The counts stay: they are nobody's.
@Component
class OldGuesses implements Retained {
  private static final String UNCONFIRMED = " FROM finding WHERE state <> 'CONFIRMED'";
  private static final String WITH_WORDS =
      " WHERE state = 'CONFIRMED' AND created_at < ? AND (evidence <> '' OR excerpt IS NOT NULL"
          + " OR sequence IS NOT NULL OR mail_id IS NOT NULL)";

  private final JdbcClient jdbc;
  private final Erasing erasing;

  OldGuesses(JdbcClient jdbc, Erasing erasing) {
    this.jdbc = jdbc;
    this.erasing = erasing;
  }

  @Override
  public String kind() {
    return "guesses";
  }

  @Override
  public long due(Instant before) {
    var at = Utc.of(before);
    return count("SELECT COUNT(*)" + UNCONFIRMED + " AND created_at < ?", at)
        + count("SELECT COUNT(*) FROM finding" + WITH_WORDS, at);
  }

  private long count(String sql, LocalDateTime before) {
    return jdbc.sql(sql).param(before).query(Long.class).single();
  }

  @Override
  public int erase(Instant before, int most) {
    var at = Utc.of(before);
    return erasing.during(() -> unconfirmed(at, most) + wordless(at, most));
  }

  private int unconfirmed(LocalDateTime before, int most) {
    var old =
        jdbc.sql("SELECT id" + UNCONFIRMED + " AND created_at < ? ORDER BY id LIMIT " + most)
            .param(before)
            .query(Long.class)
            .list();
    if (old.isEmpty()) {
      return 0;
    }
    jdbc.sql("DELETE FROM finding_event WHERE finding_id IN (:ids)").param("ids", old).update();
    return jdbc.sql("DELETE FROM finding WHERE id IN (:ids)").param("ids", old).update();
  }

  private int wordless(LocalDateTime before, int most) {
    return jdbc.sql(
            "UPDATE finding SET excerpt = NULL, evidence = '', sequence = NULL, mail_id = NULL"
                + WITH_WORDS
                + " ORDER BY id LIMIT "
                + most)
        .param(before)
        .update();
  }
}
