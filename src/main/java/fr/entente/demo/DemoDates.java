package fr.entente.demo;

import fr.entente.demo.Aftermath.Told;
import fr.entente.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Dates what was said on past calls as it was said: the doors only know today.
@Repository
class DemoDates {
  private final JdbcClient jdbc;

  DemoDates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void contested(Told told) {
    date("UPDATE dispute SET opened_at = :at WHERE account_id = :account", told);
  }

  void voiced(Told told) {
    date("UPDATE dissatisfaction SET voiced_at = :at WHERE call_id = :call", told);
  }

  void forgotten(Told told) {
    date("UPDATE undone SET said_at = :at WHERE call_id = :call", told);
  }

  void heard(Told told) {
    date("UPDATE finding SET at = :at WHERE call_id = :call", told);
  }

  private void date(String sql, Told told) {
    jdbc.sql(sql)
        .param("at", Utc.of(told.at()))
        .param("account", told.debt().account().value())
        .param("call", told.call().value())
        .update();
  }
}
