package fr.entente.worklist;

import fr.entente.compliance.HoldType;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The text of the placement. Every expression is written once, with `@` before a fact: new rows
/// take it from the account, standing rows from themselves, under their own lock, so that a claim
/// or an event between reading and writing is never undone.
final class PlacementSql {
  private PlacementSql() {}

  // A hold that stops contact keeps the account out of the list; of several, a crisis first, since
  // its end is the time of its review. The joins are in a fixed order: left to itself the database
  // reads all accounts of a creditor for every step of a load.
  private static final String FACTS =
      """
      SELECT a.id AS account_id, a.debtor_id, a.creditor_id, g.id AS window_group,
             a.balance > 0 AS unpaid, CAST(GREATEST(a.overdue, 0) * 100 AS SIGNED) AS overdue_cents,
             a.oldest_due_on, a.next_due_on, a.factored, d.kind = 'PERSON' AS person,
             a.overdue > 0 AS late_before, :today AS waiting_since,
             NULL AS recycle_at, NULL AS recycle_reason, NULL AS callback_at, NULL AS callback_for,
             NULL AS committed_until, NULL AS broken, NULL AS aside, NULL AS preventive_for,
             NULL AS held_by, h.type AS blocked, h.until AS blocked_until,
             IF(h.type = 'CRISIS', h.until, NULL) AS crisis_at
      FROM account a FORCE INDEX (<index>)
      STRAIGHT_JOIN debtor d ON d.id = a.debtor_id
      STRAIGHT_JOIN creditor c ON c.id = a.creditor_id
      STRAIGHT_JOIN window_group g ON <same hours>
      LEFT JOIN hold h ON h.id = (
        SELECT s.id FROM hold s
        WHERE s.debtor_id = a.debtor_id AND s.ended_at IS NULL AND s.type IN (<stops>)
          AND (s.account_id IS NULL OR s.account_id = a.id) AND (s.until IS NULL OR s.until > :now)
        ORDER BY s.type = 'CRISIS' DESC, s.until LIMIT 1)
      WHERE <which> ORDER BY a.id
      """;

  private static final String TIER =
      """
      CASE WHEN @crisis_at IS NOT NULL THEN 'CRISIS_REVIEW'
           WHEN @callback_at IS NOT NULL THEN 'CALLBACK'
           WHEN @broken IS NOT NULL THEN 'BROKEN_COMMITMENT'
           WHEN @overdue_cents > 0 THEN 'AMOUNT'
           ELSE 'PREVENTIVE' END\
      """;

  private static final String STAGE =
      """
      CASE WHEN @oldest_due_on IS NULL OR DATEDIFF(:today, @oldest_due_on) < <from> THEN 'EARLY'
           WHEN DATEDIFF(:today, @oldest_due_on) <= <to> THEN 'MIDDLE'
           ELSE 'LATE' END\
      """;

  private static final String PERIODS =
      "LEAST(999, GREATEST(0, DATEDIFF(:today, @waiting_since)) DIV <wait>)";

  private static final String BOOST = PERIODS + " * <boost>";

  private static final String SCRIPT =
      """
      CASE WHEN @broken = 'PLAN' THEN 'missed-instalment'
           WHEN @broken = 'PROMISE' THEN 'broken-promise'
           WHEN @overdue_cents = 0 THEN 'preventive'
           WHEN @person THEN 'first-call-person'
           ELSE 'first-call-company' END\
      """;

  private static final String PREVENTIVE =
      """
      (<preventive> AND @late_before AND @next_due_on IS NOT NULL AND @next_due_on >= :today
        AND (@preventive_for IS NULL OR @preventive_for < @next_due_on))\
      """;

  private static final String STOPPED =
      "(@blocked IS NOT NULL AND (@blocked_until IS NULL OR @blocked_until > :now))";

  // The time at which the account may be worked; the past and now mean at once, NULL means somebody
  // must decide. A promise has the whole day of its deadline, and the morning after for the review
  // that names it broken.
  private static final String FREE_AT =
      """
      CASE WHEN NOT @unpaid THEN NULL
           WHEN <stopped> THEN @blocked_until
           WHEN @aside IS NOT NULL THEN NULL
           WHEN @crisis_at IS NOT NULL THEN @crisis_at
           WHEN @callback_at IS NOT NULL THEN @callback_at
           WHEN @committed_until IS NOT NULL THEN TIMESTAMP(@committed_until) + INTERVAL 36 HOUR
           WHEN @recycle_at > :now THEN @recycle_at
           WHEN @broken IS NOT NULL OR @overdue_cents > 0 THEN :now
           WHEN <preventive?> THEN TIMESTAMP(@next_due_on) - INTERVAL <ahead> DAY
           WHEN @next_due_on IS NOT NULL
             THEN GREATEST(TIMESTAMP(@next_due_on) + INTERVAL 1 DAY, :now + INTERVAL 1 HOUR)
           ELSE :now + INTERVAL 1 DAY END\
      """;

  private static final String RESERVED =
      """
      (@callback_for IS NOT NULL AND @crisis_at IS NULL AND @callback_at <= :now
        AND @callback_at + INTERVAL <grace> SECOND > :now)\
      """;

  private static final String STATE =
      """
      CASE WHEN @held_by IS NOT NULL THEN 'HELD'
           WHEN NOT @unpaid THEN 'CLOSED'
           WHEN <stopped> THEN 'BLOCKED'
           WHEN @aside IS NOT NULL THEN 'ASIDE'
           WHEN @due_at > :now THEN 'WAITING'
           WHEN <reserved> THEN 'RESERVED'
           ELSE 'READY' END\
      """;

  private static final String REASON =
      """
      CASE WHEN NOT @unpaid THEN 'settled'
           WHEN <stopped> THEN CONCAT('hold.', @blocked)
           WHEN @aside IS NOT NULL THEN @aside
           WHEN @state <> 'WAITING' THEN NULL
           WHEN @crisis_at IS NOT NULL THEN 'crisis'
           WHEN @callback_at IS NOT NULL THEN 'callback'
           WHEN @committed_until IS NOT NULL THEN 'commitment'
           WHEN @recycle_at > :now THEN COALESCE(@recycle_reason, 'recycle')
           WHEN <preventive?> THEN 'preventive'
           ELSE 'not_due' END\
      """;

  private static final String NEXT_LOOK =
      """
      CASE WHEN @state IN ('WAITING', 'BLOCKED') THEN @due_at
           WHEN @state = 'RESERVED' THEN @callback_at + INTERVAL <grace> SECOND
           ELSE NULL END\
      """;

  // The next day on which stage or boost change by themselves.
  private static final String REVIEW_ON =
      """
      CASE WHEN @state IN ('CLOSED', 'ASIDE') THEN NULL ELSE LEAST(
        DATE_ADD(@waiting_since, INTERVAL (<periods> + 1) * <wait> DAY),
        CASE WHEN @oldest_due_on IS NULL OR DATEDIFF(:today, @oldest_due_on) > <to> THEN '9999-12-31'
             WHEN DATEDIFF(:today, @oldest_due_on) < <from> THEN DATE_ADD(@oldest_due_on, INTERVAL <from> DAY)
             ELSE DATE_ADD(@oldest_due_on, INTERVAL <to> + 1 DAY) END) END\
      """;

  static String statement(WorklistSettings settings) {
    String select =
        """
        INSERT INTO work_item (account_id, debtor_id, creditor_id, window_group, unpaid, overdue_cents,
          oldest_due_on, next_due_on, factored, person, late_before, waiting_since,
          blocked, blocked_until, crisis_at, state, tier, stage, boost_cents, score, script_key, reason, due_at, review_on)
        SELECT s.account_id, s.debtor_id, s.creditor_id, s.window_group, s.unpaid, s.overdue_cents,
          s.oldest_due_on, s.next_due_on, s.factored, s.person, s.late_before, s.waiting_since,
          s.blocked, s.blocked_until, s.crisis_at, s.state, %s, %s, 0, s.overdue_cents, %s, %s, %s, %s
        FROM (SELECT t.*, %s AS state
              FROM (SELECT f.*, %s AS due_at FROM (%s) f) t) s
        """
            .formatted(
                from("s", TIER),
                from("s", STAGE),
                from("s", SCRIPT),
                from("s", REASON),
                from("s", NEXT_LOOK),
                from("s", REVIEW_ON),
                from("t", STATE),
                from("f", FREE_AT),
                FACTS);
    String update =
        """
        ON DUPLICATE KEY UPDATE
          waiting_since = IF(work_item.overdue_cents = 0 AND VALUES(overdue_cents) > 0, :today,
                             work_item.waiting_since),
          debtor_id = VALUES(debtor_id), creditor_id = VALUES(creditor_id),
          window_group = VALUES(window_group), unpaid = VALUES(unpaid),
          overdue_cents = VALUES(overdue_cents), oldest_due_on = VALUES(oldest_due_on),
          next_due_on = VALUES(next_due_on), factored = VALUES(factored), person = VALUES(person),
          late_before = work_item.late_before OR VALUES(late_before),
          blocked = VALUES(blocked), blocked_until = VALUES(blocked_until),
          crisis_at = COALESCE(VALUES(crisis_at), work_item.crisis_at),
          due_at = %s, state = %s, tier = %s, stage = %s, boost_cents = %s,
          score = work_item.overdue_cents + work_item.boost_cents, script_key = %s, reason = %s,
          due_at = %s,
          reserved_for = IF(work_item.state = 'RESERVED', work_item.callback_for, NULL),
          review_on = %s
        """
            .formatted(
                here(FREE_AT),
                here(STATE),
                here(TIER),
                here(STAGE),
                here(BOOST),
                here(SCRIPT),
                here(REASON),
                here(NEXT_LOOK),
                here(REVIEW_ON));
    return settle(select + update, settings);
  }

  private static String here(String expression) {
    return from("work_item", expression);
  }

  private static String from(String table, String expression) {
    return expression
        .replace("<stopped>", STOPPED)
        .replace("<reserved>", RESERVED)
        .replace("<preventive?>", PREVENTIVE)
        .replace("<periods>", PERIODS)
        .replace("@", table + ".");
  }

  private static String settle(String text, WorklistSettings settings) {
    String stops =
        Stream.of(HoldType.values())
            .filter(HoldType::stops)
            .map(type -> "'" + type + "'")
            .collect(Collectors.joining(", "));
    return text.replace("<same hours>", WindowGroups.SAME_HOURS)
        .replace("<stops>", stops)
        .replace("<from>", Integer.toString(settings.middleFromDays()))
        .replace("<to>", Integer.toString(settings.middleToDays()))
        .replace("<wait>", Integer.toString(settings.longestWaitDays()))
        .replace("<boost>", Long.toString(Scoring.of(settings).boostCents()))
        .replace("<grace>", Long.toString(settings.callbackGrace().toSeconds()))
        .replace("<preventive>", settings.preventive() ? "TRUE" : "FALSE")
        .replace("<ahead>", Integer.toString(settings.preventiveDays()));
  }
}
