package fr.entente.replay;

import fr.entente.commitments.DayShift;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.plan.Frequency;
import fr.entente.commitments.plan.PlanRequest;
import fr.entente.commitments.plan.Split;
import fr.entente.interest.LateInterest;
import fr.entente.interest.LateInterest.LateInvoice;
import fr.entente.interest.LateInterest.Paid;
import fr.entente.kernel.Money;
import fr.entente.kernel.PublicHolidays;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Evaluates one case of a conformance file with the product's own rules.
final class ReplayCase {
  private ReplayCase() {}

  static Map<String, Object> evaluate(ReplayReader file) {
    file.text("id");
    Map<String, Object> result =
        switch (file.text("kind")) {
          case "promise" -> ArrangementCase.evaluate(file, true);
          case "plan" -> ArrangementCase.evaluate(file, false);
          case "split" -> split(file.object("input"));
          case "calendar" -> calendar(file.object("input"));
          case "interest" -> interest(file.object("input"));
          case String other -> throw file.wrong("kind", "is unknown: " + other);
        };
    file.done();
    return result;
  }

  static PublicHolidays region(ReplayReader in) {
    String region = in.has("region") ? in.text("region") : "FR";
    if (!PublicHolidays.known(region)) {
      throw in.wrong("region", "is unknown: " + region);
    }
    return new PublicHolidays(region);
  }

  static String day(LocalDate date) {
    if (date.getYear() > 9999) {
      throw new DateTimeException("a date after 9999-12-31");
    }
    return date.toString();
  }

  static String amount(long cents) {
    return Money.ofCents(cents).amount().toPlainString();
  }

  private static Map<String, Object> split(ReplayReader in) {
    var down = in.has("down_payment") ? in.object("down_payment") : null;
    String remainder = in.has("remainder") ? in.text("remainder") : "last";
    if (!remainder.equals("first") && !remainder.equals("last")) {
      throw in.wrong("remainder", "is unknown: " + remainder);
    }
    var request =
        new PlanRequest(
            Money.ofCents(in.cents("total")),
            in.has("count") ? Integer.valueOf(in.count("count")) : null,
            in.has("instalment_amount") ? Money.ofCents(in.cents("instalment_amount")) : null,
            in.date("first_due"),
            in.choice("frequency", Frequency.class),
            remainder.equals("first"),
            in.flag("end_of_month", false),
            in.has("business_day_shift")
                ? in.choice("business_day_shift", DayShift.class)
                : DayShift.NONE,
            region(in).region(),
            down == null ? null : Money.ofCents(down.cents("amount")),
            down == null ? null : down.date("due"));
    if (down != null) {
      down.done();
    }
    in.done();
    return switch (request.split()) {
      case Split.Impossible impossible -> Map.of("error", impossible.reason());
      case Split.Schedule schedule ->
          Map.of("instalments", schedule.instalments().stream().map(ReplayCase::written).toList());
    };
  }

  private static Map<String, Object> written(Instalment instalment) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("n", instalment.number());
    line.put("due", day(instalment.dueOn()));
    line.put("effective_due", day(instalment.effectiveDueOn()));
    line.put("amount", instalment.amount().amount().toPlainString());
    return line;
  }

  private static Map<String, Object> calendar(ReplayReader in) {
    int year = in.integer("year");
    if (year < 1583 || year > 9999) {
      throw in.wrong("year", "must be between 1583 and 9999");
    }
    var days = region(in).of(year).stream().map(LocalDate::toString).toList();
    in.done();
    return Map.of("holidays", days);
  }

  private static Map<String, Object> interest(ReplayReader in) {
    String type = in.text("debtor_type");
    if (!type.equals("business") && !type.equals("consumer")) {
      throw in.wrong("debtor_type", "is unknown: " + type);
    }
    if (in.has("day_count") && !in.text("day_count").equals("act/365")) {
      throw in.wrong("day_count", "only act/365 is known");
    }
    var computation =
        new LateInterest(
            type.equals("business"),
            in.objects("invoices").stream().map(ReplayCase::invoice).toList(),
            in.date("evaluate_on"),
            in.rates("default_rates"),
            in.rates("legal_rates"),
            in.has("contract_rate") ? in.percent("contract_rate") : null,
            in.has("insolvency_judgment") ? in.date("insolvency_judgment") : null);
    in.done();
    return switch (computation.compute()) {
      case LateInterest.Result.Refused refused -> Map.of("error", refused.error());
      case LateInterest.Result.Computed done -> {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("interest", amount(done.interest()));
        result.put("fixed_indemnity", amount(done.indemnity()));
        result.put("days_late", done.daysLate());
        yield result;
      }
    };
  }

  private static LateInvoice invoice(ReplayReader in) {
    List<Paid> payments = new ArrayList<>();
    if (in.has("payments")) {
      for (ReplayReader each : in.objects("payments")) {
        payments.add(new Paid(each.date("date"), each.centsFromZero("amount")));
        each.done();
      }
    }
    var invoice = new LateInvoice(in.centsFromZero("amount_incl_vat"), in.date("due"), payments);
    in.done();
    return invoice;
  }
}
