package fr.entente.replay;

import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.DayShift;
import fr.entente.commitments.standing.Arrangement;
import fr.entente.commitments.standing.Arrangement.Change;
import fr.entente.commitments.standing.Arrangement.Part;
import fr.entente.commitments.standing.Arrangement.Tolerance;
import fr.entente.commitments.standing.ArrangementStanding;
import fr.entente.commitments.standing.ArrangementStanding.PartStanding;
import fr.entente.commitments.standing.Receipt;
import fr.entente.kernel.PublicHolidays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A promise or a plan with the payments that came: what stands of it on a day.
final class ArrangementCase {
  private ArrangementCase() {}

  static Map<String, Object> evaluate(ReplayReader file, boolean promise) {
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
    var calendar = ReplayCase.region(in);
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
    result.put("unallocated", ReplayCase.amount(standing.unallocated()));
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
          line.put("deadline", ReplayCase.day(part.deadline()));
          line.put("status", word(part.status()));
          line.put("paid", ReplayCase.amount(part.paid()));
          return line;
        })
        .toList();
  }

  private static String word(CommitmentStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
