package fr.entente.desk.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.entente.calls.CallStatus;
import fr.entente.calls.Consent;
import fr.entente.desk.Cases;
import fr.entente.desk.picture.Draft;
import fr.entente.detection.WordRemoval;
import fr.entente.kernel.CallId;
import fr.entente.scripts.ScriptAnswer;
import fr.entente.scripts.ScriptStep;
import fr.entente.scripts.StepTag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What an answer at the notice means for the listening.
class ListeningConsentTests {
  private static final CallId CALL = new CallId(1);
  private static final Instant NOON = Instant.parse("2026-11-17T11:00:00Z");

  private final Consent consent = mock();
  private final WordRemoval removal = mock();
  private final ListeningConsent desk = new ListeningConsent(consent, removal);

  private static ScriptStep step(String id, boolean inCard, StepTag... tags) {
    return new ScriptStep(
        id,
        id,
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        Set.of(tags),
        false,
        inCard,
        List.of());
  }

  private void answer(ScriptStep step, String effect) {
    desk.answered(CALL, step, new ScriptAnswer(2, "", "purpose", null, effect));
  }

  @Test
  void anAnswerAtTheNoticeMeansThatItWasSaid() {
    answer(step("notice", false, StepTag.NOTICE), null);
    verify(consent).noticed(CALL, "notice 2");
  }

  @Test
  void whoKnowsItAlreadyWasToldAndTheAnswerIsTheReason() {
    answer(step("notice", false, StepTag.NOTICE), "notice-known");
    verify(consent).noticed(CALL, "notice 2");
  }

  @Test
  void aNoticeThatCouldNotBeGivenStartsNothing() {
    answer(step("notice", false, StepTag.NOTICE), "notice-unsaid");
    verifyNoInteractions(consent);
  }

  @Test
  void aRefusalIsOneWhereverItIsSaidAndAlsoInOlderScripts() {
    answer(step("notice", false, StepTag.NOTICE), "stop-listening");
    answer(step("obj-recording", true, StepTag.NOTICE), "stop-recording");
    answer(step("listen", false, StepTag.LISTEN), "stop-listening");
    verify(consent).refused(CALL, "notice 2");
    verify(consent).refused(CALL, "obj-recording 2");
    verify(consent).refused(CALL, "listen 2");
    verify(consent, never()).noticed(any(), any());
  }

  @Test
  void theAnswersOfAnyOtherStepOrCardSayNothingAboutIt() {
    answer(step("purpose", false, StepTag.PURPOSE), "promise");
    answer(step("obj-listening", true, StepTag.NOTICE), null);
    verifyNoInteractions(consent);
  }

  @Test
  void theStepForWhoeverAnswersFirstMeansAThirdPerson() {
    var stranger = Cases.call(CallStatus.IN_PROGRESS, NOON, null, null);
    desk.moved(stranger, step("switchboard", false, StepTag.GATEKEEPER));
    verify(consent).thirdPerson(stranger.id(), true);
    desk.moved(stranger, step("identity", false, StepTag.IDENTITY));
    verify(consent).thirdPerson(stranger.id(), false);
  }

  @Test
  void onceIdentityIsConfirmedNobodyIsAThirdPerson() {
    var known = Cases.call(CallStatus.IN_PROGRESS, NOON, NOON, null);
    desk.moved(known, step("switchboard", false, StepTag.GATEKEEPER));
    verify(consent, never()).thirdPerson(any(), anyBoolean());
  }

  @Test
  void whoAsksForErasureIsNoLongerListenedToAndIsToldWhatWent() {
    when(removal.of(CALL)).thenReturn(new WordRemoval.Removed(7, 2));
    var draft = desk.forget(CALL, Draft.blank(1, "click"));
    var order = inOrder(consent, removal);
    order.verify(consent).refused(CALL, "erase");
    order.verify(removal).of(CALL);
    assertThat(Cases.said(draft)).isEqualTo("desk.done.forgotten");
    assertThat(draft.notice().detail()).containsEntry("turns", "7").containsEntry("quotes", "2");
  }

  @Test
  void withoutACallThereIsNothingToForget() {
    var draft = Draft.blank(1, "click");
    assertThat(desk.forget(null, draft)).isEqualTo(draft);
    verifyNoInteractions(consent, removal);
  }
}
