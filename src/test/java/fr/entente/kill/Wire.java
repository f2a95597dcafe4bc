package fr.entente.kill;

import fr.entente.simulator.TrafficEntry;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What went over the wire, as the telephone company saw it: the truth about every telephone.
final class Wire {
  private static final long PLACES = 1_000_000_000_000L;
  private static final Pattern ATTEMPT = Pattern.compile("attempt=([0-9a-f-]{36})");
  private static final Pattern EAR = Pattern.compile("ear=([0-9]+)");
  private static final JsonMapper JSON = new JsonMapper();

  private final Premises premises;

  Wire(Premises premises) {
    this.premises = premises;
  }

  /// A finished turn of the debtor that was acknowledged with 204.
  record Turn(String attempt, long sequence, String text) {}

  /// One leg in the provider's own record.
  record LegRecord(String status, boolean talked) {}

  List<Turn> acknowledgedTurns() {
    return turns().map(Wire::turn).toList();
  }

  int acknowledged() {
    return (int) turns().count();
  }

  private Stream<TrafficEntry> turns() {
    return premises.exchange.traffic().stream()
        .filter(sent -> sent.webhook() && sent.status() == 204)
        .filter(sent -> sent.url().contains("/twilio/transcription"))
        .filter(sent -> "transcription-content".equals(sent.parameters().get("TranscriptionEvent")))
        .filter(sent -> "true".equals(sent.parameters().get("Final")));
  }

  private static Turn turn(TrafficEntry sent) {
    long ear = Long.parseLong(found(EAR, sent.url()).orElse("0"));
    long sequence = Long.parseLong(sent.parameters().get("SequenceId"));
    String data = sent.parameters().get("TranscriptionData");
    return new Turn(
        found(ATTEMPT, sent.url()).orElseThrow(),
        ear * PLACES + sequence,
        JSON.readTree(data).path("transcript").asString(""));
  }

  /// How often somebody was asked to ring, by attempt.
  Map<String, Long> agentsRung() {
    return rung(asked -> asked.url().matches(".*/Calls\\.json.*"));
  }

  Map<String, Long> debtorsRung() {
    return rung(asked -> asked.url().contains("/Participants.json"));
  }

  private Map<String, Long> rung(Predicate<TrafficEntry> what) {
    return premises.exchange.traffic().stream()
        .filter(asked -> !asked.webhook() && asked.method().equals("POST"))
        .filter(what)
        .collect(
            Collectors.groupingBy(
                asked ->
                    found(ATTEMPT, String.valueOf(asked.parameters().get("StatusCallback")))
                        .orElseThrow(),
                TreeMap::new,
                Collectors.counting()));
  }

  private static Optional<String> found(Pattern what, String text) {
    var found = what.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  LegRecord leg(String sid) {
    JsonNode told = read("/Calls/" + sid + ".json");
    String duration = told.path("duration").asString("0");
    return new LegRecord(told.path("status").asString(), !duration.equals("0"));
  }

  /// Every leg that there ever was.
  List<String> legs() {
    return read("/Calls.json?PageSize=1000")
        .path("calls")
        .valueStream()
        .map(leg -> leg.path("sid").asString())
        .toList();
  }

  private JsonNode read(String path) {
    String who =
        Base64.getEncoder()
            .encodeToString((Premises.SID + ":" + Premises.TOKEN).getBytes(StandardCharsets.UTF_8));
    URI address =
        URI.create(premises.exchange.url() + "/2010-04-01/Accounts/" + Premises.SID + path);
    var answer =
        premises.send(
            HttpRequest.newBuilder(address).header("Authorization", "Basic " + who).GET());
    return JSON.readTree(answer.orElseThrow().body());
  }
}
