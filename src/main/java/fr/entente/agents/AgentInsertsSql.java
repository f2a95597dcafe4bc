package fr.entente.agents;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Utc;
import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/// Plain SQL: a duplicate key that the object mapper meets would end the caller's transaction.
class AgentInsertsSql implements AgentInserts {
  private final JdbcClient jdbc;

  AgentInsertsSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public AgentId insert(NewAgent input, String hash, boolean given, Instant now) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            "INSERT INTO agent (login, name, password_hash, roles, language, guidance, desk_phone,"
                + " active, password_given, created_at, password_changed_at)"
                + " VALUES (?, ?, ?, ?, ?, 'NOVICE', ?, TRUE, ?, ?, ?)")
        .param(input.login())
        .param(input.name())
        .param(hash)
        .param(new RolesColumn().convertToDatabaseColumn(input.roles()))
        .param(input.language().code())
        .param(input.deskPhone())
        .param(given)
        .param(Utc.of(now))
        .param(Utc.of(now))
        .update(key, "id");
    return new AgentId(Objects.requireNonNull(key.getKey()).longValue());
  }
}
