-- Puts accounts where they belong in the list: one idempotent statement for one account and for thousands. What was done
-- and agreed is read from the rows that stand, which the caller has locked, so that a claim or an event is never undone.
INSERT INTO work_item (
  account_id, debtor_id, creditor_id, window_group, unpaid, overdue_cents, oldest_due_on, next_due_on, factored, person,
  late_before, waiting_since, blocked, blocked_until, block_owner, block_review, contested, dispute_owner, dispute_by,
  crisis_at, state, tier, stage, boost_callback, boost_broken, boost_waiting, boost_factored, boost_limitation, score,
  reason, due_at, reserved_for, review_on, owner_id, decide_by)
WITH
moment AS (
  SELECT CAST(:now AS DATETIME(6)) AS now, CAST(:today AS DATE) AS today
),
asked AS (
  SELECT id FROM JSON_TABLE(:accounts, '$[*]' COLUMNS (id BIGINT PATH '$')) AS listed
),
-- A hold that stops contact keeps the account out of the list; of several, a crisis first, since its end is the time of
-- its review. The joins are in a fixed order: left to itself the database reads all accounts of a creditor.
facts AS (
  SELECT STRAIGHT_JOIN
         a.id AS account_id, a.debtor_id, a.creditor_id, g.id AS window_group, a.balance > 0 AS unpaid,
         CAST(GREATEST(a.overdue, 0) * 100 AS SIGNED) AS overdue_cents, a.oldest_due_on, a.next_due_on, a.factored,
         d.kind = 'PERSON' AS person, h.type AS blocked, h.until AS blocked_until, h.owner_id AS block_owner,
         COALESCE(h.review_at, h.since + INTERVAL 30 DAY) AS block_review,
         a.balance > 0 AND a.disputed > 0 AND a.overdue = 0 AND a.next_due_on IS NULL AS contested,
         q.resolver_id AS dispute_owner, TIMESTAMP(q.due_on) + INTERVAL 1 DAY AS dispute_by, m.now, m.today
  FROM moment m
  JOIN asked ON TRUE
  JOIN account a FORCE INDEX (PRIMARY) ON a.id = asked.id
  JOIN worklist_debtor_hours d ON d.id = a.debtor_id
  JOIN creditor_card c ON c.id = a.creditor_id
  JOIN window_group g ON g.kind = d.kind AND g.country = d.country AND g.collector = c.collector
    AND g.policy_override = COALESCE(c.policy_override, '') AND g.zone = d.zone
  LEFT JOIN hold_line h ON h.id = (
    SELECT s.id FROM hold_line s
    WHERE s.debtor_id = a.debtor_id AND s.ended_at IS NULL AND s.type IN (:stops)
      AND (s.account_id IS NULL OR s.account_id = a.id) AND (s.until IS NULL OR s.until > m.now)
    ORDER BY s.type = 'CRISIS' DESC, s.until LIMIT 1)
  LEFT JOIN dispute_line q ON q.id = (
    SELECT o.id FROM dispute_line o WHERE o.account_id = a.id AND o.decided_at IS NULL ORDER BY o.due_on, o.id LIMIT 1)
),
-- An account begins to wait when it is placed, and anew when a debt falls due after all was paid.
known AS (
  SELECT f.*,
         COALESCE(w.late_before, FALSE) OR f.overdue_cents > 0 AS late_before,
         IF(w.account_id IS NULL OR w.overdue_cents = 0 AND f.overdue_cents > 0, f.today, w.waiting_since) AS waiting_since,
         COALESCE(IF(f.blocked = 'CRISIS', f.blocked_until, NULL), w.crisis_at) AS crisis_at,
         w.recycle_at, w.recycle_reason, w.callback_at, w.callback_for, w.committed_until, w.broken, w.aside,
         w.aside_owner, w.aside_by,
         w.preventive_for, w.held_by
  FROM facts f LEFT JOIN work_item w ON w.account_id = f.account_id
),
judged AS (
  SELECT k.*,
         k.blocked IS NOT NULL AND (k.blocked_until IS NULL OR k.blocked_until > k.now) AS stopped,
         :preventive AND k.late_before AND k.next_due_on IS NOT NULL AND k.next_due_on >= k.today
           AND (k.preventive_for IS NULL OR k.preventive_for < k.next_due_on) AS preventive,
         k.callback_for IS NOT NULL AND k.crisis_at IS NULL AND k.callback_at <= k.now
           AND k.callback_at + INTERVAL :grace SECOND > k.now AS reserved,
         LEAST(999, GREATEST(0, DATEDIFF(k.today, k.waiting_since)) DIV :wait) AS periods,
         COALESCE(DATEDIFF(k.today, k.oldest_due_on), 0) AS days_late,
         k.oldest_due_on + INTERVAL IF(k.person, :consumers, :traders) YEAR AS limited_on
  FROM known k
),
-- What each reason to be called sooner is worth, in cents beside the amount. One step for each full period waited without
-- an attempt.
worth AS (
  SELECT j.*,
         IF(j.callback_at IS NULL, 0, :callback) AS boost_callback,
         IF(j.broken IS NULL, 0, :broken) AS boost_broken,
         j.periods * :waiting AS boost_waiting,
         IF(j.factored AND j.overdue_cents > 0, :factored, 0) AS boost_factored,
         IF(j.overdue_cents > 0 AND j.today BETWEEN j.limited_on - INTERVAL :limited DAY AND j.limited_on, :limitation, 0)
           AS boost_limitation
  FROM judged j
),
-- When the account may be worked; the past and now mean at once, NULL means somebody must decide. An agreed callback
-- and a running promise stand while all is contested: the debtor was given a word. A promise has the whole
-- day of its deadline, and the morning after for the review that names it broken.
timed AS (
  SELECT j.*,
         CASE WHEN NOT j.unpaid THEN NULL
              WHEN j.stopped THEN j.blocked_until
              WHEN j.aside IS NOT NULL THEN NULL
              WHEN j.crisis_at IS NOT NULL THEN j.crisis_at
              WHEN j.callback_at IS NOT NULL THEN j.callback_at
              WHEN j.committed_until IS NOT NULL THEN TIMESTAMP(j.committed_until) + INTERVAL 36 HOUR
              WHEN j.contested THEN NULL
              WHEN j.recycle_at > j.now THEN j.recycle_at
              WHEN j.broken IS NOT NULL OR j.overdue_cents > 0 THEN j.now
              WHEN j.preventive THEN TIMESTAMP(j.next_due_on) - INTERVAL :ahead DAY
              WHEN j.next_due_on IS NOT NULL
                THEN GREATEST(TIMESTAMP(j.next_due_on) + INTERVAL 1 DAY, j.now + INTERVAL 1 HOUR)
              ELSE j.now + INTERVAL 1 DAY END AS free_at
  FROM worth j
),
placed AS (
  SELECT t.*,
         CASE WHEN t.held_by IS NOT NULL THEN 'HELD'
              WHEN NOT t.unpaid THEN 'CLOSED'
              WHEN t.stopped THEN 'BLOCKED'
              WHEN t.aside IS NOT NULL THEN 'ASIDE'
              WHEN t.free_at IS NULL THEN 'DISPUTED'
              WHEN t.free_at > t.now THEN 'WAITING'
              WHEN t.reserved THEN 'RESERVED'
              ELSE 'READY' END AS state
  FROM timed t
)
SELECT p.account_id, p.debtor_id, p.creditor_id, p.window_group, p.unpaid, p.overdue_cents, p.oldest_due_on, p.next_due_on,
       p.factored, p.person, p.late_before, p.waiting_since, p.blocked, p.blocked_until, p.block_owner, p.block_review, p.contested, p.dispute_owner,
       p.dispute_by, p.crisis_at, p.state,
       CASE WHEN p.crisis_at IS NOT NULL THEN 'CRISIS_REVIEW'
            WHEN p.callback_at IS NOT NULL THEN 'CALLBACK'
            WHEN p.broken IS NOT NULL THEN 'BROKEN_COMMITMENT'
            WHEN p.overdue_cents > 0 THEN 'AMOUNT'
            ELSE 'PREVENTIVE' END,
       -- Under the first bound, up to the second, over it: the bounds belong to the middle.
       CASE WHEN p.days_late < :from THEN 'EARLY' WHEN p.days_late <= :to THEN 'MIDDLE' ELSE 'LATE' END,
       p.boost_callback, p.boost_broken, p.boost_waiting, p.boost_factored, p.boost_limitation,
       p.overdue_cents + p.boost_callback + p.boost_broken + p.boost_waiting + p.boost_factored + p.boost_limitation,
       CASE WHEN NOT p.unpaid THEN 'settled'
            WHEN p.stopped THEN CONCAT('hold.', p.blocked)
            WHEN p.aside IS NOT NULL THEN p.aside
            WHEN p.state = 'DISPUTED' THEN 'dispute'
            WHEN p.state <> 'WAITING' THEN NULL
            WHEN p.crisis_at IS NOT NULL THEN 'crisis'
            WHEN p.callback_at IS NOT NULL THEN 'callback'
            WHEN p.committed_until IS NOT NULL THEN 'commitment'
            WHEN p.recycle_at > p.now THEN COALESCE(p.recycle_reason, 'recycle')
            WHEN p.preventive THEN 'preventive'
            ELSE 'not_due' END,
       CASE WHEN p.state IN ('WAITING', 'BLOCKED') THEN p.free_at
            WHEN p.state = 'RESERVED' THEN p.callback_at + INTERVAL :grace SECOND
            ELSE NULL END,
       IF(p.state = 'RESERVED', p.callback_for, NULL),
       -- The next day on which stage or boosts change by themselves.
       CASE WHEN p.state IN ('CLOSED', 'ASIDE', 'DISPUTED') THEN NULL ELSE LEAST(
         DATE_ADD(p.waiting_since, INTERVAL (p.periods + 1) * :wait DAY),
         CASE WHEN p.limited_on IS NULL OR p.today > p.limited_on THEN DATE('9999-12-31')
              WHEN p.today < p.limited_on - INTERVAL :limited DAY THEN p.limited_on - INTERVAL :limited DAY
              ELSE p.limited_on + INTERVAL 1 DAY END,
         CASE WHEN p.oldest_due_on IS NULL OR p.days_late > :to THEN DATE('9999-12-31')
              WHEN p.days_late < :from THEN DATE_ADD(p.oldest_due_on, INTERVAL :from DAY)
              ELSE DATE_ADD(p.oldest_due_on, INTERVAL :to + 1 DAY) END) END,
       -- Who decides, and by when, where time alone brings nothing back.
       CASE p.state WHEN 'ASIDE' THEN p.aside_owner WHEN 'DISPUTED' THEN p.dispute_owner WHEN 'BLOCKED' THEN p.block_owner END,
       CASE p.state WHEN 'ASIDE' THEN p.aside_by WHEN 'DISPUTED' THEN p.dispute_by
            WHEN 'BLOCKED' THEN IF(p.blocked_until IS NULL, p.block_review, NULL) END
FROM placed p
ON DUPLICATE KEY UPDATE
  debtor_id = VALUES(debtor_id), creditor_id = VALUES(creditor_id), window_group = VALUES(window_group),
  unpaid = VALUES(unpaid), overdue_cents = VALUES(overdue_cents), oldest_due_on = VALUES(oldest_due_on),
  next_due_on = VALUES(next_due_on), factored = VALUES(factored), person = VALUES(person),
  late_before = VALUES(late_before), waiting_since = VALUES(waiting_since), blocked = VALUES(blocked),
  blocked_until = VALUES(blocked_until), block_owner = VALUES(block_owner), block_review = VALUES(block_review),
  contested = VALUES(contested), dispute_owner = VALUES(dispute_owner), dispute_by = VALUES(dispute_by),
  crisis_at = VALUES(crisis_at), state = VALUES(state), tier = VALUES(tier),
  stage = VALUES(stage), boost_callback = VALUES(boost_callback), boost_broken = VALUES(boost_broken),
  boost_waiting = VALUES(boost_waiting), boost_factored = VALUES(boost_factored),
  boost_limitation = VALUES(boost_limitation), score = VALUES(score),
  reason = VALUES(reason), due_at = VALUES(due_at), reserved_for = VALUES(reserved_for), review_on = VALUES(review_on),
  owner_id = VALUES(owner_id), decide_by = VALUES(decide_by)
