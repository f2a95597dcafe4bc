package fr.entente.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a demonstrator or a test may ask of the exchange besides Twilio's API: who answers, what
/// goes wrong, what somebody says next. Plain text.
final class ControlResource {
  private final Switchboard board;
  private final Lines lines;
  private final Transcriber transcriber;
  private final FaultPlan faults;

  ControlResource(Switchboard board, Lines lines, Transcriber transcriber, FaultPlan faults) {
    this.board = board;
    this.lines = lines;
    this.transcriber = transcriber;
    this.faults = faults;
  }

  Reply answer(String method, String path, FormBody form) {
    return switch (method + " " + path) {
      case "GET /control/scenarios" -> new Reply(200, scenarios());
      case "GET /control/calls" -> new Reply(200, board.locked(this::calls));
      case "POST /control/scenario" -> scenario(form);
      case "POST /control/say" -> board.locked(() -> say(form));
      case "POST /control/transcription" -> board.locked(() -> transcription(form));
      case "POST /control/hangup" -> board.locked(() -> hangUp(form));
      case "POST /control/fault" -> fault(form);
      case "POST /control/reset" -> {
        faults.clear();
        board.forgetChoices();
        yield new Reply(204, "");
      }
      default -> new Reply(404, "no such control\n");
    };
  }

  private static String scenarios() {
    return Arrays.stream(Scenario.values()).map(s -> s.key() + "\n").collect(Collectors.joining());
  }

  private String calls() {
    return board.newestLegs().stream()
        .filter(Leg::live)
        .map(l -> String.join(" ", l.sid, l.to, l.status.word(), l.scenario.key()) + "\n")
        .collect(Collectors.joining());
  }

  private Reply scenario(FormBody form) {
    var number = form.get("number", "");
    var scenario = Scenario.ofKey(form.get("scenario", ""));
    if (!Numbers.valid(number) || scenario.isEmpty()) {
      return new Reply(400, "number= in E.164 and scenario= one of:\n" + scenarios());
    }
    board.choose(number, scenario.get());
    return new Reply(204, "");
  }

  private Reply say(FormBody form) {
    var leg = liveLeg(form).filter(Leg::talking);
    boolean caller = form.get("side", "called").equals("caller");
    leg.ifPresent(l -> {
      if (caller) {
        transcriber.heardCaller(l, form.get("text", ""));
      } else {
        transcriber.heard(l, form.get("text", ""));
      }
    });
    return leg.isPresent() ? new Reply(204, "") : new Reply(404, "nobody talks at this number\n");
  }

  /// kind=error with code=, stopped, lost-track or unknown-track.
  private Reply transcription(FormBody form) {
    var leg = liveLeg(form).filter(Leg::talking);
    var kind = form.get("kind", "");
    if (leg.isEmpty()) {
      return new Reply(404, "nobody talks at this number\n");
    }
    switch (kind) {
      case "error" -> transcriber.fail(leg.get(), form.number("code", 32650));
      case "stopped" -> transcriber.stopAll(leg.get());
      case "lost-track" -> transcriber.spoil(leg.get(), "lost");
      case "unknown-track" -> transcriber.spoil(leg.get(), "unknown");
      default -> {
        return new Reply(400, "kind= error, stopped, lost-track or unknown-track\n");
      }
    }
    return new Reply(204, "");
  }

  private Reply hangUp(FormBody form) {
    var leg = liveLeg(form);
    leg.ifPresent(lines::hangUp);
    return leg.isPresent() ? new Reply(204, "") : new Reply(404, "no live call to this number\n");
  }

  private Optional<Leg> liveLeg(FormBody form) {
    var number = form.get("number", "");
    return board.newestLegs().stream().filter(l -> l.live() && l.to.equals(number)).findFirst();
  }

  /// target=api|webhook, kind=drop-after..., match=, times=, delay= in milliseconds.
  private Reply fault(FormBody form) {
    var kind = form.get("kind", "").toUpperCase(Locale.ROOT).replace('-', '_');
    var match = form.get("match", "");
    int times = form.number("times", 1);
    var delay = Duration.ofMillis(form.number("delay", 2000));
    if (form.get("target", "").equals("webhook")) {
      return one(WebhookFault.values(), kind)
          .map(f -> planned(faults.webhooks(f, match, times, delay)))
          .orElseGet(ControlResource::kinds);
    }
    return one(ApiFault.values(), kind)
        .map(f -> planned(faults.api(f, match, times, delay)))
        .orElseGet(ControlResource::kinds);
  }

  private static Reply planned(FaultPlan plan) {
    return new Reply(204, "");
  }

  private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
    return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst();
  }

  private static Reply kinds() {
    return new Reply(
        400,
        "target=api with kind= one of "
            + Arrays.toString(ApiFault.values())
            + ", or target=webhook with kind= one of "
            + Arrays.toString(WebhookFault.values())
            + "\n");
  }
}
