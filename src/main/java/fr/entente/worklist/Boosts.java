package fr.entente.worklist;

import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What each reason is worth, in euros beside the amount overdue; nought switches a reason off. Who
/// waits gets it once for each full period. The limitation is that of French law, counted from the
/// oldest due date: five years between traders (Code de commerce, L. 110-4), two years against a
/// consumer (Code de la consommation, L. 218-2). What interrupts it is not known here: the time can
/// only be longer than it is taken to be.
record Boosts(
    @DefaultValue("1000000") BigDecimal callback,
    @DefaultValue("5000") BigDecimal broken,
    @DefaultValue("1000") BigDecimal waiting,
    @DefaultValue("1000") BigDecimal factored,
    @DefaultValue("20000") BigDecimal limitation,
    @DefaultValue("90") int limitationDays) {
  static final int YEARS_OF_TRADERS = 5;
  static final int YEARS_OF_CONSUMERS = 2;
  private static final BigDecimal MOST = new BigDecimal("100000000");

  Boosts {
    for (BigDecimal euros : new BigDecimal[] {callback, broken, waiting, factored, limitation}) {
      if (euros.signum() < 0 || euros.compareTo(MOST) > 0) {
        throw new IllegalArgumentException(
            "entente.worklist.boosts: between 0 and " + MOST + " euros, not " + euros);
      }
    }
    if (limitationDays < 0) {
      throw new IllegalArgumentException("entente.worklist.boosts.limitation-days: below 0");
    }
  }

  static long cents(BigDecimal euros) {
    return Money.euros(euros.setScale(2, RoundingMode.HALF_UP)).cents();
  }
}
