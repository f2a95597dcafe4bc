package fr.entente.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayTests {
  private static final String PROMISE =
      """
      {"id": "a", "kind": "promise",
       "arrangement": {"created_on": "2026-02-02", "currency": "EUR", "references": ["F2026-0777"],
         "other_open_references": ["F2026-0700"],
         "instalments": [{"n": 1, "due": "2026-02-10", "amount": "800.00"}], "grace_days": 2,
         "tolerance": {"abs": "0.00", "pct": "0"}, "business_day_shift": "none", "region": "FR",
         "events": [{"type": "rescheduled", "date": "2026-02-05",
           "new_schedule": [{"n": 1, "due": "2026-02-20", "amount": "800.00"}]}]},
       "payments": [{"id": "p1", "date": "2026-02-20", "amount": "800.00",
         "reference": "VIR F2026-0777", "reversed_on": null}],
       "evaluate_on": "2026-02-25"}
      """;
  @TempDir Path folder;

  private JsonNode replay(String... cases) throws Exception {
    Path in = folder.resolve("cases.json");
    Path out = folder.resolve("results.json");
    Files.writeString(in, "{\"cases\": [" + String.join(",", cases) + "]}");
    assertThat(Replay.run(new String[] {"--in", in.toString(), "--out", out.toString()})).isZero();
    return JsonMapper.shared().readTree(Files.readString(out)).get("results");
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private JsonNode result(String oneCase) throws Exception {
    return replay(oneCase).get(0).get("result");
  }

  @Test
  void aPromiseComesOutAsTheFormatSays() throws Exception {
    assertThat(result(PROMISE))
        .isEqualTo(
            json(
                """
                {"instalments": [{"n": 1, "deadline": "2026-02-12", "status": "rescheduled", "paid": "0.00"}],
                 "overall": "rescheduled", "unallocated": "0.00", "ignored_payments": [],
                 "new_instalments": [{"n": 1, "deadline": "2026-02-22", "status": "kept", "paid": "800.00"}],
                 "new_overall": "kept"}
                """));
  }

  @Test
  void withoutEventsThereIsNoNewSchedule() throws Exception {
    var result =
        result(
            """
            {"id": "b", "kind": "plan",
             "arrangement": {"created_on": "2026-08-20", "currency": "EUR", "references": [],
               "instalments": [{"n": 1, "due": "2026-09-01", "amount": "150.00"},
                               {"n": 2, "due": "2026-09-15", "amount": "150.00"}],
               "grace_days": 0, "tolerance": {"abs": "0.00", "pct": "0"}, "business_day_shift": "none"},
             "payments": [{"id": "p1", "date": "2026-09-01", "amount": "200.00", "reference": ""}],
             "evaluate_on": "2026-09-16"}
            """);
    assertThat(result)
        .isEqualTo(
            json(
                """
                {"instalments": [
                   {"n": 1, "deadline": "2026-09-01", "status": "kept", "paid": "150.00"},
                   {"n": 2, "deadline": "2026-09-15", "status": "partially_kept", "paid": "50.00"}],
                 "overall": "broken", "unallocated": "0.00", "ignored_payments": []}
                """));
  }

  @Test
  void aSplitComesOutAsTheFormatSays() throws Exception {
    assertThat(
            result(
                """
                {"id": "c", "kind": "split", "input": {"total": "200.00", "count": 3,
                 "first_due": "2026-08-31", "frequency": "monthly", "remainder": "last",
                 "business_day_shift": "none", "region": "FR", "end_of_month": false,
                 "down_payment": {"amount": "20.00", "due": "2026-08-01"}}}
                """))
        .isEqualTo(
            json(
                """
                {"instalments": [
                 {"n": 1, "due": "2026-08-01", "effective_due": "2026-08-01", "amount": "20.00"},
                 {"n": 2, "due": "2026-08-31", "effective_due": "2026-08-31", "amount": "60.00"},
                 {"n": 3, "due": "2026-09-30", "effective_due": "2026-09-30", "amount": "60.00"},
                 {"n": 4, "due": "2026-10-31", "effective_due": "2026-10-31", "amount": "60.00"}]}
                """));
    assertThat(
            result(
                """
                {"id": "c", "kind": "split", "input": {"total": "0.02", "count": 3,
                 "first_due": "2026-08-31", "frequency": "weekly"}}
                """))
        .isEqualTo(json("{\"error\": \"amount_too_small\"}"));
  }

  @Test
  void aCalendarIsSorted() throws Exception {
    var holidays =
        result(
                "{\"id\": \"d\", \"kind\": \"calendar\", \"input\": {\"year\": 2027, \"region\": \"FR\"}}")
            .get("holidays");
    assertThat(holidays.size()).isEqualTo(11);
    assertThat(holidays.get(0).asString()).isEqualTo("2027-01-01");
    assertThat(holidays.get(10).asString()).isEqualTo("2027-12-25");
  }

  @Test
  void interestComesOutAsTheFormatSays() throws Exception {
    String input =
        """
        {"id": "e", "kind": "interest", "input": {"debtor_type": "business", "invoices": [
          {"amount_incl_vat": "730.00", "due": "2026-02-10",
           "payments": [{"date": "2026-02-20", "amount": "730.00"}]}], "evaluate_on": "2026-02-20",
         "default_rates": {"2026H1": "12.00"}, "legal_rates": {"2026H1": "2.62"},
         "contract_rate": "12.00", "insolvency_judgment": "2026-06-01", "day_count": "act/365"}}
        """;
    assertThat(result(input))
        .isEqualTo(
            json("{\"interest\": \"2.40\", \"fixed_indemnity\": \"40.00\", \"days_late\": [10]}"));
    assertThat(
            result(
                input
                    .replace("\"contract_rate\": \"12.00\", ", "")
                    .replace("2026H1\": \"12", "2025H1\": \"12")))
        .isEqualTo(json("{\"error\": \"rate_missing\"}"));
  }

  @Test
  void oneBadCaseNeverStopsTheOthersAndSaysWhatAndWhere() throws Exception {
    var results =
        replay(
            PROMISE.replace("\"grace_days\"", "\"grace_dayz\""),
            PROMISE.replace("\"region\": \"FR\"", "\"region\": \"FR\", \"extra\": 1"),
            PROMISE.replace("\"2026-02-25\"", "\"25/02/2026\""),
            PROMISE.replace("\"amount\": \"800.00\",", "\"amount\": 800.0,"),
            PROMISE.replace("promise", "wish"),
            "42",
            "{\"kind\": \"calendar\"}",
            PROMISE.replace("\"id\": \"p1\"", "\"id\": \"p1\", \"colour\": \"red\""),
            PROMISE);
    assertThat(results.get(0).get("error").asString()).contains("case a", "arrangement.grace_days");
    assertThat(results.get(1).get("error").asString())
        .contains("case a", "arrangement.extra", "unknown key");
    assertThat(results.get(2).get("error").asString()).contains("evaluate_on", "25/02/2026");
    assertThat(results.get(3).get("error").asString()).contains("payments[0].amount");
    assertThat(results.get(4).get("error").asString()).contains("kind", "wish");
    assertThat(results.get(5).get("error").asString()).contains("object");
    assertThat(results.get(6).get("error").asString()).contains("id", "missing");
    assertThat(results.get(7).get("error").asString()).contains("payments[0].colour");
    assertThat(results.get(8).get("result").get("new_overall").asString()).isEqualTo("kept");
    assertThat(results.size()).isEqualTo(9);
  }

  @Test
  void whatIsNoConformanceFileIsRefused() throws Exception {
    Path in = folder.resolve("x.json");
    Path out = folder.resolve("y.json");
    String[] args = {"--in", in.toString(), "--out", out.toString()};
    assertThat(Replay.run(args)).isEqualTo(2);
    Files.writeString(in, "{\"cases\": [");
    assertThat(Replay.run(args)).isEqualTo(2);
    Files.writeString(in, "{\"cases\": {}}");
    assertThat(Replay.run(args)).isEqualTo(2);
    Files.writeString(in, "{\"cases\": [], \"case\": 1}");
    assertThat(Replay.run(args)).isEqualTo(2);
    Files.writeString(in, "{\"cases\": [], \"cases\": []}");
    assertThat(Replay.run(args)).isEqualTo(2);
    Files.writeString(in, "{\"cases\": []} {}");
    assertThat(Replay.run(args)).isEqualTo(2);
    Files.writeString(in, "{}");
    assertThat(Replay.run(args)).isEqualTo(2);
    assertThat(Replay.run(new String[] {})).isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  @Test
  void brokenJsonIsRefusedWithItsPlace() throws Exception {
    Path in = folder.resolve("x.json");
    Files.writeString(in, "{\"cases\": [\n  {\"id\" \"a\"}]}");
    var told = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      Replay.run(new String[] {"--in", in.toString(), "--out", folder.resolve("y").toString()});
    } finally {
      System.setErr(before);
    }
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("x.json", "line 2, column");
  }

  @Test
  void r7PaymentsOfOneDayAreOrderedWhateverTheirIds() throws Exception {
    String payments =
        IntStream.range(0, 300)
            .mapToObj(i -> (i * 37 % 300) + List.of("", "x", "a").get(i % 3))
            .map(id ->
                "{\"id\": \"%s\", \"date\": \"2026-02-03\", \"amount\": \"1.00\"}".formatted(id))
            .collect(Collectors.joining(","));
    var result =
        result(
            PROMISE.replaceAll("(?s)\"payments\": \\[.*\\]", "\"payments\": [" + payments + "]"));
    assertThat(result.get("instalments").get(0).get("paid").asString()).isEqualTo("300.00");
  }

  @Test
  void r1AnAmountOfZeroCountsForNothing() throws Exception {
    var zero =
        result(PROMISE.replaceAll("\"800.00\", *\\s*\"reference\"", "\"0.00\", \"reference\""));
    assertThat(zero.get("new_instalments").get(0).get("status").asString()).isEqualTo("broken");
    assertThat(zero.get("ignored_payments").size()).isZero();
    assertThat(
            result(
                """
                {"id": "e", "kind": "interest", "input": {"debtor_type": "business", "invoices": [
                  {"amount_incl_vat": "0.00", "due": "2026-02-10", "payments": []}],
                 "evaluate_on": "2026-02-20", "default_rates": {}, "legal_rates": {}}}
                """))
        .isEqualTo(
            json("{\"interest\": \"0.00\", \"fixed_indemnity\": \"0.00\", \"days_late\": [0]}"));
    assertThat(replay(PROMISE.replace("\"800.00\"", "\"-1.00\"")).get(0).get("error").asString())
        .contains("0.00 or more");
  }

  @Test
  void r4TheCalendarOfAnyGregorianYearIsKnown() throws Exception {
    var days =
        result(
            "{\"id\": \"d\", \"kind\": \"calendar\", \"input\": {\"year\": 1967, \"region\": \"FR-ALSACE-MOSELLE\"}}");
    assertThat(days.get("holidays").toString()).contains("1967-03-24", "1967-05-04");
    assertThat(
            replay("{\"id\": \"d\", \"kind\": \"calendar\", \"input\": {\"year\": 1582}}")
                .get(0)
                .get("error")
                .asString())
        .contains("input.year");
  }

  @Test
  void r13AHugeCountIsTooManyForTheAmount() throws Exception {
    assertThat(
            result(
                """
                {"id": "c", "kind": "split", "input": {"total": "200.00", "count": 99999999999,
                 "first_due": "2026-08-31", "frequency": "weekly"}}
                """))
        .isEqualTo(json("{\"error\": \"amount_too_small\"}"));
  }

  @Test
  void aReschedulingAfterEveryPartBrokeTakesEffect() throws Exception {
    assertThat(result(PROMISE.replace("2026-02-05", "2026-02-14")))
        .isEqualTo(
            json(
                """
                {"instalments": [{"n": 1, "deadline": "2026-02-12", "status": "broken", "paid": "0.00"}],
                 "overall": "broken", "unallocated": "0.00", "ignored_payments": [],
                 "new_instalments": [{"n": 1, "deadline": "2026-02-22", "status": "kept", "paid": "800.00"}],
                 "new_overall": "kept"}
                """));
  }

  @Test
  void whatIsOutOfRangeIsSaidNeverWrapped() throws Exception {
    String most = "9999999999999.99";
    String payments =
        IntStream.range(0, 10_000)
            .mapToObj(id ->
                "{\"id\": \"p%d\", \"date\": \"2026-02-20\", \"amount\": \"%s\"}"
                    .formatted(id, most))
            .collect(Collectors.joining(","));
    String cancelled =
        PROMISE.replaceAll(
            "(?s)\"rescheduled\", (\"date\": \"[^\"]*\"),.*?\\}\\]", "\"cancelled\", $1");
    for (String each : List.of(PROMISE, cancelled)) {
      var results =
          replay(
              each.replaceAll("(?s)\"payments\": \\[.*\\]", "\"payments\": [" + payments + "]"),
              each.replace("\"grace_days\": 2", "\"grace_days\": 2147483647"));
      assertThat(results.get(0).get("error").asString()).contains("out of range");
      assertThat(results.get(1).get("error").asString()).contains("out of range", "9999-12-31");
    }
  }
}
