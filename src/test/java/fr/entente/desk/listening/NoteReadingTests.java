package fr.entente.desk.listening;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.entente.TestClock;
import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.desk.UnreadNotes;
import fr.entente.detection.Findings;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A note is read with the call that it was written in, or before any.
class NoteReadingTests {
  private static final AgentId AGENT = new AgentId(7);
  private static final AccountId ACCOUNT = new AccountId(31);
  private static final CallId CALL = new CallId(5);

  private final Findings findings = mock();
  private final Calls calls = mock();
  private final UnreadNotes unread = mock();
  private final TestClock clock = new TestClock();
  private final NoteReading reading = new NoteReading(findings, calls, unread, mock(), clock);
  private final UnreadNotes.Note note =
      new UnreadNotes.Note(AGENT, ACCOUNT, "à bout", "mark", clock.instant());

  @BeforeEach
  void aNoteWaits() {
    when(unread.until(any())).thenReturn(List.of(note));
    when(findings.noted(any(), any(), any(), any())).thenReturn(true);
  }

  @AfterEach
  void end() {
    reading.destroy();
  }

  private void onTheDesk(AccountId account) {
    CallRecord call = mock();
    when(call.id()).thenReturn(CALL);
    when(call.account()).thenReturn(account);
    when(calls.current(AGENT)).thenReturn(Optional.of(call));
  }

  @Test
  void aNoteIsReadWithTheCallOnTheDesk() {
    onTheDesk(ACCOUNT);
    reading.pass();
    verify(findings).noted(ACCOUNT, CALL, AGENT, "à bout");
    verify(unread).read(note);
  }

  @Test
  void aNoteThatIsWrittenBeforeTheCallIsTheAccounts() {
    reading.pass();
    verify(findings).noted(ACCOUNT, null, AGENT, "à bout");
  }

  /// Listed as unread, and closed with its call before the pass came to it: its crisis would be one
  /// of no call, alarming over whoever the agent speaks to by then.
  @Test
  void aNoteThatLeftWithItsCallIsNotReadAsANoteOfNoCall() {
    when(calls.closedSince(AGENT, ACCOUNT, note.savedAt())).thenReturn(true);
    reading.pass();
    verify(findings, never()).noted(any(), any(), any(), any());
    verify(unread).read(note);
  }

  @Test
  void aNoteStaysUnreadWithoutADetector() {
    when(findings.noted(any(), any(), any(), any())).thenReturn(false);
    reading.pass();
    verify(unread, never()).read(any());
  }
}
