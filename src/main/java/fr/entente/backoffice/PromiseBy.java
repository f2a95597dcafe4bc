package fr.entente.backoffice;

/// What promises are told apart by.
public enum PromiseBy {
  GRADE("g.grade"),
  MEANS("c.means"),
  AGENT("n.name"),
  KIND("IF(p.parts > 1, 'PLAN', 'PROMISE')"),
  CONFIRMED("IF(d.commitment_id IS NULL, 'NO', 'YES')");

  private final String column;

  PromiseBy(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
