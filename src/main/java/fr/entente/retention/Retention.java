package fr.entente.retention;

import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.Retained;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: how long each kind of data is kept, what would go today, and the job that lets it
/// go.
@Service
public class Retention {
  private static final String DECIDING = "hasAnyRole('MANAGER', 'ADMINISTRATOR')";
  private static final int AT_ONCE = 1_000;

  private final Map<String, Retained> kept = new TreeMap<>();
  private final Map<String, RetentionTerm> terms;
  private final AuditTrail audit;
  private final Clock clock;

  Retention(
      List<Retained> kept,
      AuditTrail audit,
      Clock clock,
      @Value("${entente.retention.policy:}") String policy) {
    kept.forEach(each -> this.kept.put(each.kind(), each));
    this.audit = audit;
    this.clock = clock;
    var own = policy.isBlank() ? Optional.<Path>empty() : Optional.of(Path.of(policy));
    terms = RetentionPolicy.read(own).of(List.copyOf(this.kept.keySet()));
  }

  @Bean
  RecurringJob retentionJob() {
    return RecurringJob.daily("retention", LocalTime.of(3, 10), this::erase);
  }

  /// The policy as it applies today.
  @PreAuthorize(DECIDING)
  public List<RetentionLine> lines() {
    return terms.values().stream().map(term -> new RetentionLine(term, day(term))).toList();
  }

  /// How many of each kind would go now. Changes nothing; takes a while on a full database.
  @PreAuthorize(DECIDING)
  public Map<String, Long> dryRun() {
    Map<String, Long> due = new LinkedHashMap<>();
    terms.forEach((kind, term) -> due.put(kind, retained(kind).due(before(term))));
    return due;
  }

  /// Lets go what is older than the policy allows, a little at a time; may be cut off anywhere.
  int erase() {
    int all = 0;
    for (RetentionTerm term : terms.values()) {
      Instant before = before(term);
      int gone = 0;
      for (int some = erase(term, before); some > 0; some = erase(term, before)) {
        gone += some;
      }
      if (gone > 0) {
        audit.record(null, "retention.erased", "retention:" + term.kind(), gone + " " + day(term));
      }
      all += gone;
    }
    return all;
  }

  private int erase(RetentionTerm term, Instant before) {
    return retained(term.kind()).erase(before, AT_ONCE);
  }

  private Retained retained(String kind) {
    Retained its = kept.get(kind);
    if (its == null) {
      throw new IllegalStateException("nobody keeps " + kind);
    }
    return its;
  }

  private LocalDate day(RetentionTerm term) {
    return LocalDate.now(clock).minus(term.keep());
  }

  private Instant before(RetentionTerm term) {
    return day(term).atStartOfDay(clock.getZone()).toInstant();
  }
}
