package fr.entente.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// What went over the wire, newest last, and how often each operation was asked for. Bounded.
final class Traffic {
  private static final int KEPT = 20_000;

  private final Deque<TrafficEntry> entries = new ArrayDeque<>();
  private final Deque<String> complaints = new ArrayDeque<>();
  private final Map<String, AtomicInteger> counters = new ConcurrentHashMap<>();

  void count(String operation) {
    counters.computeIfAbsent(operation, o -> new AtomicInteger()).incrementAndGet();
  }

  int counted(String operation) {
    var counter = counters.get(operation);
    return counter == null ? 0 : counter.get();
  }

  synchronized void add(TrafficEntry entry) {
    entries.addLast(entry);
    if (entries.size() > KEPT) {
      entries.removeFirst();
    }
  }

  synchronized List<TrafficEntry> entries() {
    return new ArrayList<>(entries);
  }

  /// What Twilio's debugger would show: a warning code and why.
  synchronized void complain(int code, String why) {
    complaints.addLast(code + " " + why);
    if (complaints.size() > KEPT) {
      complaints.removeFirst();
    }
  }

  synchronized List<String> complaints() {
    return new ArrayList<>(complaints);
  }
}
