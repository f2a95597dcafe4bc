package fr.entente.desk.listening;

import static fr.entente.desk.Cases.ACCOUNT;
import static fr.entente.desk.Cases.BLANK;
import static fr.entente.desk.Cases.CALL;
import static fr.entente.desk.Cases.CLAIRE;
import static fr.entente.desk.Cases.ON_CALL;
import static fr.entente.desk.Cases.OWED;
import static fr.entente.desk.Cases.part;
import static fr.entente.desk.Cases.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.entente.compliance.HoldType;
import fr.entente.desk.money.MoneyDesk;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.KnownOutcome;
import fr.entente.detection.FindingState;
import fr.entente.detection.Findings;
import fr.entente.listening.Label;
import fr.entente.worklist.HandOver;
import fr.entente.worklist.HandOvers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What an answered suspicion changes: a form, a hold, an outcome, and nothing by itself.
class ListeningDeskTests {
  private final Findings findings = mock();
  private final MoneyDesk money = mock();
  private final HandOvers handOvers = mock();
  private final ListeningDesk listening = new ListeningDesk(findings, money, handOvers);

  @ParameterizedTest
  @EnumSource(names = {"CASH_FLOW_HIDDEN", "BANK_PROBLEM_HIDDEN"})
  void aHiddenDifficultyOpensAPlan(Label label) {
    var plan = terms(part(1, "40.00"));
    when(money.opened(OWED, BLANK, DeskCommand.PLAN))
        .thenReturn(BLANK.form(DeskCommand.PLAN, plan));
    var after = listening.confirm(ON_CALL, OWED, BLANK, label, "key");
    assertThat(after.form()).isEqualTo(DeskCommand.PLAN);
    assertThat(after.terms()).isEqualTo(plan);
    verify(findings).answer(ACCOUNT, CALL, CLAIRE, label, FindingState.CONFIRMED, "key");
  }

  @Test
  void whoCannotBeReachedIsLookedForElsewhere() {
    assertThat(listening.confirm(ON_CALL, OWED, BLANK, Label.ACCOUNTING_UNREACHABLE, "key").form())
        .isEqualTo(DeskCommand.CONTACT);
    verifyNoInteractions(money, handOvers);
  }

  @Test
  void whatIsGraveGoesToALeadAndComesBackWhenItIsCleared() {
    listening.confirm(ON_CALL, OWED, BLANK, Label.PERSONAL_VULNERABILITY, "script");
    verify(handOvers).toLead(ACCOUNT, CALL, HandOver.VULNERABILITY, CLAIRE);
    listening.confirmed(ON_CALL, BLANK, Label.INSOLVENCY_RISK);
    verify(handOvers).toLead(ACCOUNT, CALL, HandOver.INSOLVENCY, CLAIRE);
    listening.clear(ON_CALL, BLANK, Label.PERSONAL_VULNERABILITY, "script");
    verify(handOvers).takeBack(ACCOUNT, CALL, HandOver.VULNERABILITY, CLAIRE);
  }

  @Test
  void noFormOfMoneyOpensWhileTheDebtMustNotBeNamed() {
    var after = listening.confirm(ON_CALL, null, BLANK, Label.CASH_FLOW_HIDDEN, "key");
    assertThat(after).isEqualTo(BLANK);
    verifyNoInteractions(money);
  }

  @Test
  void whatIsBeingWrittenIsNotTakenAway() {
    var writing = BLANK.form(DeskCommand.CALLBACK, null);
    assertThat(listening.confirm(ON_CALL, OWED, writing, Label.CASH_FLOW_HIDDEN, "key"))
        .isEqualTo(writing);
    assertThat(listening.confirm(ON_CALL, OWED, writing, Label.INSOLVENCY_RISK, "key").form())
        .isEqualTo(DeskCommand.CALLBACK);
  }

  @Test
  void aCrisisClosesWhateverIsOpenAndIsTheOutcome() {
    var writing = BLANK.form(DeskCommand.PLAN, terms(part(1, "40.00")));
    var after = listening.confirm(ON_CALL, null, writing, Label.CRISIS_RISK, "script");
    assertThat(after.form()).isNull();
    assertThat(after.terms()).isNull();
    assertThat(after.outcome()).isEqualTo("crisis");
  }

  @Test
  void anInsolvencyProposesItsHoldAndOutcome() {
    var after = listening.confirm(ON_CALL, OWED, BLANK, Label.INSOLVENCY_RISK, "key");
    assertThat(after.form()).isEqualTo(DeskCommand.HOLD);
    assertThat(after.holdType()).isEqualTo(HoldType.INSOLVENCY);
    assertThat(after.outcome()).isEqualTo("insolvency");
  }

  @Test
  void byTheKeyOfThePromptNothingOpensAndWhatIsAdvisedIsReady() {
    var after = listening.confirmed(ON_CALL, BLANK, Label.INSOLVENCY_RISK);
    assertThat(after.form()).isNull();
    assertThat(after.holdType()).isEqualTo(HoldType.INSOLVENCY);
    assertThat(after.outcome()).isEqualTo("insolvency");
    assertThat(listening.confirmed(ON_CALL, BLANK, Label.CASH_FLOW_HIDDEN)).isEqualTo(BLANK);
    verify(findings)
        .answer(ACCOUNT, CALL, CLAIRE, Label.CASH_FLOW_HIDDEN, FindingState.CONFIRMED, "key");
    verifyNoInteractions(money);
  }

  @Test
  void byTheKeyOfThePromptACrisisClosesWhateverIsOpen() {
    var writing = BLANK.form(DeskCommand.PLAN, terms(part(1, "40.00")));
    var after = listening.confirmed(ON_CALL, writing, Label.CRISIS_RISK);
    assertThat(after.form()).isNull();
    assertThat(after.outcome()).isEqualTo("crisis");
  }

  @Test
  void aClearedCrisisIsNoOutcomeAnyMore() {
    var after =
        listening.clear(ON_CALL, BLANK.outcome(KnownOutcome.CRISIS), Label.CRISIS_RISK, "key");
    assertThat(after.outcome()).isNull();
    verify(findings).answer(ACCOUNT, CALL, CLAIRE, Label.CRISIS_RISK, FindingState.CLEARED, "key");
  }

  @Test
  void anotherClearedSuspicionLeavesTheOutcome() {
    var promised = BLANK.outcome(KnownOutcome.PROMISE);
    assertThat(listening.clear(ON_CALL, promised, Label.INSOLVENCY_RISK, "key"))
        .isEqualTo(promised);
  }

  @Test
  void whatIsPassedOverComesAgainOnceTheOthersWereLookedAt() {
    var first = ListeningDesk.next(BLANK, Label.CASH_FLOW_HIDDEN);
    assertThat(first.passedOver()).containsExactly(Label.CASH_FLOW_HIDDEN);
    var second = ListeningDesk.next(first, Label.EVASIVE_PROMISE);
    assertThat(second.passed(Label.CASH_FLOW_HIDDEN)).isTrue();
    assertThat(second.passed(Label.EVASIVE_PROMISE)).isTrue();
    var round = ListeningDesk.next(second, Label.CASH_FLOW_HIDDEN);
    assertThat(round.passedOver()).containsExactly(Label.CASH_FLOW_HIDDEN);
    verifyNoInteractions(findings);
  }
}
