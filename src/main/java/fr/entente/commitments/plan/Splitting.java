package fr.entente.commitments.plan;

import fr.entente.commitments.Instalment;
import fr.entente.kernel.Money;
import fr.entente.kernel.PublicHolidays;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Rules R13 and R14: a total into dated parts whose sum is the total, to the cent.
final class Splitting {
  private static final int MOST_PARTS = 10_000;

  private Splitting() {}

  static Split of(PlanRequest request) {
    Integer count = request.count();
    Money each = request.instalmentAmount();
    if ((count == null) == (each == null) || (count != null && count < 1)) {
      return new Split.Impossible("invalid_count");
    }
    long down = request.downPayment() == null ? 0 : request.downPayment().cents();
    long rest = request.total().cents() - down;
    boolean badDown = request.downPayment() != null && down <= 0;
    if (rest <= 0 || badDown || (each != null && !each.isPositive())) {
      return new Split.Impossible("invalid_amount");
    }
    if (count != null && rest < count) {
      return new Split.Impossible("amount_too_small");
    }
    long parts = count != null ? count : rest / Objects.requireNonNull(each).cents() + 1;
    if (parts > MOST_PARTS) {
      return new Split.Impossible("invalid_count");
    }
    List<Long> amounts =
        count != null
            ? equal(rest, count, request.remainderFirst())
            : fixed(rest, Objects.requireNonNull(each).cents());
    return new Split.Schedule(dated(request, down, amounts));
  }

  private static List<Long> equal(long total, int count, boolean remainderFirst) {
    List<Long> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean takesRemainder = i == (remainderFirst ? 0 : count - 1);
      parts.add(total / count + (takesRemainder ? total % count : 0));
    }
    return parts;
  }

  private static List<Long> fixed(long total, long each) {
    List<Long> parts = new ArrayList<>();
    for (long left = total; left > 0; left -= each) {
      parts.add(Math.min(left, each));
    }
    return parts;
  }

  private static List<Instalment> dated(PlanRequest request, long down, List<Long> parts) {
    var calendar = new PublicHolidays(request.region());
    List<Instalment> instalments = new ArrayList<>();
    if (down > 0) {
      var due = request.downPaymentOn() == null ? request.firstDueOn() : request.downPaymentOn();
      instalments.add(
          new Instalment(1, due, request.shift().apply(due, calendar), Money.ofCents(down)));
    }
    for (int step = 0; step < parts.size(); step++) {
      var due = request.frequency().date(request.firstDueOn(), step, request.endOfMonth());
      instalments.add(
          new Instalment(
              instalments.size() + 1,
              due,
              request.shift().apply(due, calendar),
              Money.ofCents(parts.get(step))));
    }
    return instalments;
  }
}
