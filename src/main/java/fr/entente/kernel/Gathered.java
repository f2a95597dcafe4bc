package fr.entente.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// News told many at a time: while `all` runs, a listener gathers what it hears and acts on it
/// once, before `all` returns; elsewhere every piece is a list of one. Same thread and same
/// transaction; work that fails leaves nothing gathered.
public final class Gathered {
  private static final ScopedValue<Map<Object, Waiting<?>>> OPEN = ScopedValue.newInstance();

  private Gathered() {}

  private record Waiting<T>(List<T> news, Consumer<List<T>> act) {
    void run() {
      act.accept(news);
    }
  }

  /// Within another one it is a part of that.
  public static <T> T all(Supplier<T> work) {
    if (OPEN.isBound()) {
      return work.get();
    }
    Map<Object, Waiting<?>> gathered = new LinkedHashMap<>();
    return ScopedValue.where(OPEN, gathered)
        .call(() -> {
          T result = work.get();
          while (!gathered.isEmpty()) {
            List<Waiting<?>> round = List.copyOf(gathered.values());
            gathered.clear();
            round.forEach(Waiting::run);
          }
          return result;
        });
  }

  /// Gathers for this listener, in the order of telling, or acts at once.
  @SuppressWarnings("unchecked")
  public static <T> void tell(Object listener, Collection<T> news, Consumer<List<T>> act) {
    if (news.isEmpty()) {
      return;
    }
    if (!OPEN.isBound()) {
      act.accept(List.copyOf(news));
      return;
    }
    var gathered =
        (Waiting<T>)
            OPEN.get().computeIfAbsent(listener, _ -> new Waiting<>(new ArrayList<>(), act));
    gathered.news().addAll(news);
  }
}
