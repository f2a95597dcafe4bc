package fr.entente.reporting;

/// What instalments behind a figure can be ordered by.
public enum PromiseOrder {
  DEBTOR("d0.name"),
  DEADLINE("i.deadline"),
  PROMISED("i.amount"),
  RECEIVED("i.paid"),
  STATUS("i.status"),
  AGENT("n.name");

  private final String sql;

  PromiseOrder(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }
}
