package fr.entente.mail;

import fr.entente.kernel.Erasing;
import fr.entente.kernel.Retained;
import fr.entente.kernel.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was written to debtors, with its papers and how it was delivered. What still waits or is in
/// doubt stays, however old.
@Component
class OldMails implements Retained {
  private static final String OLD =
      " FROM outgoing_mail WHERE created_at < ? AND state NOT IN ('QUEUED', 'SENDING', 'UNKNOWN')";

  private final JdbcClient jdbc;
  private final Erasing erasing;

  OldMails(JdbcClient jdbc, Erasing erasing) {
    this.jdbc = jdbc;
    this.erasing = erasing;
  }

  @Override
  public String kind() {
    return "mails";
  }

  @Override
  public long due(Instant before) {
    return jdbc.sql("SELECT COUNT(*)" + OLD).param(Utc.of(before)).query(Long.class).single();
  }

  @Override
  public int erase(Instant before, int most) {
    return erasing.during(() -> {
      List<Long> old =
          jdbc.sql("SELECT id" + OLD + " ORDER BY id LIMIT " + most)
              .param(Utc.of(before))
              .query(Long.class)
              .list();
      return old.isEmpty() ? 0 : gone(old);
    });
  }

  private int gone(List<Long> mails) {
    for (String part : List.of("mail_event", "mail_file")) {
      jdbc.sql("DELETE FROM " + part + " WHERE mail_id IN (:ids)").param("ids", mails).update();
    }
    return jdbc.sql("DELETE FROM outgoing_mail WHERE id IN (:ids)").param("ids", mails).update();
  }
}
