package fr.entente.reporting;

/// What promises are told apart by. The team is the agent's on the day of the agreement; the
/// segment is what the debtor is, the size what was promised in all; a reminder counts for the
/// instalment that it was sent for.
public enum PromiseBy {
  GRADE("g.grade", ""),
  MEANS("c.means", ""),
  AGENT("n.name", ""),
  TEAM(
      "NULLIF(t.team, '')",
      """
      LEFT JOIN team_member t ON t.agent_id = c.agent_id AND t.since =
        (SELECT MAX(l.since) FROM team_member l
         WHERE l.agent_id = c.agent_id AND l.since <= c.agreed_on)
      """),
  SCRIPT(
      "CONCAT(k.script_key, ' · ', LEFT(k.script_hash, 7))",
      "LEFT JOIN call_line k ON k.id = c.call_id\n"),
  SEGMENT(
      "o.kind",
      "JOIN account_card w ON w.id = c.account_id JOIN debtor_card o ON o.id = w.debtor_id\n"),
  SIZE(
      "CASE WHEN p.total < 500 THEN 'SMALL' WHEN p.total < 5000 THEN 'MIDDLE' ELSE 'LARGE' END",
      ""),
  CREDITOR(
      "o.name",
      "JOIN account_card w ON w.id = c.account_id JOIN creditor_card o ON o.id = w.creditor_id\n"),
  KIND("IF(p.parts > 1, 'PLAN', 'PROMISE')", ""),
  REMINDED(
      "IF(m.commitment_id IS NULL, 'NO', 'YES')",
      """
      LEFT JOIN (SELECT DISTINCT commitment_id, instalment FROM mail_line
                 WHERE kind = 'REMINDER' AND state = 'SENT') m
        ON m.commitment_id = c.id AND m.instalment = i.number
      """),
  CONFIRMED(
      "IF(d.commitment_id IS NULL, 'NO', 'YES')",
      """
      LEFT JOIN (SELECT DISTINCT commitment_id FROM answer_line WHERE kind = 'CONFIRMED') d
        ON d.commitment_id = c.id
      """);

  private final String column;
  private final String join;

  PromiseBy(String column, String join) {
    this.column = column;
    this.join = join;
  }

  String column() {
    return column;
  }

  String join() {
    return join;
  }
}
