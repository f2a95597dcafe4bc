package fr.entente.desk.line;

import static fr.entente.desk.Cases.ACCOUNT;
import static fr.entente.desk.Cases.BLANK;
import static fr.entente.desk.Cases.CLAIRE;
import static fr.entente.desk.Cases.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.compliance.Refusal;
import fr.entente.compliance.RuleId;
import fr.entente.compliance.Verdict;
import fr.entente.desk.Desk;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Phase;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.ContactId;
import fr.entente.worklist.NextAction;
import fr.entente.worklist.NextActions;
import fr.entente.worklist.NextResult;
import fr.entente.worklist.Tier;
import fr.entente.worklist.WorkItem;
import fr.entente.worklist.Worklist;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An account that was found comes to the desk, or stays where it is and the desk says why.
class TakingTests {
  private static final AccountId FOUND = new AccountId(40);
  private static final Instant LATER = Instant.parse("2026-11-18T08:00:00Z");

  private final Worklist worklist = mock();
  private final NextActions next = mock();
  private final CallGate gate = mock();
  private final Agents agents = mock(RETURNS_DEEP_STUBS);
  private final Taking taking = new Taking(worklist, next, gate, agents);

  @BeforeEach
  void theAccountIsFree() {
    given(FOUND);
    when(gate.refusal(any(), any())).thenReturn(Optional.empty());
  }

  private void given(AccountId account) {
    var item = item(account);
    when(worklist.take(CLAIRE, account)).thenReturn(new NextResult.Claimed(item));
  }

  private static WorkItem item(AccountId account) {
    WorkItem item = mock();
    when(item.account()).thenReturn(account);
    return item;
  }

  private Desk desk(Phase phase) {
    Desk desk = mock(RETURNS_DEEP_STUBS);
    when(desk.state().phase()).thenReturn(phase);
    when(desk.state().agent().id()).thenReturn(CLAIRE);
    when(desk.draft()).thenReturn(BLANK);
    var brief = desk.state().brief();
    if (phase == Phase.PREVIEW) {
      when(Objects.requireNonNull(brief).debtorName()).thenReturn("Garnier");
      var held = item(ACCOUNT);
      when(worklist.heldBy(CLAIRE)).thenReturn(Optional.of(held));
    } else {
      when(desk.state().brief()).thenReturn(null);
    }
    return desk;
  }

  private Draft take(Phase phase) {
    return taking.take(desk(phase), FOUND, null);
  }

  private void refused() {
    var why = new Refusal(RuleId.OUTSIDE_WINDOW, Map.of(), LATER);
    when(gate.refusal(any(), any()))
        .thenReturn(Optional.of(new Verdict.Refused("fr", 1, "{}", List.of(why), LATER)));
  }

  @Test
  void aFreeAccountComesToTheDeskWithABlankDraft() {
    var after = take(Phase.READY);
    assertThat(after.account()).isEqualTo(FOUND.value());
    assertThat(after.notice()).isNull();
    verifyNoInteractions(agents);
  }

  @Test
  void whoCallsDuringAPauseIsReadyAgain() {
    take(Phase.PAUSED);
    verify(agents).setPresence(CLAIRE, Presence.READY, null);
  }

  @Test
  void theNumberThatWasChosenIsTheOneToRing() {
    var after = taking.take(desk(Phase.READY), FOUND, new ContactId(9));
    assertThat(after.callee()).isEqualTo(9);
    verify(gate).refusal(any(), org.mockito.ArgumentMatchers.eq(new ContactId(9)));
  }

  @Test
  void theAccountOnTheScreenGoesBackUntouchedAndIsNamed() {
    var after = take(Phase.PREVIEW);
    var order = inOrder(worklist);
    order.verify(worklist).release(CLAIRE, ACCOUNT);
    order.verify(worklist).take(CLAIRE, FOUND);
    assertThat(after.account()).isEqualTo(FOUND.value());
    assertThat(said(after)).isEqualTo("desk.done.exchanged");
    assertThat(Objects.requireNonNull(after.notice()).detail()).containsEntry("who", "Garnier");
  }

  @Test
  void theAccountOnTheScreenKeepsItsDraftAndTakesTheNumber() {
    given(ACCOUNT);
    var written = BLANK.note("rappel");
    Desk here = desk(Phase.PREVIEW);
    when(here.draft()).thenReturn(written);
    var after = taking.take(here, ACCOUNT, new ContactId(9));
    assertThat(after).isEqualTo(written.callee(9));
    verify(worklist, never()).release(any(), any());
  }

  @ParameterizedTest
  @EnumSource(names = {"DIALLING", "CONNECTED", "WRAP_UP"})
  void duringACallNothingIsTaken(Phase phase) {
    assertThat(said(take(phase))).isEqualTo("desk.refused.take.in_call");
    verifyNoInteractions(worklist);
  }

  @Test
  void whatAColleagueHasStaysThereAndTheColleagueIsNamed() {
    when(worklist.take(CLAIRE, FOUND)).thenReturn(new NextResult.Nothing("held", null));
    var karim = new AgentId(8);
    when(next.of(FOUND))
        .thenReturn(
            Optional.of(
                new NextAction(
                    NextAction.State.HELD, Tier.AMOUNT, null, null, karim, false, null)));
    when(agents.byId(karim).name()).thenReturn("Karim");
    var after = take(Phase.READY);
    assertThat(said(after)).isEqualTo("desk.refused.take.held");
    assertThat(Objects.requireNonNull(after.notice()).detail()).containsEntry("who", "Karim");
    assertThat(after.account()).isEqualTo(BLANK.account());
  }

  @ParameterizedTest
  @ValueSource(strings = {"debtor_held", "settled", "empty"})
  void whatTheListDoesNotGiveIsSaidAndTheDeskKeepsItsAccount(String reason) {
    when(worklist.take(CLAIRE, FOUND)).thenReturn(new NextResult.Nothing(reason, null));
    given(ACCOUNT);
    var after = take(Phase.PREVIEW);
    assertThat(said(after)).isEqualTo("desk.refused.take." + reason);
    verify(worklist).take(CLAIRE, ACCOUNT);
    assertThat(after.account()).isEqualTo(ACCOUNT.value());
  }

  @Test
  void whatThePolicyForbidsGoesBackAndTheRuleIsSaidWithTheNextHour() {
    refused();
    var after = take(Phase.READY);
    verify(worklist).release(CLAIRE, FOUND);
    var notice = Objects.requireNonNull(after.notice());
    assertThat(notice.key()).isEqualTo("desk.refused.take.policy");
    assertThat(notice.refusals()).hasSize(1);
    assertThat(notice.nextAllowed()).isEqualTo(LATER);
  }

  @Test
  void aForbiddenExchangeLeavesTheAccountThatWasThere() {
    refused();
    given(ACCOUNT);
    take(Phase.PREVIEW);
    var order = inOrder(worklist);
    order.verify(worklist).release(CLAIRE, FOUND);
    order.verify(worklist).take(CLAIRE, ACCOUNT);
  }
}
