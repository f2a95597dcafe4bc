package fr.entente.reporting;

/// What the log of calls can be ordered by.
public enum CallOrder {
  AT("c.id"),
  AGENT("g.name"),
  DEBTOR("d.name"),
  STATUS("c.status"),
  LENGTH("TIMESTAMPDIFF(SECOND, c.answered_at, c.ended_at)"),
  OUTCOME("c.disposition");

  private final String sql;

  CallOrder(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }
}
