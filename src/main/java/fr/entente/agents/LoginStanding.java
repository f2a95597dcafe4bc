package fr.entente.agents;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.RunAs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Front door: whether a session still stands, asked at every request (decision 48). One read by
/// key: what an administrator does on one node is true on every node with the next request.
@Component
public class LoginStanding {
  private static final Set<Presence> BUSY = Set.of(Presence.ON_CALL, Presence.WRAP_UP);

  private final AgentRepository repository;
  private final Agents agents;
  private final SessionSettings settings;
  private final AuditTrail audit;
  private final Clock clock;

  LoginStanding(
      AgentRepository repository,
      Agents agents,
      SessionSettings settings,
      AuditTrail audit,
      Clock clock) {
    this.repository = repository;
    this.agents = agents;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /// Why a session ends; the login page has a sentence for each.
  public enum Standing {
    STANDS,
    /// The password, the roles or the person's place here are others than when it began.
    RIGHTS,
    /// Nothing was done for too long.
    IDLE,
    /// It lasted as long as one may.
    OVER
  }

  /// How long a session may still go without anything done, and at all.
  public record Left(Duration idle, Duration all) {}

  public Instant now() {
    return clock.instant();
  }

  /// Judged by what the person last did, as the browser told it.
  public Standing of(SignedInAgent who, Instant active) {
    boolean same = repository.epoch(who.id()).filter(epoch -> epoch == who.epoch()).isPresent();
    if (!same) {
      return Standing.RIGHTS;
    }
    Left left = left(who, active);
    if (!left.all().isPositive()) {
      return Standing.OVER;
    }
    return left.idle().isPositive() ? Standing.STANDS : Standing.IDLE;
  }

  public Left left(SignedInAgent who, Instant active) {
    Instant now = clock.instant();
    var idle = Duration.between(now, active.plus(settings.idle()));
    var all = Duration.between(now, who.since().plus(settings.longest()));
    boolean ends = !idle.isPositive() || !all.isPositive();
    return ends && converses(who, now)
        ? new Left(settings.idle(), settings.idle())
        : new Left(idle, all);
  }

  // A call is work, and so is writing down what came of it: as long as one may be idle.
  private boolean converses(SignedInAgent who, Instant now) {
    var doing = agents.presence(who.id());
    return switch (doing.presence()) {
      case ON_CALL -> true;
      case WRAP_UP -> now.isBefore(doing.at().plus(settings.idle()));
      case OFFLINE, READY, PAUSED -> false;
    };
  }

  /// Takes whoever was sent to the login page off the floor, unless they are on a call.
  public void ended(SignedInAgent who, Standing why) {
    audit.record(who.id(), "login.ended", Agents.subject(who.id()), why.name());
    leave(who.id());
  }

  void leave(AgentId agent) {
    if (!BUSY.contains(agents.presence(agent).presence())) {
      RunAs.system(() -> agents.setPresence(agent, Presence.OFFLINE, null));
    }
  }
}
