package fr.entente.reporting;

/// What running promises can be ordered by.
public enum RunningOrder {
  DUE("i.effective_due_on"),
  DEBTOR("d.name"),
  AMOUNT("i.amount"),
  MISSING("missing"),
  GRADE("g.grade");

  private final String sql;

  RunningOrder(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }
}
