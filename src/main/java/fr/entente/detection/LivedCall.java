package fr.entente.detection;

import fr.entente.detection.SimulatedCall.Turn;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.listening.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One call as an agent lives through it: the rules of engagement are asked after every turn, and
/// the agent answers each prompt at once, rightly.
final class LivedCall {
  private static final Instant BEGIN = Instant.EPOCH;

  private final Engagement rules;
  private final List<Finding> heard = new ArrayList<>();

  private LivedCall(Engagement rules) {
    this.rules = rules;
  }

  static CallTally of(SimulatedCall call, Engagement rules) {
    var lived = new LivedCall(rules);
    var tally = CallTally.of(call);
    var now = BEGIN;
    for (int i = 0; i < call.turns().size(); i++) {
      Turn turn = call.turns().get(i);
      now = now.plus(turn.after());
      tally.said(turn, i);
      if (turn.line().found()) {
        tally.shown(turn, i, lived.hear(turn, now));
      }
    }
    tally.end();
    return tally;
  }

  private Response hear(Turn turn, Instant now) {
    heard.add(finding(turn.line(), heard.size(), FindingState.SUSPECTED, now));
    var response = rules.of(heard, Set.of()).getLast().response();
    if (CallTally.asks(response)) {
      boolean right = turn.sign() >= 0;
      var label = turn.line().reading().label();
      heard.replaceAll(one ->
          one.label() == label && one.counts()
              ? answered(one, right ? FindingState.CONFIRMED : FindingState.CLEARED)
              : one);
    }
    return response;
  }

  private static Finding answered(Finding one, FindingState state) {
    return new Finding(
        one.id(),
        one.account(),
        one.call(),
        one.agent(),
        one.source(),
        one.speaker(),
        one.language(),
        one.label(),
        one.confidence(),
        one.strength(),
        one.text(),
        one.marks(),
        one.phrase(),
        one.version(),
        state,
        true,
        one.at());
  }

  private static Finding finding(ReadLine line, long id, FindingState state, Instant at) {
    var reading = line.reading();
    return new Finding(
        id,
        new AccountId(1),
        new CallId(1),
        new AgentId(1),
        Source.TRANSCRIPT,
        Speaker.DEBTOR,
        line.example().language(),
        reading.label(),
        reading.confidence(),
        line.strength(),
        "",
        List.of(),
        reading.phrase(),
        reading.version(),
        state,
        false,
        at);
  }
}
