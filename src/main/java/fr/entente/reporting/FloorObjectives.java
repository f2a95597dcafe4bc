package fr.entente.reporting;

import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: the objective that leads and managers see first. Counted at most twice a minute,
/// however many look: the queue may hold a million accounts.
@Service
public class FloorObjectives {
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final Clock clock;
  private @Nullable Counted last;

  FloorObjectives(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @PreAuthorize("hasAnyRole('AGENT', 'LEAD', 'MANAGER')")
  public synchronized FloorObjective today() {
    var now = clock.instant();
    var known = last;
    if (known == null || Duration.between(known.at(), now).abs().compareTo(FRESH) > 0) {
      known = new Counted(now, count(LocalDate.now(clock)));
      last = known;
    }
    return known.objective();
  }

  private FloorObjective count(LocalDate today) {
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new FloorObjective(collected(today), promised(monday, monday.plusDays(6)), waiting());
  }

  // A payment undone on the same day was not collected.
  private Money collected(LocalDate day) {
    return Money.euros(
        jdbc.sql(
                "SELECT COALESCE(-SUM(amount), 0) FROM ledger_line"
                    + " WHERE booked_on = ? AND kind IN ('PAYMENT', 'REVERSAL')")
            .param(day)
            .query(BigDecimal.class)
            .single());
  }

  private Money promised(LocalDate from, LocalDate to) {
    return Money.euros(
        jdbc.sql(
                "SELECT COALESCE(SUM(i.amount), 0) FROM instalment_line i"
                    + " JOIN commitment_line c ON c.id = i.commitment_id"
                    + " WHERE i.effective_due_on BETWEEN ? AND ?"
                    + " AND c.status NOT IN ('CANCELLED', 'RESCHEDULED')")
            .param(from)
            .param(to)
            .query(BigDecimal.class)
            .single());
  }

  private Money waiting() {
    return Money.ofCents(
        jdbc.sql(
                "SELECT COALESCE(SUM(overdue_cents), 0) FROM work_line"
                    + " WHERE state IN ('READY', 'RESERVED', 'HELD')")
            .query(Long.class)
            .single());
  }

  private record Counted(Instant at, FloorObjective objective) {}
}
