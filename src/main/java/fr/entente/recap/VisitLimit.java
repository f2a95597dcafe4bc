package fr.entente.recap;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Lets only so many requests a minute through: by link for whoever has one, by address for whoever
/// guesses. Forgets the longest unused beyond a bound.
@Component
class VisitLimit {
  private static final int REMEMBERED = 10_000;
  private final int perMinute;
  private final Map<String, Bucket> buckets =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
              return size() > REMEMBERED;
            }
          });

  VisitLimit(RecapSettings settings) {
    perMinute = settings.visitsPerMinute();
  }

  boolean admits(String who) {
    return buckets.computeIfAbsent(who, _ -> bucket()).tryConsume(1);
  }

  void forget() {
    buckets.clear();
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }
}
