package fr.entente.agents;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class AgentRepository {
  private static final String COLUMNS =
      "SELECT id, login, name, roles, language, guidance, desk_phone, active FROM agent ";

  private final JdbcClient jdbc;

  AgentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Agent> byLogin(String login) {
    return jdbc.sql(COLUMNS + "WHERE login = ?").param(login).query(this::agent).optional();
  }

  Optional<Agent> byId(AgentId id) {
    return jdbc.sql(COLUMNS + "WHERE id = ?").param(id.value()).query(this::agent).optional();
  }

  List<Agent> all() {
    return jdbc.sql(COLUMNS + "ORDER BY name, id").query(this::agent).list();
  }

  boolean anybody() {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM agent)").query(Boolean.class).single();
  }

  String passwordHash(AgentId id) {
    return jdbc.sql("SELECT password_hash FROM agent WHERE id = ?")
        .param(id.value())
        .query(String.class)
        .single();
  }

  /// Locks the administrators, so that two of them cannot remove each other at the same moment.
  boolean anotherAdministrator(AgentId than) {
    return jdbc
        .sql("SELECT id FROM agent WHERE active AND FIND_IN_SET('ADMINISTRATOR', roles) FOR UPDATE")
        .query(Long.class)
        .list()
        .stream()
        .anyMatch(id -> id != than.value());
  }

  AgentId insert(NewAgent input, String hash, Instant now) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            "INSERT INTO agent (login, name, password_hash, roles, language, guidance, desk_phone,"
                + " active, created_at, password_changed_at)"
                + " VALUES (?, ?, ?, ?, ?, 'NOVICE', ?, TRUE, ?, ?)")
        .param(input.login())
        .param(input.name())
        .param(hash)
        .param(joined(input.roles()))
        .param(input.language().code())
        .param(input.deskPhone())
        .param(Utc.of(now))
        .param(Utc.of(now))
        .update(key, "id");
    return new AgentId(Objects.requireNonNull(key.getKey()).longValue());
  }

  void update(Agent agent) {
    jdbc.sql(
            "UPDATE agent SET name = ?, roles = ?, language = ?, guidance = ?, desk_phone = ?,"
                + " active = ? WHERE id = ?")
        .param(agent.name())
        .param(joined(agent.roles()))
        .param(agent.language().code())
        .param(agent.guidance().name())
        .param(agent.deskPhone() == null ? null : agent.deskPhone().e164())
        .param(agent.active())
        .param(agent.id().value())
        .update();
  }

  void updatePassword(AgentId id, String hash, Instant now) {
    jdbc.sql("UPDATE agent SET password_hash = ?, password_changed_at = ? WHERE id = ?")
        .param(hash)
        .param(Utc.of(now))
        .param(id.value())
        .update();
  }

  private Agent agent(ResultSet row, int number) throws SQLException {
    String phone = row.getString("desk_phone");
    return new Agent(
        new AgentId(row.getLong("id")),
        row.getString("login"),
        row.getString("name"),
        roles(row.getString("roles")),
        Language.of(row.getString("language")),
        GuidanceLevel.valueOf(row.getString("guidance")),
        phone == null ? null : new PhoneNumber(phone),
        row.getBoolean("active"));
  }

  private static String joined(Set<Role> roles) {
    return roles.stream().map(Role::name).collect(Collectors.joining(","));
  }

  private static Set<Role> roles(String joined) {
    var roles = EnumSet.noneOf(Role.class);
    Arrays.stream(joined.split(","))
        .filter(r -> !r.isEmpty())
        .map(Role::valueOf)
        .forEach(roles::add);
    return Set.copyOf(roles);
  }
}
