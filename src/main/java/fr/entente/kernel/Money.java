package fr.entente.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An exact amount in one currency, always two decimals. Refuses arithmetic across currencies.
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
  public static final Currency EUR = Currency.getInstance("EUR");
  public static final Money ZERO = euros("0");

  public Money {
    amount = amount.setScale(2, RoundingMode.UNNECESSARY);
  }

  public static Money euros(String amount) {
    return new Money(new BigDecimal(amount), EUR);
  }

  public static Money euros(BigDecimal amount) {
    return new Money(amount, EUR);
  }

  public static Money ofCents(long cents) {
    return new Money(BigDecimal.valueOf(cents, 2), EUR);
  }

  public long cents() {
    return amount.movePointRight(2).longValueExact();
  }

  public Money plus(Money other) {
    return new Money(amount.add(same(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(same(other).amount), currency);
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(same(other).amount);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
    }
    return other;
  }
}
