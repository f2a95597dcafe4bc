package fr.entente.reporting;

/// What a report tells promises apart by. The cause is what the agent confirmed on the call: the
/// first by name when there were several.
public enum ReportBy {
  GRADE(PromiseBy.GRADE),
  AGENT(PromiseBy.AGENT),
  TEAM(PromiseBy.TEAM),
  SCRIPT(PromiseBy.SCRIPT),
  CREDITOR(PromiseBy.CREDITOR),
  CAUSE(
      "h.label",
      """
      LEFT JOIN (SELECT call_id, MIN(label) AS label FROM finding_line
                 WHERE state = 'CONFIRMED' AND label <> 'NONE' GROUP BY call_id) h
        ON h.call_id = c.call_id
      """);

  private final String column;
  private final String join;

  ReportBy(PromiseBy same) {
    this(same.column(), same.join());
  }

  ReportBy(String column, String join) {
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
