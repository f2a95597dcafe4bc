package fr.entente.telephony;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the provider tells and asks. Only signed requests arrive here; whatever takes time is done
/// after the answer.
@RestController
@RequestMapping("/twilio")
@WhenConfigured
class Webhooks {
  private static final String HUNG_UP = "participant_hung_up";
  private static final MediaType XML = new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8);

  private final BridgeRepository bridges;
  private final Legs legs;
  private final Instructions instructions;
  private final SpokenTurns turns;
  private final Clock clock;

  Webhooks(
      BridgeRepository bridges,
      Legs legs,
      Instructions instructions,
      SpokenTurns turns,
      Clock clock) {
    this.bridges = bridges;
    this.legs = legs;
    this.instructions = instructions;
    this.turns = turns;
    this.clock = clock;
  }

  @PostMapping("/agent")
  ResponseEntity<String> agentAnswers(
      @RequestParam String attempt, @RequestAttribute(SignedForm.ATTRIBUTE) SignedForm form) {
    Bridge bridge = bridge(attempt);
    boolean ours = !bridge.closed() && bridges.agentSid(bridge, form.get("CallSid"));
    return twiml(ours ? instructions.pressOne(bridge) : instructions.hangUp());
  }

  @PostMapping("/agent/key")
  ResponseEntity<String> agentPresses(
      @RequestParam String attempt, @RequestAttribute(SignedForm.ATTRIBUTE) SignedForm form) {
    Bridge bridge = bridge(attempt);
    if (bridge.closed() || !form.get("Digits").equals("1")) {
      return twiml(instructions.hangUp());
    }
    bridges.press(bridge.call(), clock.instant());
    return twiml(instructions.enterConference(bridge));
  }

  @PostMapping("/agent/status")
  ResponseEntity<Void> agentLeg(
      @RequestParam String attempt, @RequestAttribute(SignedForm.ATTRIBUTE) SignedForm form) {
    Bridge bridge = bridge(attempt);
    news(bridge, form, "CallStatus", "").ifPresent(news -> legs.agentLeg(bridge, news));
    return thanks();
  }

  @PostMapping("/debtor/status")
  ResponseEntity<Void> debtorLeg(
      @RequestParam String attempt, @RequestAttribute(SignedForm.ATTRIBUTE) SignedForm form) {
    Bridge bridge = bridge(attempt);
    news(bridge, form, "CallStatus", "").ifPresent(news -> legs.debtorLeg(bridge, news));
    return thanks();
  }

  private Optional<LegNews> news(Bridge bridge, SignedForm form, String status, String road) {
    return form.status(status).map(known -> news(bridge, form, known, road));
  }

  private LegNews news(Bridge bridge, SignedForm form, LegStatus status, String road) {
    return new LegNews(
        form.get("CallSid"),
        form.eventKey() + road,
        status,
        at(bridge, form),
        form.seconds(),
        form.orNull("SipResponseCode"));
  }

  private Instant at(Bridge bridge, SignedForm form) {
    return EventTime.of(form.get("Timestamp"), bridge.createdAt(), clock.instant());
  }

  @PostMapping("/conference")
  ResponseEntity<Void> conference(
      @RequestParam String attempt, @RequestAttribute(SignedForm.ATTRIBUTE) SignedForm form) {
    Bridge bridge = bridge(attempt);
    String label = form.get("ParticipantLabel");
    bridges.keepConferenceSid(bridge.call(), form.get("ConferenceSid"));
    switch (form.get("StatusCallbackEvent")) {
      case "participant-join" -> joined(bridge, form, label);
      case "participant-leave" -> left(bridge, form, label);
      default -> {}
    }
    return thanks();
  }

  private void joined(Bridge bridge, SignedForm form, String label) {
    if (label.equals(Legs.AGENT)) {
      legs.agentIsThere(bridge);
    } else if (label.equals(Legs.DEBTOR)) {
      legs.debtorIsThere(bridge, form.get("CallSid"));
    }
  }

  private void left(Bridge bridge, SignedForm form, String label) {
    if (form.get("ReasonParticipantLeft").equals(HUNG_UP)) {
      legs.hungUp(bridge, form.eventKey(), label, at(bridge, form));
    }
    // Says the same as the leg's own last news, should those be lost.
    if (label.equals(Legs.DEBTOR)) {
      news(bridge, form, "ParticipantCallStatus", ":over")
          .filter(news -> news.status().over())
          .ifPresent(news -> legs.debtorLeg(bridge, news));
    }
  }

  @PostMapping("/transcription")
  ResponseEntity<Void> transcription(
      @RequestParam String attempt,
      @RequestParam(defaultValue = "0") int ear,
      @RequestAttribute(SignedForm.ATTRIBUTE) SignedForm form) {
    turns.take(bridge(attempt), ear, form);
    return thanks();
  }

  private Bridge bridge(String attempt) {
    return bridges.of(attempt).orElseThrow(() -> new NoSuchElementException("no such attempt"));
  }

  @ExceptionHandler(NoSuchElementException.class)
  ResponseEntity<Void> unknown() {
    return ResponseEntity.notFound().build();
  }

  private static ResponseEntity<Void> thanks() {
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<String> twiml(String xml) {
    return ResponseEntity.ok().contentType(XML).body(xml);
  }
}
