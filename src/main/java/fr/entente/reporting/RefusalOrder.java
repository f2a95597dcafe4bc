package fr.entente.reporting;

/// What the log of refused dials can be ordered by.
public enum RefusalOrder {
  AT("r.id"),
  AGENT("g.name"),
  DEBTOR("d.name"),
  REASON("r.reason");

  private final String sql;

  RefusalOrder(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }
}
