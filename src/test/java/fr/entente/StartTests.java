package fr.entente;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.AuditTrail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntenteTest
class StartTests {
  @Autowired JdbcClient jdbc;
  @Autowired AuditTrail audit;

  @Test
  void theApplicationStartsOnItsOwnDatabase() {
    audit.record(null, "test.started", "application", "");
    assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_event").query(Integer.class).single())
        .isEqualTo(1);
  }

  @Test
  void theDatabaseMakesNoKeysThatNobodyUses() {
    assertThat(jdbc.sql("SELECT @@have_ssl").query(String.class).single()).isEqualTo("DISABLED");
  }
}
