package fr.entente.backoffice.ui.today;

import com.vaadin.flow.component.UI;
import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.kernel.Remembered;
import fr.entente.uikit.Following;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Reads the page for every open tab on one thread of its own: no screen's lock is held while a
/// million accounts are counted, and what all of a role see is counted once for all.
@Lazy
@Component
class TodayReader {
  private static final Duration GOOD = Duration.ofSeconds(20);
  private static final Duration MOVING = Duration.ofMillis(1500);

  /// The cards of one role that the person has.
  record RoleDay(Role role, List<Card> cards) {}

  private final Map<Role, RoleCards> sources = new EnumMap<>(Role.class);
  private final Map<Role, Remembered<List<Card>>> shared = new EnumMap<>(Role.class);
  private final Following reading = new Following("today");

  TodayReader(List<RoleCards> sources) {
    sources.forEach(source -> this.sources.put(source.role(), source));
  }

  @PreDestroy
  void stop() {
    reading.close();
  }

  /// Tells the tab now and every half minute, under its own lock, until the handle is cancelled. In
  /// the name of whoever is signed in now.
  ScheduledFuture<?> follow(UI ui, Agent me, Consumer<List<RoleDay>> tell) {
    return reading.tell(ui, () -> read(me), tell);
  }

  /// To be run at news of the floor: the tab is told a little later.
  Runnable soon(UI ui, Agent me, Consumer<List<RoleDay>> tell) {
    return reading.soon(ui, () -> read(me), tell);
  }

  /// For each role that the person has, in the order of the floor.
  List<RoleDay> read(Agent me) {
    return Stream.of(Role.LEAD, Role.AGENT, Role.MANAGER, Role.TRAINER, Role.ADMINISTRATOR)
        .filter(me::has)
        .flatMap(role -> Stream.ofNullable(sources.get(role)))
        .map(source -> new RoleDay(source.role(), cards(source, me)))
        .toList();
  }

  // A lead follows the floor: news may come every two seconds.
  private static Duration good(RoleCards source) {
    return source.role() == Role.LEAD ? MOVING : GOOD;
  }

  // An agent's day is nobody else's.
  private List<Card> cards(RoleCards source, Agent me) {
    return source.role() == Role.AGENT
        ? source.read(me)
        : shared
            .computeIfAbsent(
                source.role(), _ -> new Remembered<>(good(source), () -> source.read(me)))
            .get();
  }
}
