package fr.entente.worklist;

/// The lists of accounts that are not called now, but that somebody sees to. Every open account
/// that is neither ready nor held is in exactly one of them; disputes have their own list.
public enum FollowUp {
  /// Set aside: a lead decides, or another channel is tried.
  DECISIONS("w.state = 'ASIDE' AND w.aside_way <> 'NUMBER'", "w.decide_by"),
  /// No number is left.
  NUMBERS("w.state = 'ASIDE' AND w.aside_way = 'NUMBER'", "w.decide_by"),
  CALLBACKS("w.state IN ('WAITING', 'READY', 'RESERVED') AND w.tier = 'CALLBACK'", "w.callback_at"),
  HOLDS("w.state = 'BLOCKED'", "COALESCE(w.due_at, w.decide_by)"),
  PROMISES("w.state = 'WAITING' AND w.tier <> 'CALLBACK' AND w.reason = 'commitment'", "w.due_at"),
  /// Comes back by itself.
  LATER("w.state = 'WAITING' AND w.tier <> 'CALLBACK' AND w.reason <> 'commitment'", "w.due_at");

  private final String where;
  private final String due;

  FollowUp(String where, String due) {
    this.where = where;
    this.due = due;
  }

  String where() {
    return where;
  }

  String due() {
    return due;
  }

  /// Its rows can be handed on and given another day.
  public boolean deeds() {
    return returns() || this == HOLDS;
  }

  /// Its rows can be brought back from here; a hold is lifted on the account, with its reason.
  public boolean returns() {
    return this == DECISIONS || this == NUMBERS || this == CALLBACKS;
  }

  /// What ends by itself is nobody's to hand on.
  String mutable() {
    return this == HOLDS ? where + " AND w.decide_by IS NOT NULL" : where;
  }
}
