package fr.entente.desk;

import static fr.entente.desk.Cases.BLANK;
import static fr.entente.desk.Cases.CLAIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Figures;
import fr.entente.desk.picture.LineSlice;
import fr.entente.desk.picture.MoneySlice;
import fr.entente.desk.picture.Phase;
import fr.entente.desk.picture.SignSlice;
import fr.entente.desk.seat.Attendance;
import fr.entente.desk.seat.Seat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/// The one way in which a command changes a desk.
class DeskCommandsTests {
  private static final Seat SEAT = new Seat(CLAIRE, "tab", "screen");
  private final OpenDesks desks = new OpenDesks();
  private final DeskReader reader = mock();
  private final DeskPresenter presenter = mock();
  private final DraftRepository drafts = mock();
  private final Attendance seats = mock();
  private final Agents agents = mock(Agents.class, RETURNS_DEEP_STUBS);
  private final DeskCommands commands =
      new DeskCommands(desks, reader, presenter, drafts, seats, agents, mock(), new TestClock());
  private final AtomicInteger done = new AtomicInteger();

  @BeforeEach
  void claireHoldsAReadyDesk() {
    when(agents.current().id()).thenReturn(CLAIRE);
    when(seats.holds(SEAT)).thenReturn(true);
    when(drafts.save(any(), any(), any())).thenAnswer(call -> call.getArgument(1));
    var readings = new Readings(mock(), null, DayReader.Day.WORKING, BLANK, null, null);
    when(reader.read(any())).thenReturn(readings);
    when(reader.read(any(), any(), any(), any())).thenReturn(readings);
    when(presenter.desk(any())).thenReturn(desk(Phase.READY));
  }

  private static Desk desk(Phase phase) {
    var line = new LineSlice(mock(), phase, null, null, null, List.of(), null);
    var money = new MoneySlice(null, false, Figures.NONE, 0, null, List.of());
    var state = new DeskState(line, null, null, money, SignSlice.NONE, BLANK);
    return new Desk(state, null, null, null, null, null);
  }

  private DeskState act(Seat seat, DeskCommand command) {
    return commands.act(
        seat,
        command,
        Slice.JUST_MONEY,
        desk -> {
          done.incrementAndGet();
          return desk.draft().note("geschrieben");
        });
  }

  @Test
  void aDeskIsItsAgentsOwn() {
    var stranger = new Seat(new fr.entente.kernel.AgentId(8), "tab", "screen");
    assertThatThrownBy(() -> act(stranger, DeskCommand.PAUSE))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(done).hasValue(0);
  }

  @Test
  void aScreenThatLostTheDeskChangesNothing() {
    when(seats.holds(SEAT)).thenReturn(false);
    assertThat(act(SEAT, DeskCommand.PAUSE).notice().key()).isEqualTo("desk.refused.elsewhere");
    assertThat(done).hasValue(0);
    verify(drafts, never()).save(any(), any(), any());
  }

  @Test
  void aKeyThatMakesNoSenseNowChangesNothing() {
    assertThat(act(SEAT, DeskCommand.HANG_UP).notice().key()).isEqualTo("desk.refused.not_now");
    assertThat(done).hasValue(0);
  }

  @Test
  void whatACommandWritesIsSavedBeforeItIsShownAndOnlyItsSlicesAreReadAgain() {
    act(SEAT, DeskCommand.PAUSE);
    verify(drafts).save(eq(CLAIRE), eq(BLANK.note("geschrieben")), any());
    verify(reader).read(eq(CLAIRE), any(), eq(Set.of(Slice.MONEY)), any());
  }

  @Test
  void whatIsToldWhileACommandIsAtWorkIsReadWithItsAnswer() {
    commands.act(
        SEAT,
        DeskCommand.PAUSE,
        Slice.NONE,
        desk -> {
          desks.changed(CLAIRE, Slice.JUST_SIGNS);
          return desk.draft();
        });
    verify(reader).read(eq(CLAIRE), any(), eq(Set.of(Slice.SIGNS)), any());
  }

  @Test
  void aCommandThatWritesNothingSavesNothing() {
    commands.act(SEAT, DeskCommand.PAUSE, Slice.NONE, Desk::draft);
    verify(drafts, never()).save(any(), any(), any());
  }

  @Test
  void aCommandThatBreaksLeavesNothingRemembered() {
    commands.look(SEAT);
    assertThatThrownBy(() ->
            commands.act(
                SEAT,
                DeskCommand.PAUSE,
                Slice.NONE,
                _ -> {
                  throw new IllegalStateException("broken");
                }))
        .hasMessage("broken");
    assertThat(desks.of(CLAIRE).recall(SEAT, new TestClock().instant())).isNull();
  }

  @Test
  void aScreenThatDoesNotHoldTheDeskIsShownNothing() {
    when(seats.holds(SEAT)).thenReturn(false);
    assertThat(commands.lookIfMine(SEAT)).isEmpty();
  }

  @Test
  void aScreenThatDoesNotHoldTheDeskKeepsNoNote() {
    when(drafts.note(eq(CLAIRE), eq(5L), any(), any())).thenReturn(true);
    assertThat(commands.typed(SEAT, 5, "ruft zurück")).isTrue();
    when(seats.holds(SEAT)).thenReturn(false);
    assertThat(commands.typed(SEAT, 5, "zu spät")).isFalse();
    verify(drafts).note(eq(CLAIRE), eq(5L), eq("ruft zurück"), any());
    verifyNoMoreInteractions(drafts);
  }
}
