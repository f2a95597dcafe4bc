package fr.entente.replay;

import fr.entente.commitments.Arrangement;
import fr.entente.commitments.Arrangement.Change;
import fr.entente.commitments.Arrangement.Part;
import fr.entente.commitments.Arrangement.Tolerance;
import fr.entente.commitments.ArrangementStanding;
import fr.entente.commitments.ArrangementStanding.PartStanding;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.DayShift;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.Receipt;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Evaluates one case of a conformance file with the product's own rules.
final class ReplayCase {
  private ReplayCase() {}

  static Map<String, Object> evaluate(ReplayReader file) {
    file.text("id");
    Map<String, Object> result =
        switch (file.text("kind")) {
          case "promise" -> arrangement(file, true);
          case "plan" -> arrangement(file, false);
          case "split" -> split(file.object("input"));
          case "calendar" -> calendar(file.object("input"));
          case "interest" -> interest(file.object("input"));
          case String other -> throw file.wrong("kind", "is unknown: " + other);
        };
    file.done();
    return result;
  }

  private static Map<String, Object> arrangement(ReplayReader file, boolean promise) {
    var arrangement = arrangement(file.object("arrangement"));
    if (promise && arrangement.parts().size() != 1) {
      throw file.wrong("arrangement.instalments", "a promise has one; use kind plan for several");
    }
    return written(
        arrangement.standing(receipts(file.objects("payments")), file.date("evaluate_on")));
  }

  private static Arrangement arrangement(ReplayReader in) {
    if (!in.text("currency").equals("EUR")) {
      throw in.wrong("currency", "only EUR is known");
    }
    var calendar = region(in);
    var shift = in.choice("business_day_shift", DayShift.class);
    int grace = in.integer("grace_days");
    if (grace < 0) {
      throw in.wrong("grace_days", "must be 0 or more");
    }
    var arrangement =
        new Arrangement(
            in.date("created_on"),
            in.texts("references"),
            in.has("other_open_references") ? in.texts("other_open_references") : List.of(),
            parts(in, "instalments", shift, calendar),
            grace,
            tolerance(in.object("tolerance")),
            in.has("events") ? changes(in, shift, calendar) : List.of());
    in.done();
    return arrangement;
  }

  private static Tolerance tolerance(ReplayReader in) {
    var tolerance = new Tolerance(in.centsFromZero("abs"), in.percent("pct"));
    in.done();
    return tolerance;
  }

  private static PublicHolidays region(ReplayReader in) {
    String region = in.has("region") ? in.text("region") : "FR";
    if (!PublicHolidays.known(region)) {
      throw in.wrong("region", "is unknown: " + region);
    }
    return new PublicHolidays(region);
  }

  private static List<Part> parts(
      ReplayReader in, String key, DayShift shift, PublicHolidays calendar) {
    List<Part> parts = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    for (ReplayReader each : in.objects(key)) {
      int number = each.integer("n");
      if (!numbers.add(number)) {
        throw each.wrong("n", "is there twice: " + number);
      }
      parts.add(Part.of(number, each.date("due"), each.centsFromZero("amount"), shift, calendar));
      each.done();
    }
    if (parts.isEmpty()) {
      throw in.wrong(key, "is empty");
    }
    return parts;
  }

  private static List<Change> changes(ReplayReader in, DayShift shift, PublicHolidays calendar) {
    List<Change> changes = new ArrayList<>();
    for (ReplayReader each : in.objects("events")) {
      String type = each.text("type");
      LocalDate date = each.date("date");
      changes.add(
          switch (type) {
            case "cancelled" ->
                new Arrangement.Cancelled(date, each.has("reason") ? each.text("reason") : "");
            case "rescheduled" ->
                new Arrangement.Rescheduled(date, parts(each, "new_schedule", shift, calendar));
            default -> throw each.wrong("type", "is unknown: " + type);
          });
      each.done();
    }
    return changes;
  }

  private static List<Receipt> receipts(List<ReplayReader> payments) {
    List<Receipt> receipts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (ReplayReader each : payments) {
      String id = each.text("id");
      if (!ids.add(id)) {
        throw each.wrong("id", "is there twice: " + id);
      }
      receipts.add(
          new Receipt(
              id,
              each.date("date"),
              each.centsFromZero("amount"),
              each.has("reference") ? each.text("reference") : "",
              each.has("reversed_on") ? each.date("reversed_on") : null));
      each.done();
    }
    return receipts;
  }

  private static Map<String, Object> written(ArrangementStanding standing) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("instalments", written(standing.parts()));
    result.put("overall", word(standing.overall()));
    result.put("unallocated", amount(standing.unallocated()));
    result.put("ignored_payments", standing.ignored());
    ArrangementStanding inForce = standing.replacement();
    while (inForce != null && inForce.replacement() != null) {
      inForce = inForce.replacement();
    }
    if (inForce != null) {
      result.put("new_instalments", written(inForce.parts()));
      result.put("new_overall", word(inForce.overall()));
    }
    return result;
  }

  private static List<Map<String, Object>> written(List<PartStanding> parts) {
    return parts.stream()
        .map(part -> {
          Map<String, Object> line = new LinkedHashMap<>();
          line.put("n", part.number());
          line.put("deadline", day(part.deadline()));
          line.put("status", word(part.status()));
          line.put("paid", amount(part.paid()));
          return line;
        })
        .toList();
  }

  private static String day(LocalDate date) {
    if (date.getYear() > 9999) {
      throw new DateTimeException("a date after 9999-12-31");
    }
    return date.toString();
  }

  private static String word(CommitmentStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static String amount(long cents) {
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
