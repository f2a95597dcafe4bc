package fr.entente.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// All calls and conferences, behind one lock. Lines and people are virtual threads that hold the
/// lock while they act and give it up while they wait, so that behaviour reads as a story.
final class Switchboard {
  private static final int CALLS_KEPT = 20_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final InstantSource time = InstantSource.system();
  private final Random random;
  private final Map<String, Leg> legs = new LinkedHashMap<>();
  private final Map<String, Conference> conferences = new LinkedHashMap<>();
  private final Map<String, Scenario> chosen = new ConcurrentHashMap<>();
  private final ExchangeSettings settings;
  private volatile boolean closed;

  Switchboard(ExchangeSettings settings) {
    this.settings = settings;
    this.random = new Random(settings.seed());
  }

  ExchangeSettings settings() {
    return settings;
  }

  Instant now() {
    return time.instant();
  }

  <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /// Starts a story of its own, holding the lock whenever it acts.
  void tell(String name, Runnable story) {
    Thread.ofVirtual()
        .name(name)
        .start(() ->
            locked(() -> {
              story.run();
              return true;
            }));
  }

  /// Does something slow (a request over the wire) without the lock.
  <T> T unlocked(Supplier<T> work) {
    lock.unlock();
    try {
      return work.get();
    } finally {
      lock.lock();
    }
  }

  /// Waits as long as this takes in life, faster by the speed; false when the reason to wait went.
  boolean rest(Duration inLife, BooleanSupplier still) {
    return restReally(inLife.dividedBy(settings.speed()), still);
  }

  boolean restReally(Duration realTime, BooleanSupplier still) {
    try {
      long left = realTime.toNanos();
      while (still.getAsBoolean() && !closed && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return still.getAsBoolean() && !closed;
  }

  void waitWhile(BooleanSupplier still) {
    restReally(Duration.ofNanos(TimeUnit.HOURS.toNanos(4)), still);
  }

  void news() {
    changed.signalAll();
  }

  void close() {
    closed = true;
    locked(() -> {
      changed.signalAll();
      return true;
    });
  }

  String sid(String prefix) {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return prefix + HexFormat.of().formatHex(bytes);
  }

  void add(Leg leg) {
    legs.put(leg.sid, leg);
    if (legs.size() > CALLS_KEPT) {
      legs.values().stream().filter(Leg::terminal).findFirst().ifPresent(l -> legs.remove(l.sid));
    }
  }

  void add(Conference conference) {
    conferences.put(conference.sid, conference);
    if (conferences.size() > CALLS_KEPT) {
      conferences.values().stream()
          .filter(Conference::over)
          .findFirst()
          .ifPresent(c -> conferences.remove(c.sid));
    }
  }

  void remove(Leg leg) {
    legs.remove(leg.sid);
  }

  Optional<Leg> leg(String sid) {
    return Optional.ofNullable(legs.get(sid));
  }

  Optional<Conference> conference(String sid) {
    return Optional.ofNullable(conferences.get(sid));
  }

  Optional<Conference> liveConference(String name) {
    return conferences.values().stream().filter(c -> !c.over() && c.name.equals(name)).findFirst();
  }

  List<Leg> newestLegs() {
    return new ArrayList<>(legs.values()).reversed();
  }

  List<Conference> newestConferences() {
    return new ArrayList<>(conferences.values()).reversed();
  }

  void choose(String number, Scenario scenario) {
    chosen.put(number, scenario);
  }

  void forgetChoices() {
    chosen.clear();
  }

  /// Chosen by control, else an agent's own telephone, else by the number.
  Scenario scenario(String number, boolean deskPhone) {
    var byControl = chosen.get(number);
    if (byControl != null) {
      return byControl;
    }
    return deskPhone ? Scenario.DESK_PHONE : Scenario.byNumber(number);
  }
}
