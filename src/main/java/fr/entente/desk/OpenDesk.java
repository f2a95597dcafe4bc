package fr.entente.desk;

import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One agent's desk on this node: commands and news take turns at it, and what its screen was shown
/// from is remembered for a moment, less what is known to have changed.
final class OpenDesk {
  /// Longer than between two keys, shorter than anybody waits for news from another node.
  static final Duration FRESH = Duration.ofSeconds(30);

  private final ReentrantLock turn = new ReentrantLock();
  private final EnumSet<Slice> changed = EnumSet.noneOf(Slice.class);
  private volatile @Nullable Kept kept;

  private record Kept(Seat seat, Readings readings, Instant at) {}

  void lock() {
    turn.lock();
  }

  void unlock() {
    turn.unlock();
  }

  /// A command of this thread is at work here: its answer shows what it changes.
  boolean actedOnHere() {
    return turn.isHeldByCurrentThread();
  }

  /// What this very screen was shown from; nothing when that is too long ago.
  @Nullable Readings recall(Seat seat, Instant now) {
    var last = kept;
    return last != null && last.seat().equals(seat) && now.isBefore(last.at().plus(FRESH))
        ? last.readings()
        : null;
  }

  void keep(Seat seat, Readings readings, Instant now) {
    kept = new Kept(seat, readings, now);
  }

  void forget() {
    kept = null;
  }

  void changed(Set<Slice> slices) {
    synchronized (changed) {
      changed.addAll(slices);
    }
  }

  /// These, and everything that changed since this was asked last.
  Set<Slice> changedBesides(Set<Slice> slices) {
    synchronized (changed) {
      var all = EnumSet.copyOf(changed);
      all.addAll(slices);
      changed.clear();
      return all;
    }
  }

  boolean shows(AccountId account) {
    var last = kept;
    return last != null && account.equals(last.readings().line().account());
  }
}
