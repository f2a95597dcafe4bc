package fr.entente.agents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.time.Instant;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// How instants and identities stand in the database, on a server far from UTC.
@EntenteTest
class StoredTypesTests {
  @Autowired Agents agents;
  @Autowired AgentRepository rows;
  @Autowired PresenceRepository presences;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;

  private final TimeZone zone = TimeZone.getDefault();
  private AgentId marie;

  @BeforeEach
  void aServerInParis() {
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Paris"));
    var made =
        RunAs.system(() ->
            agents.create(
                new NewAgent(
                    "marie",
                    "Marie",
                    Set.of(Role.AGENT),
                    Language.FR,
                    "+33 1 99 00 00 01",
                    "correct horse battery")));
    marie = ((AgentResult.Done) made).agent().id();
  }

  @AfterEach
  void backHome() {
    TimeZone.setDefault(zone);
  }

  @Test
  void anInstantIsKeptInUtcAndComesBackUnchanged() {
    Instant noon = Instant.parse("2026-07-01T12:00:00.123456Z");
    transaction.executeWithoutResult(_ -> presences.know(marie.value(), noon));
    assertThat(raw("SELECT CAST(since AS CHAR) FROM presence"))
        .isEqualTo("2026-07-01 12:00:00.123456");
    assertThat(presences.of(marie).orElseThrow().at()).isEqualTo(noon);
  }

  @Test
  void anInstantWrittenByAnObjectIsKeptInUtcToo() {
    transaction.executeWithoutResult(_ -> {
      var row = presences.locked(marie, Instant.parse("2026-01-01T00:00:00Z"));
      row.become(Presence.READY, null, Instant.parse("2026-01-01T08:30:00Z"));
    });
    assertThat(raw("SELECT CAST(since AS CHAR) FROM presence"))
        .isEqualTo("2026-01-01 08:30:00.000000");
  }

  @Test
  void aRowIsLockedAsItIsNowAlsoWhenItWasReadBefore() {
    transaction.executeWithoutResult(_ -> {
      var before = presences.locked(marie, clock.instant());
      jdbc.sql("UPDATE presence SET presence = 'PAUSED'").update();
      assertThat(before.state().presence()).isEqualTo(Presence.OFFLINE);
      assertThat(presences.lock(marie).orElseThrow().state().presence()).isEqualTo(Presence.PAUSED);
    });
  }

  @Test
  void whatAnObjectChangedIsSeenByPlainSqlOfTheSameTransaction() {
    transaction.executeWithoutResult(_ -> {
      rows.findById(marie).orElseThrow().password("another", clock.instant(), false);
      rows.flush();
      assertThat(raw("SELECT password_hash FROM agent")).isEqualTo("another");
    });
  }

  private String raw(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }
}
