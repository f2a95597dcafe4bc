package fr.entente.detection;

import static fr.entente.detection.Response.ALARM;
import static fr.entente.detection.Response.BRANCH;
import static fr.entente.detection.Response.NOTHING;
import static fr.entente.detection.Response.OWN_ANSWER;
import static fr.entente.detection.Response.PROMPT;
import static fr.entente.detection.Response.QUESTION;

import fr.entente.listening.Label;
import fr.entente.listening.Speaker;
import java.time.Duration;
import java.util.function.Predicate;

/// The rules of engagement, in the order in which they are asked; the first that applies decides.
/// First who is heard at all, then how loud the finding is, then what keeps it quiet (call-craft 7
/// and 9: a crisis beats every cap).
public enum EngagementRule {
  /// AI-01: only the debtor's words are ever read.
  NOT_THE_DEBTOR(NOTHING, c -> c.sign().speaker() == Speaker.AGENT),
  /// A faint first sign: a prompt to ask plainly. The debt stays until it is confirmed, or heard
  /// again.
  FAINT_CRISIS(PROMPT, EngagementCase::faintCrisis),
  CRISIS(ALARM, c -> c.sign().label() == Label.CRISIS_RISK),
  /// The agent ticked a card: nothing to weigh.
  DECLARED(PROMPT, c -> c.sign().source() == Source.CARD),
  NO_SIGN(NOTHING, c -> c.sign().label() == Label.NONE),
  SWITCHED_OFF(NOTHING, c -> c.settings().off().contains(c.sign().label())),
  UNSURE(NOTHING, c -> c.sign().confidence() < c.settings().trigger()),
  /// A hold already says it: the floor knows.
  KNOWN(NOTHING, c -> c.known().contains(c.sign().label())),
  /// One key on the label, and it is not asked again in this call.
  ALREADY_ANSWERED(NOTHING, EngagementCase::answeredElsewhere),

  /// Dispute, anger and vague promises have answers of their own in the script.
  OWN_SCRIPT(OWN_ANSWER, c -> !c.sign().label().prompt()),
  /// Who spoke is not known: a question at most.
  UNKNOWN_SPEAKER(QUESTION, c -> c.sign().speaker() == Speaker.UNKNOWN),
  ONE_STRONG(BRANCH, c -> c.sign().strength() == Strength.STRONG),
  TWO_SIGNALS(PROMPT, EngagementCase::another),
  REPEATED(PROMPT, EngagementCase::again),
  ONE_WEAK(QUESTION, c -> true),

  ALREADY_SHOWN(NOTHING, c -> c.shown(c.sign().label()).compareTo(c.wanted()) >= 0),
  CALL_FULL(NOTHING, c -> c.engaged() >= c.settings().perCall()),
  MINUTE_FULL(NOTHING, c -> c.within(Duration.ofMinutes(1)) >= c.settings().perMinute()),
  /// Prompts rest on two signs or on a strong one; only what is weaker waits.
  COOL_DOWN(NOTHING, c -> !c.wanted().prompts() && c.within(c.settings().coolDown()) > 0);

  private final Response response;
  private final Predicate<EngagementCase> applies;

  EngagementRule(Response response, Predicate<EngagementCase> applies) {
    this.response = response;
    this.applies = applies;
  }

  boolean applies(EngagementCase one) {
    return applies.test(one);
  }

  Response response() {
    return response;
  }

  /// Settles the matter: no later rule is asked.
  boolean last() {
    return this == FAINT_CRISIS || this == CRISIS || this == DECLARED || response == NOTHING;
  }

  boolean keepsQuiet() {
    return compareTo(ALREADY_SHOWN) >= 0;
  }
}
