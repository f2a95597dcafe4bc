package fr.entente.interest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Late-payment interest between businesses, day by day (C. com. L441-10 II, D441-5, L622-28).
/// Never against a consumer. Rates are percentages by semester, such as `2026H1`. Pure.
public record LateInterest(
    boolean business,
    List<LateInvoice> invoices,
    LocalDate on,
    Map<String, BigDecimal> defaultRates,
    Map<String, BigDecimal> legalRates,
    @Nullable BigDecimal contractRate,
    @Nullable LocalDate judgment) {
  private static final long INDEMNITY = 4_000;
  private static final BigDecimal DIVISOR = BigDecimal.valueOf(36_500);

  /// One invoice and what came in for it, in cents.
  public record LateInvoice(long cents, LocalDate due, List<Paid> payments) {}

  public record Paid(LocalDate date, long cents) {}

  /// In cents, or why there is no figure.
  public sealed interface Result {
    record Computed(long interest, long indemnity, List<Long> daysLate) implements Result {}

    /// `rate_missing` or `contract_rate_below_floor`: never a guess.
    record Refused(String error) implements Result {}
  }

  private static final class RateError extends RuntimeException {
    RateError(String code) {
      super(code, null, false, false);
    }
  }

  /// The days of one invoice on which base and rate were the same; cents and percent.
  record Period(LocalDate from, LocalDate to, long base, BigDecimal percent) {
    long days() {
      return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /// In cents, not rounded.
    BigDecimal exact() {
      return percent
          .multiply(BigDecimal.valueOf(base))
          .multiply(BigDecimal.valueOf(days()))
          .divide(DIVISOR, 10, RoundingMode.HALF_UP);
    }
  }

  /// How the interest on one invoice comes about. It stops before the first day whose rate nobody
  /// entered, or is empty when the contract rate is below the floor; then `error` says so.
  record Working(
      long daysLate, List<Period> periods, @Nullable String error, @Nullable LocalDate errorOn) {}

  Working working(LateInvoice invoice) {
    List<Period> periods = new ArrayList<>();
    long late = business ? daysLate(invoice) : 0;
    LocalDate day = invoice.due().plusDays(1);
    try {
      if (late > 0) {
        refuseBelowFloor(day);
      }
      for (long n = 1; n <= late; n++) {
        day = invoice.due().plusDays(n);
        long base = base(invoice, day);
        if (base > 0) {
          add(periods, day, base, rate(day));
        }
      }
      return new Working(late, periods, null, null);
    } catch (RateError e) {
      return new Working(late, periods, e.getMessage(), day);
    }
  }

  private static void add(List<Period> periods, LocalDate day, long base, BigDecimal percent) {
    if (!periods.isEmpty()) {
      Period last = periods.getLast();
      boolean goesOn =
          last.base() == base
              && last.percent().compareTo(percent) == 0
              && last.to().plusDays(1).equals(day);
      if (goesOn) {
        periods.set(periods.size() - 1, new Period(last.from(), day, base, percent));
        return;
      }
    }
    periods.add(new Period(day, day, base, percent));
  }

  public Result compute() {
    try {
      BigDecimal weighted = BigDecimal.ZERO;
      long indemnity = 0;
      List<Long> days = new ArrayList<>();
      for (LateInvoice invoice : invoices) {
        long late = business ? daysLate(invoice) : 0;
        days.add(late);
        if (late > 0) {
          refuseBelowFloor(invoice.due().plusDays(1));
          indemnity += INDEMNITY;
          weighted = weighted.add(weighted(invoice, late));
        }
      }
      return new Result.Computed(
          weighted.divide(DIVISOR, 0, RoundingMode.HALF_UP).longValueExact(), indemnity, days);
    } catch (RateError e) {
      return new Result.Refused(String.valueOf(e.getMessage()));
    }
  }

  // Rule 2, cut by rule 8: from the day after the due date to the last day on which something was
  // owed, the day before a judgment at the latest.
  private long daysLate(LateInvoice invoice) {
    if (invoice.cents() == 0 || (judgment != null && !invoice.due().isBefore(judgment))) {
      return 0;
    }
    LocalDate last = lastDay(invoice);
    return Math.max(0, ChronoUnit.DAYS.between(invoice.due(), last));
  }

  private LocalDate lastDay(LateInvoice invoice) {
    LocalDate last = on;
    long open = invoice.cents();
    for (Paid paid : inOrder(invoice)) {
      open -= paid.cents();
      if (open <= 0) {
        last = paid.date().isBefore(last) ? paid.date() : last;
        break;
      }
    }
    return judgment != null && !last.isBefore(judgment) ? judgment.minusDays(1) : last;
  }

  private static List<Paid> inOrder(LateInvoice invoice) {
    return invoice.payments().stream().sorted((a, b) -> a.date().compareTo(b.date())).toList();
  }

  // Rule 3: a payment lowers the base from the next day.
  private BigDecimal weighted(LateInvoice invoice, long days) {
    BigDecimal sum = BigDecimal.ZERO;
    for (long n = 1; n <= days; n++) {
      LocalDate day = invoice.due().plusDays(n);
      long base = base(invoice, day);
      if (base > 0) {
        sum = sum.add(rate(day).multiply(BigDecimal.valueOf(base)));
      }
    }
    return sum;
  }

  private static long base(LateInvoice invoice, LocalDate day) {
    return invoice.cents()
        - invoice.payments().stream()
            .filter(paid -> paid.date().isBefore(day))
            .mapToLong(Paid::cents)
            .sum();
  }

  private BigDecimal rate(LocalDate day) {
    return contractRate != null ? contractRate : found(defaultRates, day);
  }

  private void refuseBelowFloor(LocalDate firstLateDay) {
    if (contractRate != null
        && contractRate.compareTo(found(legalRates, firstLateDay).multiply(BigDecimal.valueOf(3)))
            < 0) {
      throw new RateError("contract_rate_below_floor");
    }
  }

  static String semester(LocalDate day) {
    return day.getYear() + (day.getMonthValue() <= 6 ? "H1" : "H2");
  }

  private static BigDecimal found(Map<String, BigDecimal> rates, LocalDate day) {
    BigDecimal rate = rates.get(semester(day));
    if (rate == null) {
      throw new RateError("rate_missing");
    }
    return rate;
  }
}
