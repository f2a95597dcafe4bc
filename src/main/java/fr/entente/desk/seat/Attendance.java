package fr.entente.desk.seat;

import fr.entente.agents.AgentStateChanged;
import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.kernel.AgentId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Who still sits at a screen. Each node notes which of its screens were heard of, in one
/// statement; an agent whose screen is gone is no longer ready, and is again when it comes back.
@Component
public class Attendance {
  public static final Duration PASS = Duration.ofSeconds(5);
  public static final Duration GONE = PASS.multipliedBy(4);

  // Browsers beat every 15 s; one that shows another page beats once a minute, but its line is up.
  private static final int SILENT_PASSES = 5;
  private static final int HIDDEN_PASSES = 20;
  private static final String REASON = "gone";

  private final LeaseRepository leases;
  private final Agents agents;
  private final Clock clock;
  private final Map<Seat, Screen> screens = new ConcurrentHashMap<>();

  Attendance(LeaseRepository leases, Agents agents, Clock clock) {
    this.leases = leases;
    this.agents = agents;
    this.clock = clock;
  }

  private static final class Screen {
    private final Supplier<SignOfLife> life;
    private long heard = Long.MIN_VALUE;
    private int silent;

    Screen(Supplier<SignOfLife> life) {
      this.life = life;
    }

    boolean alive() {
      SignOfLife now = life.get();
      silent = now.heard() == heard ? silent + 1 : 0;
      heard = now.heard();
      return silent < (now.connected() ? HIDDEN_PASSES : SILENT_PASSES);
    }
  }

  /// Sits down, if no living screen holds the desk.
  public boolean enter(Seat seat) {
    return leases.enter(seat, clock.instant());
  }

  public void takeOver(Seat seat) {
    leases.takeOver(seat, clock.instant());
  }

  public boolean holds(Seat seat) {
    return leases.holds(seat);
  }

  public void leave(Seat seat) {
    leases.leave(seat);
  }

  public AutoCloseable attend(Seat seat, Supplier<SignOfLife> life) {
    screens.put(seat, new Screen(life));
    return () -> screens.remove(seat);
  }

  /// Notes which screens of this node were heard of lately.
  @Scheduled(fixedDelayString = "PT5S")
  void note() {
    List<String> alive =
        screens.entrySet().stream()
            .filter(each -> each.getValue().alive())
            .map(each -> each.getKey().screen())
            .toList();
    if (!alive.isEmpty()) {
      leases.seen(alive, clock.instant());
    }
  }

  /// Takes those away from the ready whose screen is gone, and back when it is there again; returns
  /// how many changed.
  public int review() {
    Instant limit = clock.instant().minus(GONE);
    Set<AgentId> seated = leases.seenSince(limit);
    List<AgentStateChanged> all = agents.presences();
    List<AgentId> gone =
        all.stream()
            .filter(each -> each.presence() == Presence.READY && each.at().isBefore(limit))
            .map(AgentStateChanged::agent)
            .filter(agent -> !seated.contains(agent))
            .toList();
    List<AgentId> back =
        all.stream()
            .filter(each -> each.presence() == Presence.OFFLINE && REASON.equals(each.reason()))
            .map(AgentStateChanged::agent)
            .filter(seated::contains)
            .toList();
    gone.forEach(agent -> agents.setPresence(agent, Presence.OFFLINE, REASON));
    back.forEach(agent -> agents.setPresence(agent, Presence.READY, null));
    return gone.size() + back.size();
  }
}
