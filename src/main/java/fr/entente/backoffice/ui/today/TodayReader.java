package fr.entente.backoffice.ui.today;

import com.vaadin.flow.component.UI;
import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.kernel.Remembered;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Reads the page for every open tab on one thread of its own: no screen's lock is held while a
/// million accounts are counted, and what all of a role see is counted once for all.
@Lazy
@Component
class TodayReader {
  private static final Logger LOG = LoggerFactory.getLogger(TodayReader.class);
  private static final Duration GOOD = Duration.ofSeconds(20);
  private static final long SECONDS = 30;

  /// The cards of one role that the person has.
  record RoleDay(Role role, List<Card> cards) {}

  private final Map<Role, RoleCards> sources = new EnumMap<>(Role.class);
  private final Map<Role, Remembered<List<Card>>> shared = new EnumMap<>(Role.class);
  private final ScheduledExecutorService reading =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("today").factory());

  TodayReader(List<RoleCards> sources) {
    sources.forEach(source -> this.sources.put(source.role(), source));
  }

  @PreDestroy
  void stop() {
    reading.shutdownNow();
  }

  /// Tells the tab now and every half minute, under its own lock, until the handle is cancelled. In
  /// the name of whoever is signed in now.
  ScheduledFuture<?> follow(UI ui, Agent me, Consumer<List<RoleDay>> tell) {
    var name = SecurityContextHolder.getContext();
    return reading.scheduleWithFixedDelay(
        new DelegatingSecurityContextRunnable(() -> read(ui, me, tell), name),
        0,
        SECONDS,
        TimeUnit.SECONDS);
  }

  private void read(UI ui, Agent me, Consumer<List<RoleDay>> tell) {
    try {
      List<RoleDay> days = read(me);
      if (ui.isAttached()) {
        ui.access(() -> tell.accept(days));
      }
    } catch (RuntimeException e) {
      // The next half minute tries again; what is shown stays until then.
      LOG.warn("The page of today could not be read: {}", e.toString());
    }
  }

  /// For each role that the person has, in the order of the floor.
  List<RoleDay> read(Agent me) {
    return Stream.of(Role.LEAD, Role.AGENT, Role.MANAGER, Role.TRAINER, Role.ADMINISTRATOR)
        .filter(me::has)
        .flatMap(role -> Stream.ofNullable(sources.get(role)))
        .map(source -> new RoleDay(source.role(), cards(source, me)))
        .toList();
  }

  // An agent's day is nobody else's.
  private List<Card> cards(RoleCards source, Agent me) {
    return source.role() == Role.AGENT
        ? source.read(me)
        : shared
            .computeIfAbsent(source.role(), _ -> new Remembered<>(GOOD, () -> source.read(me)))
            .get();
  }
}
