package fr.entente.calls;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.CallId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What a turn shows about the listening itself.
class EarStateTests {
  private static final CallId CALL = new CallId(1);
  private static final Instant NOON = Instant.parse("2026-11-17T11:00:00Z");

  private static EarState ear(EarLoss loss, int oneSided) {
    return new EarState(CALL, NOON, NOON, oneSided, loss, 0);
  }

  private static Utterance said(boolean debtor, Instant at) {
    return new Utterance(CALL, 1, debtor, "Oui.", true, at);
  }

  private static final Utterance NOBODYS = new Utterance(CALL, 1, true, "Oui.", true, NOON, true);

  private static Instant after(long seconds) {
    return NOON.plusSeconds(seconds);
  }

  @Test
  void aTurnInTimeShowsNothing() {
    assertThat(ear(null, 0).shown(said(true, after(10)), after(11))).isEmpty();
  }

  @Test
  void aTurnThatComesLongAfterItWasSaidIsLate() {
    assertThat(ear(null, 0).shown(said(true, after(10)), after(16))).contains(EarLoss.LATE);
    assertThat(ear(EarLoss.LATE, 0).shown(said(true, after(10)), after(16))).isEmpty();
  }

  @Test
  void lateIsMendedByATurnThatIsInTimeAndNotByOneThatIsALittleLessLate() {
    assertThat(ear(EarLoss.LATE, 0).mended(said(true, after(10)), after(14))).isFalse();
    assertThat(ear(EarLoss.LATE, 0).mended(said(true, after(10)), after(11))).isTrue();
  }

  @Test
  void anAgentWhoTalksLongWithoutAWordOfTheDebtorTalksToNobodysEar() {
    var talks = said(false, after(40));
    assertThat(ear(null, EarState.TURNS_UNHEARD - 1).shown(talks, after(40)))
        .contains(EarLoss.ONE_SIDED);
    assertThat(ear(null, EarState.TURNS_UNHEARD - 2).shown(talks, after(40))).isEmpty();
  }

  @Test
  void aShortExplanationIsNotYetALostVoice() {
    assertThat(ear(null, 20).shown(said(false, after(20)), after(20))).isEmpty();
  }

  @Test
  void aPartialTurnOfTheAgentCountsForNothing() {
    var partial = new Utterance(CALL, 1, false, "Donc", false, after(40));
    assertThat(ear(null, 20).shown(partial, after(40))).isEmpty();
  }

  @Test
  void aLostVoiceIsFoundAgainWithTheDebtorsNextWordOnly() {
    var lost = ear(EarLoss.ONE_SIDED, 8);
    assertThat(lost.mended(said(false, after(50)), after(50))).isFalse();
    assertThat(lost.mended(NOBODYS, after(50))).isFalse();
    assertThat(lost.mended(said(true, after(50)), after(50))).isTrue();
  }

  @Test
  void wordsOfNobodyShowThatTheTrackIsLostOnce() {
    assertThat(ear(null, 0).shown(NOBODYS, NOON)).contains(EarLoss.UNKNOWN_TRACK);
    assertThat(ear(EarLoss.UNKNOWN_TRACK, 0).shown(NOBODYS, NOON)).isEmpty();
  }

  @Test
  void anyWordShowsThatADeafEarHearsAgain() {
    for (EarLoss loss : new EarLoss[] {EarLoss.ERROR, EarLoss.STOPPED, EarLoss.SILENT}) {
      assertThat(ear(loss, 0).mended(said(false, NOON), NOON)).as(loss.name()).isTrue();
    }
  }

  @Test
  void theTriesComeFartherAndFartherApartAndNeverStop() {
    assertThat(tries(0)).hasSeconds(1);
    assertThat(tries(3)).hasSeconds(8);
    assertThat(tries(1000)).hasSeconds(30);
  }

  private static Duration tries(int losses) {
    return new EarState(CALL, NOON, NOON, 0, null, losses).untilNextTry();
  }
}
