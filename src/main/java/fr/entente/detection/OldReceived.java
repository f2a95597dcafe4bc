package fr.entente.detection;

import fr.entente.kernel.Retained;
import fr.entente.kernel.Utc;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What debtors wrote to us, and lines that somebody proposed to learn from.
@Component
class OldReceived implements Retained {
  private static final String MAILS = " FROM received_mail WHERE at < ?";
  private static final String PROPOSALS = " FROM example_proposal WHERE proposed_on < ?";

  private final JdbcClient jdbc;

  OldReceived(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "received";
  }

  @Override
  public long due(Instant before) {
    return of("SELECT COUNT(*)" + MAILS, before).query(Long.class).single()
        + days("SELECT COUNT(*)" + PROPOSALS, before).query(Long.class).single();
  }

  @Override
  @Transactional
  public int erase(Instant before, int most) {
    return of("DELETE" + MAILS + " LIMIT " + most, before).update()
        + days("DELETE" + PROPOSALS + " LIMIT " + most, before).update();
  }

  private JdbcClient.StatementSpec of(String sql, Instant before) {
    return jdbc.sql(sql).param(Utc.of(before));
  }

  private JdbcClient.StatementSpec days(String sql, Instant before) {
    return jdbc.sql(sql).param(Utc.of(before).toLocalDate());
  }
}
