package fr.entente.desk.line;

import static fr.entente.desk.Cases.ACCOUNT;
import static fr.entente.desk.Cases.BLANK;
import static fr.entente.desk.Cases.CALL;
import static fr.entente.desk.Cases.CLAIRE;
import static fr.entente.desk.Cases.ON_CALL;
import static fr.entente.desk.Cases.contact;
import static fr.entente.desk.Cases.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.calls.Calls;
import fr.entente.calls.DialRequest;
import fr.entente.calls.DialResult;
import fr.entente.desk.ScriptDesk;
import fr.entente.desk.picture.Draft;
import fr.entente.kernel.CallId;
import fr.entente.scripts.ScriptRun;
import fr.entente.worklist.Focus;
import fr.entente.worklist.NextResult;
import fr.entente.worklist.Stage;
import fr.entente.worklist.WorkItem;
import fr.entente.worklist.Worklist;
import fr.entente.worklist.WorklistFilter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the worklist to the line.
class LineDeskTests {
  private static final String PHONE = "+33199001234";
  private final Worklist worklist = mock();
  private final Agents agents = mock();
  private final Calls calls = mock();
  private final ScriptDesk scripts = mock();
  private final ScriptRun run = mock();
  private final Focus focus = mock();
  private final LineDesk line = new LineDesk(worklist, focus, agents, calls, scripts, mock());

  @BeforeEach
  void allOfTheList() {
    when(focus.of(CLAIRE)).thenReturn(WorklistFilter.ALL);
  }

  private void claimed() {
    var item = mock(WorkItem.class);
    when(item.account()).thenReturn(ACCOUNT);
    when(worklist.next(eq(CLAIRE), any())).thenReturn(new NextResult.Claimed(item));
  }

  @Test
  void aClaimedAccountBeginsWithABlankDraft() {
    claimed();
    var after = line.next(CLAIRE, false, BLANK.note("von vorhin"));
    assertThat(after.account()).isEqualTo(ACCOUNT.value());
    assertThat(after.note()).isEmpty();
    verifyNoInteractions(agents);
  }

  @Test
  void nextTakesFromThePartOfTheListThatWasChosen() {
    var late = new WorklistFilter(Stage.LATE, null, null);
    when(focus.of(CLAIRE)).thenReturn(late);
    when(worklist.next(CLAIRE, late)).thenReturn(new NextResult.Nothing("empty", null));
    var notice = Objects.requireNonNull(line.next(CLAIRE, false, BLANK).notice());
    assertThat(notice.key()).isEqualTo("desk.nothing.focus");
  }

  @Test
  void whoTakesAnAccountInAPauseIsReadyAgain() {
    claimed();
    line.next(CLAIRE, true, BLANK);
    verify(agents).setPresence(CLAIRE, Presence.READY, null);
  }

  @Test
  void whenNothingCanBeCalledTheDeskSaysWhyAndWhenToAskAgain() {
    when(worklist.next(eq(CLAIRE), any()))
        .thenReturn(new NextResult.Nothing("windows_closed", Instant.EPOCH));
    var after = line.next(CLAIRE, false, BLANK);
    assertThat(said(after)).isEqualTo("desk.nothing.windows_closed");
    assertThat(after.notice().nextAllowed()).isEqualTo(Instant.EPOCH);
  }

  private Draft dialled(DialResult result) {
    when(calls.dial(any())).thenReturn(result);
    return line.dial(ON_CALL, contact(1, PHONE), true, run, BLANK);
  }

  @Test
  void aDialBeginsTheScriptWithTheCallAndKeepsTheClick() {
    assertThat(dialled(new DialResult.Dialling(CALL))).isEqualTo(BLANK);
    verify(scripts).begin(CALL, run);
    verify(calls)
        .dial(new DialRequest(CLAIRE, ACCOUNT, contact(1, PHONE).phone(), BLANK.clickId(), true));
  }

  @Test
  void nobodyIsRungWithoutANumber() {
    assertThat(said(line.dial(ON_CALL, contact(1, null), false, run, BLANK)))
        .isEqualTo("desk.refused.no_number");
    assertThat(said(line.dial(ON_CALL, null, false, run, BLANK)))
        .isEqualTo("desk.refused.no_number");
    verifyNoInteractions(calls);
  }

  @Test
  void aRefusedDialIsAStopAndTheNextClickAsksAnew() {
    var after = dialled(new DialResult.Refused(List.of(), null, "fr", 1));
    assertThat(said(after)).isEqualTo("desk.refused.policy");
    assertThat(after.clickId()).isNotEqualTo(BLANK.clickId());
    verifyNoInteractions(scripts);
  }

  @Test
  void aClickThatHadItsAttemptRingsAgainUnderAnotherKey() {
    when(calls.dial(any()))
        .thenReturn(new DialResult.Spent(CALL))
        .thenReturn(new DialResult.Dialling(new CallId(6)));
    var after = line.dial(ON_CALL, contact(1, PHONE), true, run, BLANK);
    assertThat(after.clickId()).isNotEqualTo(BLANK.clickId());
    verify(calls)
        .dial(new DialRequest(CLAIRE, ACCOUNT, contact(1, PHONE).phone(), after.clickId(), true));
    verify(scripts).begin(new CallId(6), run);
  }

  @Test
  void aDoubleClickDoesNotBecomeAnotherDial() {
    var after = dialled(new DialResult.AlreadyLive("debtor", CALL));
    assertThat(said(after)).isEqualTo("desk.refused.live_debtor");
    assertThat(after.clickId()).isEqualTo(BLANK.clickId());
  }

  @Test
  void onlyANumberOfThisDebtorCanBeChosen() {
    var known = List.of(contact(1, PHONE));
    assertThat(LineDesk.choose(known, 1, BLANK).callee()).isEqualTo(1);
    assertThat(LineDesk.choose(known, 2, BLANK)).isEqualTo(BLANK);
  }
}
