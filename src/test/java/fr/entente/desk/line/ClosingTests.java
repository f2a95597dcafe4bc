package fr.entente.desk.line;

import static fr.entente.desk.Cases.BLANK;
import static fr.entente.desk.Cases.CALL;
import static fr.entente.desk.Cases.CLAIRE;
import static fr.entente.desk.Cases.ON_CALL;
import static fr.entente.desk.Cases.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.calls.Calls;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.Hold;
import fr.entente.compliance.HoldType;
import fr.entente.desk.DeskSettings;
import fr.entente.desk.listening.NoteReading;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.KnownOutcome;
import fr.entente.desk.picture.ProposedWrapUp;
import fr.entente.wording.Wording;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// How a wrap-up ends.
class ClosingTests {
  private static final DeskSettings SETTINGS =
      new DeskSettings(
          Duration.ofMinutes(2),
          Duration.ofSeconds(30),
          10,
          "callback",
          Duration.ofMinutes(5),
          new BigDecimal("1000.00"),
          3,
          "Entente",
          Duration.ofDays(30),
          90);

  private final Calls calls = mock();
  private final Agents agents = mock();
  private final CrisisHold crisis = mock();
  private final NoteReading notes = mock();
  private final Closing closing =
      new Closing(
          mock(),
          agents,
          calls,
          crisis,
          notes,
          mock(),
          new Wording(),
          mock(),
          SETTINGS,
          new TestClock());
  private final Compliance compliance = mock();
  private final TestClock clock = new TestClock();
  private final CrisisHold hold = new CrisisHold(compliance, SETTINGS, clock);
  private final ProposedWrapUp ended =
      new ProposedWrapUp("promise", null, List.of(), null, null, 0);

  private final ProposedWrapUp nobody =
      new ProposedWrapUp("no_answer", "telephony.agent.busy", List.of(), null, null, 0);

  private Draft close(Draft draft, String code) {
    return closing.close(ON_CALL, ended, List.of(), draft, code);
  }

  @Test
  void oneKeyTakesTheProposedOutcomeAndLeavesABlankDesk() {
    when(calls.wrapUp(CALL, "promise", "rappel")).thenReturn(true);
    var after = close(BLANK.note("rappel").outcome(KnownOutcome.PROMISE), null);
    assertThat(after.account()).isEqualTo(Draft.NO_ACCOUNT);
    assertThat(after.note()).isEmpty();
    assertThat(said(after)).isEqualTo("desk.done.wrapped_up");
    verify(calls, never()).setAside(any());
  }

  @Test
  void theAgentsOwnChoiceWins() {
    when(calls.wrapUp(CALL, "busy", "")).thenReturn(true);
    assertThat(close(BLANK, "busy").account()).isEqualTo(Draft.NO_ACCOUNT);
  }

  @Test
  void aDoubleKeyClosesNothingTwiceAndKeepsTheDraft() {
    when(calls.wrapUp(CALL, "promise", "")).thenReturn(false);
    var written = BLANK.outcome(KnownOutcome.PROMISE);
    var after = close(written, null);
    assertThat(said(after)).isEqualTo("desk.refused.not_closed");
    assertThat(after.notice(null)).isEqualTo(written);
  }

  @Test
  void aCallThatRangNobodyIsSetAsideAndHasNoOutcome() {
    when(calls.setAside(CALL)).thenReturn(true);
    var after = closing.close(ON_CALL, nobody, List.of(), BLANK, null);
    assertThat(said(after)).isEqualTo("desk.refused.rang_nobody");
    assertThat(Objects.requireNonNull(after.notice()).detail())
        .containsEntry("why", "telephony.agent.busy");
    verify(calls, never()).wrapUp(any(), any(), any());
  }

  @Test
  void afterACallThatRangNobodyTheNextClickIsAnother() {
    when(calls.setAside(CALL)).thenReturn(true);
    var after = closing.close(ON_CALL, nobody, List.of(), BLANK.note("rappel"), null);
    assertThat(after.clickId()).isNotEqualTo(BLANK.clickId());
    assertThat(after.note()).isEqualTo("rappel");
    assertThat(after.account()).isEqualTo(BLANK.account());
  }

  @Test
  void whoWantedAPauseGetsItOnceTheCallIsClosed() {
    when(calls.wrapUp(CALL, "promise", "")).thenReturn(true);
    close(BLANK.outcome(KnownOutcome.PROMISE).pauseAfter(true), null);
    var order = inOrder(calls, agents);
    order.verify(calls).wrapUp(CALL, "promise", "");
    order.verify(agents).setPresence(CLAIRE, Presence.PAUSED, "break");
  }

  @Test
  void afterACrisisCollectionStopsBeforeTheCallIsClosed() {
    when(calls.wrapUp(CALL, "crisis", "")).thenReturn(true);
    close(BLANK, "crisis");
    var order = inOrder(crisis, calls);
    order.verify(crisis).place(ON_CALL, List.of());
    order.verify(calls).wrapUp(CALL, "crisis", "");
  }

  @Test
  void afterAnAggressiveCallAPauseIsOffered() {
    when(calls.wrapUp(CALL, "aggressive", "")).thenReturn(true);
    assertThat(said(close(BLANK, "aggressive"))).isEqualTo("desk.offer_pause");
  }

  @Test
  void afterACrisisTheWholeDebtorIsHeldForThirtyDays() {
    hold.place(ON_CALL, List.of());
    verify(compliance)
        .placeHold(
            ON_CALL.debtor(),
            null,
            HoldType.CRISIS,
            "crisis",
            clock.instant().plus(Duration.ofDays(30)),
            CLAIRE);
  }

  @Test
  void aCrisisThatIsHeldAlreadyIsNotHeldTwice() {
    var held =
        new Hold(1, ON_CALL.debtor(), null, HoldType.CRISIS, "", clock.instant(), null, CLAIRE);
    hold.place(ON_CALL, List.of(held));
    verifyNoInteractions(compliance);
  }
}
