package fr.entente.worklist;

import fr.entente.agents.Workforce;
import fr.entente.calls.CallWrappedUp;
import fr.entente.calls.Calls;
import fr.entente.calls.Disposition;
import fr.entente.calls.Facet;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Utc;
import fr.entente.worklist.Recycling.After;
import fr.entente.worklist.Recycling.Streak;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a finished call does to its account, and to the debtor's other accounts: a debtor who was
/// just on the phone is not rung again for the next debt.
@Component
class WrapUps {
  private static final Disposition UNKNOWN =
      new Disposition("unknown", Set.of(), Duration.ofDays(1), 0);

  private static final Disposition NOBODY_SAID =
      new Disposition(Disposition.NOT_WRAPPED_UP, Set.of(), Duration.ZERO, 0);

  private final JdbcClient jdbc;
  private final Placement placement;
  private final Overload overload;
  private final Calls calls;
  private final NumberSearch numbers;
  private final Workforce workforce;
  private final Clock clock;

  WrapUps(
      JdbcClient jdbc,
      Placement placement,
      Overload overload,
      Calls calls,
      NumberSearch numbers,
      Workforce workforce,
      Clock clock) {
    this.jdbc = jdbc;
    this.placement = placement;
    this.overload = overload;
    this.calls = calls;
    this.numbers = numbers;
    this.workforce = workforce;
    this.clock = clock;
  }

  void wrappedUp(CallWrappedUp news) {
    if (!news.incoming()) {
      overload.count(news.agent(), news.at());
    }
    Disposition outcome = disposition(news.disposition());
    // A debtor who rings back used up none of the attempts.
    Streak before = streak(news);
    Streak streak =
        news.incoming() ? before : before.next(news.facets().contains(Facet.RIGHT_PARTY));
    After after =
        Recycling.after(
            news.disposition(),
            news.facets(),
            streak,
            outcome.recycleAfter(),
            news.incoming() ? 0 : outcome.maxAttempts(),
            news.facets().contains(Facet.UNWORKABLE) && numbers.reachable(news.debtor()),
            news.at());
    if (after instanceof After.FindNumber) {
      numbers.changed(news.debtor(), news.agent());
    }
    write(news, streak, after);
    if (after instanceof After.Back(Instant at)) {
      restDebtor(news, at);
    }
    placement.place(accountsOf(news));
  }

  // What was handed to a lead during this very call stays there, whatever came out of the call.
  // What
  // nobody wrapped up is back on the list of whoever had it, at once. A crisis with a review
  // date comes back by itself on that date; until then its hold keeps it
  // out.
  private void write(CallWrappedUp news, Streak streak, After after) {
    String aside = after instanceof After.Aside(String reason) ? reason : null;
    AsideRule rule = aside == null ? null : AsideRule.of(aside);
    AgentId still = workforce.still(news.agent());
    Long whose = still == null ? null : still.value();
    jdbc.sql(
            """
            UPDATE work_item SET attempts = attempts + :attempt, streak = :length, streak_contact = :contact,
              waiting_since = :today, recycle_at = :back, recycle_reason = :reason,
              aside = IF(crisis_at > :at, NULL, IF(:aside IS NULL AND aside_call = :call, aside, :aside)),
              aside_way = IF(:aside IS NULL AND aside_call = :call, aside_way, :way),
              aside_owner = IF(:aside IS NULL AND aside_call = :call, aside_owner, :owner),
              aside_by = IF(:aside IS NULL AND aside_call = :call, aside_by, :by),
              crisis_at = IF(crisis_at <= :at, NULL, crisis_at),
              callback_for = IF(:left, :whose, IF(callback_at > :at, callback_for, IF(:find, :whose, NULL))),
              callback_at = IF(:left, :at, IF(callback_at <= :at, NULL, callback_at)),
              preventive_for = IF(tier = 'PREVENTIVE', next_due_on, preventive_for),
              held_by = IF(held_by = :agent, NULL, held_by)
            WHERE account_id = :account
            """)
        .param("attempt", news.incoming() ? 0 : 1)
        .param("length", streak.length())
        .param("contact", streak.contact())
        .param("today", LocalDate.now(clock))
        .param("back", back(after))
        .param("find", after instanceof After.FindNumber)
        .param(
            "reason",
            after instanceof After.FindNumber ? NumberSearch.FIND : "recycle." + news.disposition())
        .param("aside", aside)
        .param("call", news.call().value())
        .param("way", rule == null ? null : rule.way().name())
        .param("owner", rule == null || !rule.ofAgent() ? null : whose)
        .param("whose", whose)
        .param("by", rule == null ? null : Utc.of(news.at().plus(rule.within())))
        .param("left", Disposition.NOT_WRAPPED_UP.equals(news.disposition()))
        .param("at", Utc.of(news.at()))
        .param("agent", news.agent().value())
        .param("account", news.account().value())
        .update();
  }

  private static @Nullable LocalDateTime back(After after) {
    return switch (after) {
      case After.Back(Instant at) -> Utc.of(at);
      case After.FindNumber(Instant by) -> Utc.of(by);
      case After.Aside _ -> null;
    };
  }

  private void restDebtor(CallWrappedUp news, Instant until) {
    jdbc.sql(
            "UPDATE work_item SET recycle_at = ?, recycle_reason = 'same_debtor' WHERE debtor_id = ?"
                + " AND account_id <> ? AND (recycle_at IS NULL OR recycle_at < ?)")
        .param(Utc.of(until))
        .param(news.debtor().value())
        .param(news.account().value())
        .param(Utc.of(until))
        .update();
  }

  private java.util.List<Long> accountsOf(CallWrappedUp news) {
    return jdbc.sql("SELECT account_id FROM work_item WHERE debtor_id = ? OR account_id = ?")
        .param(news.debtor().value())
        .param(news.account().value())
        .query(Long.class)
        .list();
  }

  private Streak streak(CallWrappedUp news) {
    return jdbc.sql("SELECT streak, streak_contact FROM work_item WHERE account_id = ? FOR UPDATE")
        .param(news.account().value())
        .query((row, _) -> new Streak(row.getInt(1), row.getBoolean(2)))
        .optional()
        .orElse(new Streak(0, false));
  }

  private Disposition disposition(String code) {
    if (code.equals(Disposition.NOT_WRAPPED_UP)) {
      return NOBODY_SAID;
    }
    return calls.dispositions().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
