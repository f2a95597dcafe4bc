package fr.entente.desk;

import static fr.entente.desk.Cases.ACCOUNT;
import static fr.entente.desk.Cases.CLAIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.entente.desk.seat.Seat;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How long and for whom a desk is remembered.
class OpenDeskTests {
  private static final Instant NOON = Instant.parse("2026-11-17T11:00:00Z");
  private static final Seat SEAT = new Seat(CLAIRE, "tab", "screen");
  private final OpenDesks desks = new OpenDesks();
  private final OpenDesk desk = desks.of(CLAIRE);
  private final Readings shown = mock(Readings.class, RETURNS_DEEP_STUBS);

  @BeforeEach
  void aScreenWasShownAnAccount() {
    when(shown.line().account()).thenReturn(ACCOUNT);
    desk.keep(SEAT, shown, NOON);
  }

  @Test
  void aScreenIsRememberedForAMomentOnly() {
    assertThat(desk.recall(SEAT, NOON.plusSeconds(29))).isSameAs(shown);
    assertThat(desk.recall(SEAT, NOON.plus(OpenDesk.FRESH))).isNull();
  }

  @Test
  void anotherScreenKnowsNothingOfIt() {
    assertThat(desk.recall(new Seat(CLAIRE, "tab", "reloaded"), NOON)).isNull();
  }

  @Test
  void whoLeavesIsForgotten() {
    desks.left(CLAIRE);
    assertThat(desk.recall(SEAT, NOON)).isNull();
  }

  @Test
  void newsIsToldOnceWithWhatTheCommandChangesItself() {
    desks.changed(CLAIRE, Slice.JUST_SIGNS);
    assertThat(desk.changedBesides(Slice.JUST_LINE)).containsExactly(Slice.LINE, Slice.SIGNS);
    assertThat(desk.changedBesides(Slice.NONE)).isEmpty();
  }

  @Test
  void newsOfAnAccountReachesTheDeskItIsOnAndNoOther() {
    desks.changed(List.of(new fr.entente.kernel.AccountId(99)), Slice.ACCOUNT);
    assertThat(desk.changedBesides(Slice.NONE)).isEmpty();
    desks.changed(List.of(ACCOUNT), Slice.JUST_MONEY);
    assertThat(desk.changedBesides(Slice.NONE)).containsExactly(Slice.MONEY);
  }
}
