package fr.entente.desk.picture;

/// A sign that a debtor may not be able to pay (R49), and how much it counts. Nothing of health or
/// private life is one.
public enum RiskSign {
  PROMISES_BROKEN(2),
  PROMISE_BROKEN(1),
  WEAK_PROMISE(1),
  PART_PAYMENTS(1),
  DIFFICULTY_CONFIRMED(2),
  DIFFICULTY_HEARD(1),
  CANNOT_PAY(1),
  SILENCE(1);

  private final int weight;

  RiskSign(int weight) {
    this.weight = weight;
  }

  public int weight() {
    return weight;
  }
}
