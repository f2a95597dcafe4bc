package fr.entente.detection;

import fr.entente.kernel.CallId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the turns that are being spoken may mean, by call; in memory, the newest calls only. A turn
/// that has been completed has no preview any more, whenever its partial forms arrive.
@Component
class Previews {
  private static final int AT_MOST = 2000;

  private record Turn(@Nullable Preview preview, long completed) {}

  private final Map<CallId, Turn> turns =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CallId, Turn> eldest) {
          return size() > AT_MOST;
        }
      };

  /// True when what is shown changes.
  synchronized boolean partial(CallId call, long sequence, @Nullable Preview preview) {
    var turn = turns.getOrDefault(call, new Turn(null, -1));
    long newest = turn.preview == null ? turn.completed : turn.preview.sequence();
    if (sequence <= newest || sequence <= turn.completed) {
      return false;
    }
    turns.put(call, new Turn(preview, turn.completed));
    return preview != null || turn.preview != null;
  }

  synchronized boolean completed(CallId call, long sequence) {
    var turn = turns.getOrDefault(call, new Turn(null, -1));
    boolean over = turn.preview != null && turn.preview.sequence() <= sequence;
    turns.put(call, new Turn(over ? null : turn.preview, Math.max(turn.completed, sequence)));
    return over;
  }

  synchronized void forget(CallId call) {
    turns.computeIfPresent(call, (_, turn) -> new Turn(null, turn.completed));
  }

  synchronized Optional<Preview> of(CallId call) {
    return Optional.ofNullable(turns.get(call)).map(Turn::preview);
  }
}
