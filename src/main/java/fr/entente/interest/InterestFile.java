package fr.entente.interest;

import fr.entente.interest.LateInterest.LateInvoice;
import fr.entente.interest.LateInterest.Paid;
import fr.entente.interest.LateInterest.Period;
import fr.entente.interest.LateInterest.Working;
import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that late interest on one account is worked out from, read once and asked for any
/// day. Pure.
public final class InterestFile {
  private static final Money INDEMNITY = Money.euros("40.00");

  private final boolean business;
  private final List<Owed> owed;
  private final Map<String, BigDecimal> defaults;
  private final Map<String, BigDecimal> legal;
  private final @Nullable BigDecimal contract;
  private final @Nullable LocalDate frozen;
  private final LocalDate today;

  /// `invoiced` is the number with its day of issue, the same for all parts of one invoice.
  record Owed(long id, String number, String invoiced, LateInvoice invoice) {
    Owed copy() {
      var its = new ArrayList<>(invoice.payments());
      return new Owed(id, number, invoiced, new LateInvoice(invoice.cents(), invoice.due(), its));
    }
  }

  InterestFile(
      boolean business,
      List<Owed> owed,
      Map<String, BigDecimal> defaults,
      Map<String, BigDecimal> legal,
      @Nullable BigDecimal contract,
      @Nullable LocalDate frozen,
      LocalDate today) {
    this.business = business;
    this.owed = owed;
    this.defaults = defaults;
    this.legal = legal;
    this.contract = contract;
    this.frozen = frozen;
    this.today = today;
  }

  public boolean business() {
    return business;
  }

  /// As it stands, or would stand, on this day if nothing more came in.
  public InterestNote on(LocalDate day) {
    return note(owed, day, defaults, legal);
  }

  /// What waiting for these payments would add, against everything paid today. Nobody knows the
  /// rates of half-years to come: there the present one counts. Absent when that one is missing.
  public @Nullable Money costOfWaiting(List<PlannedPayment> plan) {
    if (plan.isEmpty()) {
      return Money.ZERO;
    }
    List<Owed> paid = owed.stream().map(Owed::copy).toList();
    plan.forEach(payment -> allot(paid, payment));
    LocalDate end = plan.getLast().on();
    Money then = note(paid, end, onwards(defaults, end), onwards(legal, end)).interest();
    Money now = on(today).interest();
    return then == null || now == null ? null : then.minus(now);
  }

  private Map<String, BigDecimal> onwards(Map<String, BigDecimal> rates, LocalDate end) {
    BigDecimal present = rates.get(LateInterest.semester(today));
    Map<String, BigDecimal> all = new HashMap<>(rates);
    for (LocalDate day = today; present != null && !day.isAfter(end.plusMonths(6)); ) {
      all.putIfAbsent(LateInterest.semester(day), present);
      day = day.plusMonths(6);
    }
    return all;
  }

  private InterestNote note(
      List<Owed> invoices,
      LocalDate on,
      Map<String, BigDecimal> defaultRates,
      Map<String, BigDecimal> legalRates) {
    var engine =
        new LateInterest(
            business,
            invoices.stream().map(Owed::invoice).toList(),
            on,
            defaultRates,
            legalRates,
            contract,
            frozen);
    List<InvoiceInterest> late = new ArrayList<>();
    Set<String> indemnified = new HashSet<>();
    for (Owed one : invoices) {
      Working working = engine.working(one.invoice());
      if (working.daysLate() > 0) {
        // Once an invoice, however many parts of it are late.
        boolean first = indemnified.add(one.invoiced());
        late.add(told(one, working, first ? INDEMNITY : Money.ZERO));
      }
    }
    Money interest =
        engine.compute() instanceof LateInterest.Result.Computed done
            ? Money.ofCents(done.interest())
            : null;
    var wrong = late.stream().filter(each -> each.error() != null).findFirst();
    Money indemnity = late.stream().map(InvoiceInterest::indemnity).reduce(Money.ZERO, Money::plus);
    return new InterestNote(
        business,
        on,
        late,
        interest,
        indemnity,
        wrong.map(InvoiceInterest::error).orElse(null),
        wrong.map(InvoiceInterest::semester).orElse(null),
        engine.contractRate(),
        frozen);
  }

  private static InvoiceInterest told(Owed one, Working working, Money indemnity) {
    LocalDate errorOn = working.errorOn();
    return new InvoiceInterest(
        one.number(),
        one.invoice().due(),
        Money.ofCents(one.invoice().cents()),
        working.daysLate(),
        working.periods().stream().map(InterestFile::row).toList(),
        indemnity,
        working.error(),
        errorOn == null ? null : LateInterest.semester(errorOn));
  }

  private static InterestRow row(Period period) {
    return new InterestRow(
        period.from(),
        period.to(),
        Money.ofCents(period.base()),
        period.percent(),
        period.days(),
        period.exact().movePointLeft(2).setScale(4, RoundingMode.HALF_UP));
  }

  // Oldest due first, as the ledger will post it.
  private static void allot(List<Owed> owed, PlannedPayment payment) {
    long left = payment.amount().cents();
    for (Owed one : owed) {
      long open =
          one.invoice().cents() - one.invoice().payments().stream().mapToLong(Paid::cents).sum();
      long taken = Math.min(left, Math.max(0, open));
      if (taken > 0) {
        one.invoice().payments().add(new Paid(payment.on(), taken));
        left -= taken;
      }
    }
  }
}
