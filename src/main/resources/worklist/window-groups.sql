-- Makes sure that each of these accounts has a group of those who may be called at the same hours.
INSERT IGNORE INTO window_group (kind, country, collector, policy_override, zone, sample_account_id)
SELECT STRAIGHT_JOIN d.kind, d.country, c.collector, COALESCE(c.policy_override, ''), d.zone, MIN(a.id)
FROM (SELECT id FROM JSON_TABLE(:accounts, '$[*]' COLUMNS (id BIGINT PATH '$')) AS listed) asked
JOIN account a FORCE INDEX (PRIMARY) ON a.id = asked.id
JOIN worklist_debtor_hours d ON d.id = a.debtor_id
JOIN creditor_card c ON c.id = a.creditor_id
LEFT JOIN window_group g ON g.kind = d.kind AND g.country = d.country AND g.collector = c.collector
  AND g.policy_override = COALESCE(c.policy_override, '') AND g.zone = d.zone
WHERE g.id IS NULL
GROUP BY d.kind, d.country, c.collector, COALESCE(c.policy_override, ''), d.zone
