package fr.entente.commitments.standing;

import static fr.entente.commitments.standing.ArrangementBuilder.agreedOn;
import static fr.entente.commitments.standing.ArrangementBuilder.told;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.commitments.CommitmentStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusRulesTests {
  private static ArrangementBuilder promiseOf800() {
    return agreedOn("2026-02-02")
        .grace(2)
        .part("2026-02-10", "800.00")
        .paid("2026-02-09", "300.00");
  }

  private static ArrangementBuilder twiceOneHundredAndFifty() {
    return agreedOn("2026-08-20").part("2026-09-01", "150.00").part("2026-09-15", "150.00");
  }

  @Test
  void aPromiseIsKeptWithinItsGraceAndLateAfterIt() {
    var kept = promiseOf800().paid("2026-02-12", "500.00").on("2026-02-13");
    assertThat(told(kept)).isEqualTo("kept 800.00 = kept");
    assertThat(kept.parts().getFirst().deadline()).isEqualTo(LocalDate.of(2026, 2, 12));
    assertThat(told(promiseOf800().paid("2026-02-13", "500.00").on("2026-02-13")))
        .isEqualTo("kept_late 800.00 = kept_late");
    assertThat(told(promiseOf800().on("2026-02-13")))
        .isEqualTo("partially_kept 300.00 = partially_kept");
    assertThat(told(promiseOf800().on("2026-02-12"))).isEqualTo("pending 300.00 = pending");
    assertThat(told(agreedOn("2026-02-02").part("2026-02-10", "1.00").on("2026-02-11")))
        .isEqualTo("broken 0.00 = broken");
  }

  @Test
  void anExcessFlowsToTheNextPart() {
    var plan = twiceOneHundredAndFifty().paid("2026-09-01", "200.00");
    assertThat(told(plan.on("2026-09-01"))).isEqualTo("kept 150.00, pending 50.00 = pending");
    assertThat(told(plan.on("2026-09-16"))).isEqualTo("kept 150.00, partially_kept 50.00 = broken");
  }

  @Test
  void aReversalUndoesThePaymentFromItsDayOn() {
    var plan = twiceOneHundredAndFifty().paid("2026-09-01", "200.00", "", "2026-09-03");
    assertThat(told(plan.on("2026-09-02"))).isEqualTo("kept 150.00, pending 50.00 = pending");
    assertThat(told(plan.on("2026-09-03"))).isEqualTo("broken 0.00, pending 0.00 = broken");
    assertThat(plan.on("2026-09-03").ignored()).containsExactly("p1");
  }

  @Test
  void aReversalMovesLaterMoneyToTheOlderPart() {
    var plan =
        twiceOneHundredAndFifty()
            .paid("2026-09-01", "150.00", "", "2026-09-20")
            .paid("2026-09-15", "150.00");
    assertThat(told(plan.on("2026-09-19"))).isEqualTo("kept 150.00, kept 150.00 = kept");
    assertThat(told(plan.on("2026-09-20"))).isEqualTo("kept_late 150.00, broken 0.00 = broken");
  }

  @Test
  void aPartPaidEarlyIsKeptAtOnce() {
    assertThat(told(twiceOneHundredAndFifty().paid("2026-08-21", "300.00").on("2026-08-21")))
        .isEqualTo("kept 150.00, kept 150.00 = kept");
  }

  @Test
  void whatIsLeftAfterTheLastPartIsUnallocated() {
    assertThat(told(twiceOneHundredAndFifty().paid("2026-08-21", "310.00").on("2026-08-21")))
        .isEqualTo("kept 150.00, kept 150.00 = kept + 10.00");
  }

  @Test
  void onlyMoneyBetweenTheAgreementAndTheDateCounts() {
    var standing =
        agreedOn("2026-02-02")
            .part("2026-02-10", "100.00")
            .paid("2026-02-01", "100.00")
            .paid("2026-02-02", "40.00")
            .paid("2026-02-11", "100.00")
            .on("2026-02-10");
    assertThat(told(standing)).isEqualTo("pending 40.00 = pending");
    assertThat(standing.ignored()).containsExactly("p1", "p3");
  }

  @ParameterizedTest
  @CsvSource({
    "'VIR F2026-0777', true", "'vir f 2O26 o777 merci', true", "'F2026-0700', false",
    "'F2026-0700 ET F2026-0777', true", "'LOYER', true", "'', true"
  })
  void thePayersReferenceDesignatesTheDebt(String reference, boolean counts) {
    var standing =
        agreedOn("2026-02-02")
            .for_(List.of("F2026-0777", "--"), List.of("F2026-0700", ""))
            .part("2026-02-10", "100.00")
            .paid("2026-02-05", "100.00", reference)
            .on("2026-02-06");
    assertThat(standing.parts().getFirst().status())
        .isEqualTo(counts ? CommitmentStatus.KEPT : CommitmentStatus.PENDING);
  }

  @Test
  void theToleranceIsTheLargerOfAmountAndShare() {
    assertThat(new Arrangement.Tolerance(100, new java.math.BigDecimal("1.5")).of(9_999))
        .isEqualTo(149);
    assertThat(new Arrangement.Tolerance(200, new java.math.BigDecimal("1.5")).of(9_999))
        .isEqualTo(200);
    var nearly =
        agreedOn("2026-02-02")
            .tolerating("5.00", "0")
            .part("2026-02-10", "100.00")
            .part("2026-03-10", "100.00")
            .paid("2026-02-10", "95.00")
            .paid("2026-02-11", "50.00");
    assertThat(told(nearly.on("2026-02-11"))).isEqualTo("kept 95.00, pending 50.00 = pending");
  }

  @Test
  void aClosedDayMovesTheDueDateAndTheGraceCountsFromThere() {
    var armistice =
        agreedOn("2026-11-02").grace(2).onBusinessDays("FR").part("2026-11-11", "10.00");
    assertThat(armistice.arrangement().parts().getFirst().effectiveDue())
        .isEqualTo(LocalDate.of(2026, 11, 12));
    // The deadline itself is a Saturday and stays there.
    assertThat(armistice.on("2026-11-02").parts().getFirst().deadline())
        .isEqualTo(LocalDate.of(2026, 11, 14));
    var goodFriday = agreedOn("2027-03-01").part("2027-03-26", "10.00");
    assertThat(goodFriday.onBusinessDays("FR").part("2027-03-26", "10.00").on("2027-03-02").parts())
        .extracting(p -> p.deadline().toString())
        .containsExactly("2027-03-26", "2027-03-26");
    assertThat(
            agreedOn("2027-03-01")
                .onBusinessDays("FR-ALSACE-MOSELLE")
                .part("2027-03-26", "10.00")
                .on("2027-03-02")
                .parts())
        .extracting(p -> p.deadline().toString())
        .containsExactly("2027-03-30");
  }

  @Test
  void aCancellationTouchesOnlyWhatWasPending() {
    var plan =
        twiceOneHundredAndFifty()
            .paid("2026-09-01", "200.00")
            .cancelled("2026-09-10")
            .paid("2026-09-12", "70.00");
    assertThat(told(plan.on("2026-09-09"))).isEqualTo("kept 150.00, pending 50.00 = pending");
    assertThat(told(plan.on("2026-09-20")))
        .isEqualTo("kept 150.00, cancelled 50.00 = cancelled + 70.00");
  }

  @Test
  void aCancellationWithNothingPendingHasNoEffect() {
    var broken = agreedOn("2026-02-02").part("2026-02-10", "100.00").cancelled("2026-02-20");
    assertThat(told(broken.on("2026-02-21"))).isEqualTo("broken 0.00 = broken");
    assertThat(told(broken.paid("2026-02-22", "100.00").on("2026-02-22")))
        .isEqualTo("kept_late 100.00 = kept_late");
  }

  @Test
  void reschedulingSendsLaterMoneyToTheNewSchedule() {
    var promise =
        agreedOn("2026-02-02")
            .grace(2)
            .part("2026-02-10", "800.00")
            .rescheduled("2026-02-05", "2026-02-20", "800.00")
            .paid("2026-02-20", "800.00");
    var standing = promise.on("2026-02-25");
    assertThat(told(standing)).isEqualTo("rescheduled 0.00 = rescheduled");
    assertThat(told(standing.replacement())).isEqualTo("kept 800.00 = kept");
    assertThat(standing.replacement().parts().getFirst().deadline())
        .isEqualTo(LocalDate.of(2026, 2, 22));
  }

  @Test
  void whatWasDecidedBeforeTheReschedulingStays() {
    var plan =
        twiceOneHundredAndFifty()
            .paid("2026-09-05", "20.00")
            .rescheduled("2026-09-10", "2026-10-01", "280.00")
            .paid("2026-10-01", "300.00");
    var standing = plan.on("2026-10-02");
    assertThat(told(standing))
        .isEqualTo("partially_kept 20.00, rescheduled 0.00 = rescheduled + 20.00");
    assertThat(told(standing.replacement())).isEqualTo("kept 280.00 = kept + 20.00");
  }

  @Test
  void aReschedulingAfterAllBrokeStartsANewLifeAndWhatBrokeStaysBroken() {
    var promise =
        agreedOn("2026-02-02")
            .part("2026-02-10", "800.00")
            .rescheduled("2026-02-15", "2026-02-20", "800.00")
            .paid("2026-02-20", "800.00");
    var standing = promise.on("2026-02-25");
    assertThat(told(standing)).isEqualTo("broken 0.00 = broken");
    assertThat(told(standing.replacement())).isEqualTo("kept 800.00 = kept");
    assertThat(promise.on("2026-02-14").replacement()).isNull();
  }

  @Test
  void aPlanThatBrokeInPartIsRescheduledToo() {
    var plan =
        twiceOneHundredAndFifty()
            .paid("2026-09-05", "20.00")
            .rescheduled("2026-09-20", "2026-10-01", "280.00")
            .paid("2026-09-25", "100.00");
    var standing = plan.on("2026-10-02");
    assertThat(told(standing)).isEqualTo("partially_kept 20.00, broken 0.00 = broken");
    assertThat(told(standing.replacement())).isEqualTo("partially_kept 100.00 = partially_kept");
  }

  @Test
  void aScheduleThatBrokeIsRescheduledOnceMore() {
    var standing =
        agreedOn("2026-02-02")
            .part("2026-02-10", "800.00")
            .rescheduled("2026-02-15", "2026-02-20", "800.00")
            .rescheduled("2026-02-25", "2026-03-10", "800.00")
            .paid("2026-03-01", "800.00")
            .on("2026-03-02");
    assertThat(told(standing.replacement())).isEqualTo("broken 0.00 = broken");
    assertThat(told(standing.replacement().replacement())).isEqualTo("kept 800.00 = kept");
  }

  @Test
  void whatWasKeptIsNotRescheduledAndWhatBrokeIsNotCancelled() {
    var kept =
        agreedOn("2026-02-02")
            .part("2026-02-10", "800.00")
            .paid("2026-02-09", "800.00")
            .rescheduled("2026-02-15", "2026-02-20", "800.00");
    assertThat(kept.on("2026-02-25").replacement()).isNull();
    var broken = agreedOn("2026-02-02").part("2026-02-10", "800.00").cancelled("2026-02-15");
    assertThat(told(broken.on("2026-02-25"))).isEqualTo("broken 0.00 = broken");
  }

  @Test
  void aNewScheduleMayBeCancelledInItsTurn() {
    var standing =
        agreedOn("2026-02-02")
            .part("2026-02-10", "800.00")
            .rescheduled("2026-02-05", "2026-02-20", "800.00")
            .cancelled("2026-02-15")
            .on("2026-02-25");
    assertThat(told(standing.replacement())).isEqualTo("cancelled 0.00 = cancelled");
  }

  @Test
  void allPartsLateMakeAPlanKeptLate() {
    var plan = twiceOneHundredAndFifty().paid("2026-09-15", "300.00");
    assertThat(told(plan.on("2026-09-16"))).isEqualTo("kept_late 150.00, kept 150.00 = kept_late");
  }
}
