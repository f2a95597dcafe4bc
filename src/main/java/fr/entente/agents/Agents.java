package fr.entente.agents;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.Language;
import fr.entente.kernel.Once;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: the people who work here.
@Service
public class Agents {
  private final AgentRepository agents;
  private final PresenceRepository presences;
  private final PresencePeriodRepository periods;
  private final PasswordKeeper passwords;
  private final AgentsSettings settings;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Agents(
      AgentRepository agents,
      PresenceRepository presences,
      PresencePeriodRepository periods,
      PasswordKeeper passwords,
      AgentsSettings settings,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.agents = agents;
    this.presences = presences;
    this.periods = periods;
    this.passwords = passwords;
    this.settings = settings;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// The signed-in person; throws when nobody is signed in, which is a bug in the caller.
  public Agent current() {
    return signedIn().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }

  /// The signed-in person, or empty for the system and for strangers.
  public Optional<Agent> signedIn() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null) {
      return Optional.empty();
    }
    String login = authentication.getName();
    return Once.read(Agent.class, login, () -> agents.findAgentByLogin(login));
  }

  @PreAuthorize("isAuthenticated()")
  public Optional<Agent> byLogin(String login) {
    return agents.findAgentByLogin(login.toLowerCase(Locale.ROOT));
  }

  public Agent byId(AgentId id) {
    return Once.read(Agent.class, id, () -> agents.findAgentById(id)).orElseThrow();
  }

  @PreAuthorize("isAuthenticated()")
  public List<Agent> all() {
    return agents.findAllByOrderByNameAscIdAsc();
  }

  /// Creates a person; a desk phone without a country code is French.
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Transactional
  public AgentResult create(NewAgent input) {
    var newcomer = Newcomer.of(input);
    var refusal = newcomer.refusal(passwords);
    return refusal.isPresent() ? refusal.get() : insert(newcomer.input());
  }

  /// Changes everything but login and password. The last active administrator stays one.
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Transactional
  public AgentResult change(Agent changed) {
    if (changed.name().isBlank()) {
      return new AgentResult.Refused("name", "agents.refused.name");
    }
    if (changed.roles().isEmpty()) {
      return new AgentResult.Refused("roles", "agents.refused.roles");
    }
    boolean administrates = changed.active() && changed.has(Role.ADMINISTRATOR);
    if (!administrates && !anotherAdministrator(changed.id())) {
      return new AgentResult.Refused("roles", "agents.refused.last-administrator");
    }
    Agent before = byId(changed.id());
    keep(changed);
    audit.record(
        actor(),
        changed.active() ? "agent.changed" : "agent.deactivated",
        subject(changed.id()),
        "roles=" + changed.roles());
    if (!before.roles().equals(changed.roles()) || before.active() != changed.active()) {
      events.publishEvent(new AgentRightsChanged(changed.id(), changed.login()));
    }
    return new AgentResult.Done(changed);
  }

  /// An administrator replaces a password; its owner chooses another with the next login.
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Transactional
  public AgentResult setPassword(AgentId id, String password) {
    boolean given = signedIn().filter(me -> !me.id().equals(id)).isPresent();
    return newPassword(byId(id), password, given, "agent.password-reset");
  }

  /// The signed-in person changes the own password, knowing the present one.
  @PreAuthorize("isAuthenticated()")
  @Transactional
  public AgentResult changeOwnPassword(String present, String password) {
    Agent me = current();
    if (!passwords.matches(me.id(), present)) {
      audit.record(me.id(), "agent.password-refused", subject(me.id()), "");
      return new AgentResult.Refused("present", "agents.refused.password-wrong");
    }
    if (present.equals(password)) {
      return new AgentResult.Refused("password", "agents.refused.password-same");
    }
    return newPassword(me, password, false, "agent.password-changed");
  }

  /// The signed-in person's language and guidance level.
  @PreAuthorize("isAuthenticated()")
  @Transactional
  public Agent prefer(Language language, GuidanceLevel guidance) {
    Agent me = current();
    Agent changed = me.preferring(language, guidance);
    keep(changed);
    return changed;
  }

  /// The reasons an agent may give for a pause; each has a message key `agents.pause.REASON`.
  public List<String> pauseReasons() {
    return settings.pauseReasons();
  }

  /// Agents set their own presence, leads anyone's. Setting what is already so changes nothing.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void setPresence(AgentId id, Presence presence, @Nullable String reason) {
    refuseMeddling(id);
    var now = clock.instant();
    var row = presences.locked(id, now);
    var before = row.state();
    if (before.presence() == presence && Objects.equals(before.reason(), reason)) {
      return;
    }
    periods.persist(row.become(presence, reason, now));
    events.publishEvent(new AgentStateChanged(id, presence, reason, now));
  }

  /// What an agent is doing and since when; offline when never seen.
  public AgentStateChanged presence(AgentId id) {
    return presences
        .of(id)
        .orElseGet(() -> new AgentStateChanged(id, Presence.OFFLINE, null, clock.instant()));
  }

  /// Everybody's presence, for the floor view.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public List<AgentStateChanged> presences() {
    return presences.all();
  }

  /// Time spent in each state on one day of the floor, up to now.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD', 'MANAGER')")
  public Map<Presence, Duration> timeSpent(AgentId id, LocalDate day) {
    var from = day.atStartOfDay(clock.getZone()).toInstant();
    var end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    var now = clock.instant();
    var to = now.isBefore(end) ? now : end;
    return presences.time(id.value(), from, to).stream()
        .collect(
            Collectors.toMap(
                spent -> Presence.valueOf(spent.getPresence()),
                spent -> Duration.of(spent.getMicros(), ChronoUnit.MICROS)));
  }

  AgentResult insert(NewAgent input) {
    try {
      // Whoever is behind a screen chose it for somebody else.
      boolean given = signedIn().isPresent();
      var id = agents.insert(input, passwords.hash(input.password()), given, clock.instant());
      audit.record(actor(), "agent.created", subject(id), "roles=" + input.roles());
      return new AgentResult.Done(byId(id));
    } catch (DuplicateKeyException e) {
      return new AgentResult.Refused("login", "agents.refused.login-taken");
    }
  }

  private boolean anotherAdministrator(AgentId than) {
    return agents.lockAdministrators().stream().anyMatch(id -> id != than.value());
  }

  private void keep(Agent changed) {
    stored(changed.id()).become(changed);
    agents.flush();
    Once.forget(Agent.class);
  }

  private AgentRow stored(AgentId id) {
    return agents.findById(id).orElseThrow();
  }

  private AgentResult newPassword(Agent agent, String password, boolean given, String action) {
    var result = passwords.replace(agent, password, given);
    if (result instanceof AgentResult.Done) {
      audit.record(actor(), action, subject(agent.id()), "");
    }
    return result;
  }

  private void refuseMeddling(AgentId id) {
    var me = signedIn();
    if (me.isPresent() && !me.get().id().equals(id) && !me.get().has(Role.LEAD)) {
      throw new AccessDeniedException("presence of another agent");
    }
  }

  private @Nullable AgentId actor() {
    return signedIn().map(Agent::id).orElse(null);
  }

  static String subject(AgentId id) {
    return "agent:" + id.value();
  }
}
