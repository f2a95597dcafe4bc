package fr.entente.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What one piece of work asks for again and again and nobody changes meanwhile (who is signed in,
/// whose call this is) is read once. Same thread; nothing outlives the work.
public final class Once {
  private static final ScopedValue<Map<Key, Object>> READ = ScopedValue.newInstance();

  private Once() {}

  private record Key(Class<?> kind, Object key) {}

  /// Within another one it is a part of that.
  public static <T> T within(Supplier<T> work) {
    if (READ.isBound()) {
      return work.get();
    }
    return ScopedValue.where(READ, new HashMap<>()).call(work::get);
  }

  /// Reads the first time it is asked within a piece of work, each time elsewhere. What is not
  /// found is asked for again.
  public static <T> Optional<T> read(Class<T> kind, Object key, Supplier<Optional<T>> source) {
    if (!READ.isBound()) {
      return source.get();
    }
    var read = READ.get();
    var place = new Key(kind, key);
    if (!read.containsKey(place)) {
      source.get().ifPresent(found -> read.put(place, found));
    }
    return Optional.ofNullable(kind.cast(read.get(place)));
  }

  /// Whoever changes such a thing after all says so: what is read next is what was written.
  public static void forget(Class<?> kind) {
    if (READ.isBound()) {
      READ.get().keySet().removeIf(place -> place.kind().equals(kind));
    }
  }
}
