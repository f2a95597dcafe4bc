package fr.entente.accounts;

import fr.entente.kernel.Retained;
import fr.entente.kernel.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// People, numbers and addresses of debtors who have owed nothing for so long. The debtor stays, as
/// the books name it, and so does what is known of how it may not be reached.
@Component
class OldContacts implements Retained {
  // Settled long ago, everywhere; who has no account was never called.
  private static final String OLD =
      " FROM contact WHERE debtor_id IN (SELECT debtor_id FROM account GROUP BY debtor_id"
          + " HAVING SUM(settled_on IS NULL OR settled_on >= :day) = 0)";

  private final JdbcClient jdbc;

  OldContacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "contacts";
  }

  @Override
  public long due(Instant before) {
    return jdbc.sql("SELECT COUNT(*)" + OLD)
        .param("day", Utc.of(before).toLocalDate())
        .query(Long.class)
        .single();
  }

  @Override
  @Transactional
  public int erase(Instant before, int most) {
    List<Long> gone =
        jdbc.sql("SELECT id" + OLD + " ORDER BY id LIMIT " + most)
            .param("day", Utc.of(before).toLocalDate())
            .query(Long.class)
            .list();
    return gone.isEmpty()
        ? 0
        : jdbc.sql("DELETE FROM contact WHERE id IN (:ids)").param("ids", gone).update();
  }
}
