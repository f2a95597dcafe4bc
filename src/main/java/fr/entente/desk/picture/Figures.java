package fr.entente.desk.picture;

import fr.entente.kernel.Money;

/// Today's figures of one agent: what was promised, how many calls, how many accounts still wait.
public record Figures(Money promised, Money collected, int calls, long inQueue) {
  public static final Figures NONE = new Figures(Money.ZERO, Money.ZERO, 0, 0);
}
