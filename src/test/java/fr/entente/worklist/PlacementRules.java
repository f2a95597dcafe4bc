package fr.entente.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rules of the placement once more, one row at a time and in another language: what the
/// statement writes is held against them.
record PlacementRules(WorklistSettings settings, LocalDateTime now, LocalDate today) {
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /// One row of the list: the facts, and where it was put.
  record Row(ResultSet row) {
    boolean is(String column) throws SQLException {
      return row.getBoolean(column);
    }

    boolean has(String column) throws SQLException {
      return row.getObject(column) != null;
    }

    long number(String column) throws SQLException {
      return row.getLong(column);
    }

    @Nullable Long known(String column) throws SQLException {
      return has(column) ? Long.valueOf(number(column)) : null;
    }

    @Nullable String text(String column) throws SQLException {
      return row.getString(column);
    }

    @Nullable LocalDate day(String column) throws SQLException {
      return row.getObject(column, LocalDate.class);
    }

    @Nullable LocalDateTime time(String column) throws SQLException {
      return row.getObject(column, LocalDateTime.class);
    }

    boolean after(String column, LocalDateTime at) throws SQLException {
      LocalDateTime time = time(column);
      return time != null && time.isAfter(at);
    }
  }

  /// Where a row belongs.
  record Place(
      String state,
      String tier,
      String stage,
      List<Long> boosts,
      @Nullable String reason,
      @Nullable LocalDateTime due,
      @Nullable Long reserved,
      @Nullable LocalDate review,
      @Nullable Long owner,
      @Nullable LocalDateTime decide) {
    static Place stored(Row row) throws SQLException {
      return new Place(
          Objects.requireNonNull(row.text("state")),
          Objects.requireNonNull(row.text("tier")),
          Objects.requireNonNull(row.text("stage")),
          centsFor(row, "callback", "broken", "waiting", "factored", "limitation"),
          row.text("reason"),
          row.time("due_at"),
          row.has("reserved_for") ? Long.valueOf(row.number("reserved_for")) : null,
          row.day("review_on"),
          row.known("owner_id"),
          row.time("decide_by"));
    }
  }

  Place of(Row row) throws SQLException {
    String state = state(row);
    boolean looksAgain = state.equals("WAITING") || state.equals("BLOCKED");
    boolean reserved = state.equals("RESERVED");
    return new Place(
        state,
        tier(row),
        stage(row.day("oldest_due_on")),
        boosts(row),
        reason(row, state),
        looksAgain
            ? free(row)
            : reserved
                ? Objects.requireNonNull(row.time("callback_at")).plus(settings.callbackGrace())
                : null,
        reserved ? Long.valueOf(row.number("callback_for")) : null,
        Set.of("CLOSED", "ASIDE", "DISPUTED").contains(state) ? null : review(row),
        owner(row, state),
        decide(row, state));
  }

  private static @Nullable Long owner(Row row, String state) throws SQLException {
    return switch (state) {
      case "ASIDE" -> row.known("aside_owner");
      case "DISPUTED" -> row.known("dispute_owner");
      case "BLOCKED" -> row.known("block_owner");
      default -> null;
    };
  }

  private static @Nullable LocalDateTime decide(Row row, String state) throws SQLException {
    return switch (state) {
      case "ASIDE" -> row.time("aside_by");
      case "DISPUTED" -> row.time("dispute_by");
      case "BLOCKED" -> row.has("blocked_until") ? null : row.time("block_review");
      default -> null;
    };
  }

  private boolean stopped(Row row) throws SQLException {
    return row.has("blocked") && (!row.has("blocked_until") || row.after("blocked_until", now));
  }

  private boolean preventive(Row row) throws SQLException {
    LocalDate next = row.day("next_due_on");
    LocalDate done = row.day("preventive_for");
    return settings.preventive()
        && row.is("late_before")
        && next != null
        && !next.isBefore(today)
        && (done == null || done.isBefore(next));
  }

  private String state(Row row) throws SQLException {
    if (row.has("held_by")) {
      return "HELD";
    }
    if (!row.is("unpaid")) {
      return "CLOSED";
    }
    if (stopped(row)) {
      return "BLOCKED";
    }
    if (row.has("aside")) {
      return "ASIDE";
    }
    LocalDateTime free = free(row);
    if (free == null) {
      return "DISPUTED";
    }
    if (free.isAfter(now)) {
      return "WAITING";
    }
    LocalDateTime callback = row.time("callback_at");
    boolean named =
        row.has("callback_for")
            && !row.has("crisis_at")
            && callback != null
            && callback.plus(settings.callbackGrace()).isAfter(now);
    return named ? "RESERVED" : "READY";
  }

  private @Nullable LocalDateTime free(Row row) throws SQLException {
    LocalDate next = row.day("next_due_on");
    LocalDate committed = row.day("committed_until");
    if (!row.is("unpaid")) {
      return null;
    }
    if (stopped(row)) {
      return row.time("blocked_until");
    }
    if (row.has("aside")) {
      return null;
    }
    if (row.has("crisis_at")) {
      return row.time("crisis_at");
    }
    if (row.has("callback_at")) {
      return row.time("callback_at");
    }
    if (committed != null) {
      return committed.atStartOfDay().plusHours(36);
    }
    if (row.is("contested")) {
      return null;
    }
    if (row.after("recycle_at", now)) {
      return row.time("recycle_at");
    }
    if (row.has("broken") || row.number("overdue_cents") > 0) {
      return now;
    }
    if (next == null) {
      return now.plusDays(1);
    }
    if (preventive(row)) {
      return next.atStartOfDay().minusDays(settings.preventiveDays());
    }
    return Stream.of(next.atStartOfDay().plusDays(1), now.plusHours(1))
        .max(LocalDateTime::compareTo)
        .orElseThrow();
  }

  private static String tier(Row row) throws SQLException {
    if (row.has("crisis_at")) {
      return "CRISIS_REVIEW";
    }
    if (row.has("callback_at")) {
      return "CALLBACK";
    }
    if (row.has("broken")) {
      return "BROKEN_COMMITMENT";
    }
    return row.number("overdue_cents") > 0 ? "AMOUNT" : "PREVENTIVE";
  }

  /// Under 30 days, 30 to 45, over 45: the bounds belong to the middle.
  String stage(@Nullable LocalDate oldest) {
    long days = oldest == null ? 0 : ChronoUnit.DAYS.between(oldest, today);
    if (days < settings.middleFromDays()) {
      return "EARLY";
    }
    return days <= settings.middleToDays() ? "MIDDLE" : "LATE";
  }

  private static List<Long> centsFor(Row row, String... reasons) throws SQLException {
    List<Long> cents = new ArrayList<>();
    for (String reason : reasons) {
      cents.add(row.number("boost_" + reason));
    }
    return cents;
  }

  /// For a callback, a broken word, the wait, the factor and the limitation, in cents.
  List<Long> boosts(Row row) throws SQLException {
    var its = settings.boosts();
    boolean overdue = row.number("overdue_cents") > 0;
    return List.of(
        row.has("callback_at") ? Boosts.cents(its.callback()) : 0,
        row.has("broken") ? Boosts.cents(its.broken()) : 0,
        periods(row.day("waiting_since")) * Boosts.cents(its.waiting()),
        overdue && row.is("factored") ? Boosts.cents(its.factored()) : 0,
        overdue && limitationIsClose(row) ? Boosts.cents(its.limitation()) : 0);
  }

  private boolean limitationIsClose(Row row) throws SQLException {
    LocalDate limit = limit(row);
    return limit != null
        && !today.isAfter(limit)
        && !today.isBefore(limit.minusDays(settings.boosts().limitationDays()));
  }

  /// Two years against a consumer, five between traders.
  private static @Nullable LocalDate limit(Row row) throws SQLException {
    LocalDate oldest = row.day("oldest_due_on");
    return oldest == null ? null : oldest.plusYears(row.is("person") ? 2 : 5);
  }

  private LocalDate limitationTurns(Row row) throws SQLException {
    LocalDate limit = limit(row);
    if (limit == null || today.isAfter(limit)) {
      return NEVER;
    }
    LocalDate close = limit.minusDays(settings.boosts().limitationDays());
    return today.isBefore(close) ? close : limit.plusDays(1);
  }

  private long periods(@Nullable LocalDate waiting) {
    long days = waiting == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(waiting, today));
    return Math.min(999, days / settings.longestWaitDays());
  }

  private @Nullable String reason(Row row, String state) throws SQLException {
    if (!row.is("unpaid")) {
      return "settled";
    }
    if (stopped(row)) {
      return "hold." + row.text("blocked");
    }
    if (row.has("aside")) {
      return row.text("aside");
    }
    if (state.equals("DISPUTED")) {
      return "dispute";
    }
    if (!state.equals("WAITING")) {
      return null;
    }
    if (row.has("crisis_at")) {
      return "crisis";
    }
    if (row.has("callback_at")) {
      return "callback";
    }
    if (row.has("committed_until")) {
      return "commitment";
    }
    if (row.after("recycle_at", now)) {
      return row.has("recycle_reason") ? row.text("recycle_reason") : "recycle";
    }
    return preventive(row) ? "preventive" : "not_due";
  }

  private LocalDate review(Row row) throws SQLException {
    LocalDate waiting = Objects.requireNonNull(row.day("waiting_since"));
    LocalDate boosted = waiting.plusDays((periods(waiting) + 1) * settings.longestWaitDays());
    LocalDate oldest = row.day("oldest_due_on");
    LocalDate staged =
        oldest == null || stage(oldest).equals("LATE")
            ? NEVER
            : stage(oldest).equals("EARLY")
                ? oldest.plusDays(settings.middleFromDays())
                : oldest.plusDays(settings.middleToDays() + 1L);
    return Stream.of(boosted, staged, limitationTurns(row)).min(LocalDate::compareTo).orElseThrow();
  }
}
