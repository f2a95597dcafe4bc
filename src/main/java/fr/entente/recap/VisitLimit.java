package fr.entente.recap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Lets only so many requests a minute through: by link for whoever has one, by address for whoever
/// guesses. Forgets the least used beyond a bound.
@Component
class VisitLimit {
  private static final int REMEMBERED = 10_000;

  // Whoever stays away so long starts with a full bucket either way.
  private static final Duration FULL_AGAIN = Duration.ofMinutes(2);

  private final int perMinute;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(FULL_AGAIN).build();

  VisitLimit(RecapSettings settings) {
    perMinute = settings.visitsPerMinute();
  }

  boolean admits(String who) {
    return buckets.get(who, _ -> bucket()).tryConsume(1);
  }

  void forget() {
    buckets.invalidateAll();
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }
}
