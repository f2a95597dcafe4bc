package fr.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.entente.accounts.Stance;
import fr.entente.calls.CallRecord;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.grade.Grade;
import fr.entente.desk.RiskFlag.Facts;
import fr.entente.desk.picture.RiskSign;
import fr.entente.desk.picture.Sign;
import fr.entente.detection.FindingState;
import fr.entente.kernel.Money;
import fr.entente.listening.Label;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// No sign is a flag by itself; together they are, and the flag says which.
class RiskFlagTests {
  private static final Instant NOW = Instant.parse("2026-11-17T09:00:00Z");
  private static final List<Money> TWO_PARTS =
      List.of(Money.euros("-10.00"), Money.euros("-12.00"));

  private static Commitment promise(CommitmentStatus status) {
    Commitment promise = mock();
    when(promise.statuses()).thenReturn(List.of(status));
    return promise;
  }

  private static Sign sign(Label label, FindingState state) {
    return new Sign(label, state, NOW);
  }

  private static List<CallRecord> calls(int count, @Nullable Instant identified) {
    CallRecord call = mock();
    when(call.endedAt()).thenReturn(NOW);
    when(call.identityConfirmedAt()).thenReturn(identified);
    return Collections.nCopies(count, call);
  }

  @Test
  void noSignIsAFlagByItself() {
    var twice = List.of(promise(CommitmentStatus.BROKEN), promise(CommitmentStatus.PARTIALLY_KEPT));
    assertThat(RiskFlag.of(new Facts(twice, null, List.of(), true, List.of(), null, List.of())))
        .isEmpty();
    var heard = List.of(sign(Label.CASH_FLOW_HIDDEN, FindingState.CONFIRMED));
    assertThat(RiskFlag.of(new Facts(List.of(), null, List.of(), true, heard, null, List.of())))
        .isEmpty();
  }

  @Test
  void signsAddUpAndAreNamed() {
    var once = List.of(promise(CommitmentStatus.BROKEN), promise(CommitmentStatus.KEPT));
    var facts =
        new Facts(once, Grade.WEAK, TWO_PARTS, true, List.of(), Stance.CANNOT, calls(4, null));
    assertThat(RiskFlag.of(facts))
        .containsExactly(
            RiskSign.PROMISE_BROKEN,
            RiskSign.WEAK_PROMISE,
            RiskSign.PART_PAYMENTS,
            RiskSign.CANNOT_PAY,
            RiskSign.SILENCE);
  }

  @Test
  void whatIsSettledOrAnsweredOrRefusedIsNoSign() {
    var facts =
        new Facts(
            List.of(promise(CommitmentStatus.KEPT)),
            Grade.FIRM,
            TWO_PARTS,
            false,
            List.of(sign(Label.CASH_FLOW_HIDDEN, FindingState.CLEARED)),
            Stance.WILL_NOT,
            calls(4, NOW));
    assertThat(RiskFlag.of(facts)).isEmpty();
  }

  @Test
  void distressOfAPersonIsNoSignOfDefault() {
    var heard =
        List.of(
            sign(Label.PERSONAL_VULNERABILITY, FindingState.CONFIRMED),
            sign(Label.CRISIS_RISK, FindingState.CONFIRMED));
    var facts = new Facts(List.of(), Grade.WEAK, List.of(), true, heard, Stance.CANNOT, List.of());
    assertThat(RiskFlag.of(facts)).isEmpty();
  }
}
