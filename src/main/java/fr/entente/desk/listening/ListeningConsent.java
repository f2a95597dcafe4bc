package fr.entente.desk.listening;

import fr.entente.calls.CallRecord;
import fr.entente.calls.Consent;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.detection.WordRemoval;
import fr.entente.kernel.CallId;
import fr.entente.scripts.ScriptAnswer;
import fr.entente.scripts.ScriptStep;
import fr.entente.scripts.StepTag;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the answers at the notice mean for the listening, and what the person asks about it.
@Component
class ListeningConsent {
  /// The latter is what earlier versions of the scripts say.
  private static final Set<String> REFUSALS = Set.of("stop-listening", "stop-recording");

  private static final String ERASE = "erase-heard";
  private static final String UNSAID = "notice-unsaid";

  private final Consent consent;
  private final WordRemoval removal;

  ListeningConsent(Consent consent, WordRemoval removal) {
    this.consent = consent;
    this.removal = removal;
  }

  /// The notice is given to somebody: while it rings there is nobody.
  static boolean needsSomebody(ScriptStep step) {
    return step.tags().contains(StepTag.NOTICE);
  }

  /// Said, or left out with a reason: the answer is the reason.
  void answered(CallId call, ScriptStep step, ScriptAnswer answer) {
    String effect = answer.effect() == null ? "" : answer.effect();
    String how = step.id() + " " + answer.digit();
    if (REFUSALS.contains(effect) || effect.equals(ERASE)) {
      consent.refused(call, how);
    } else if (step.tags().contains(StepTag.NOTICE) && !step.inCard() && !effect.equals(UNSAID)) {
      consent.noticed(call, how);
    }
  }

  /// Where the script stands after a move.
  void moved(CallRecord call, ScriptStep now) {
    boolean somebodyElse = now.tags().contains(StepTag.GATEKEEPER);
    if (call.identityConfirmedAt() == null) {
      consent.thirdPerson(call.id(), somebodyElse);
    }
  }

  void refused(CallId call) {
    consent.refused(call, "key");
  }

  /// Whoever asks for that does not want to be listened to either.
  Draft forget(@Nullable CallId call, Draft draft) {
    if (call == null) {
      return draft;
    }
    consent.refused(call, "erase");
    var gone = removal.of(call);
    return draft.notice(
        Notice.done(
            "desk.done.forgotten",
            Map.of(
                "turns",
                Integer.toString(gone.turns()),
                "quotes",
                Integer.toString(gone.quotes()))));
  }
}
