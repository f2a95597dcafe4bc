package fr.entente.desk;

import fr.entente.desk.picture.Draft;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which of the notes being written have not been read as they stand: the mark lies with the draft,
/// so that a stop between the typing and the reading leaves the note to be read.
@Component
public class UnreadNotes {
  private final DraftRepository drafts;
  private final Clock clock;

  UnreadNotes(DraftRepository drafts, Clock clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  /// A note on an account, as it stood when it was last saved; the mark names exactly this text.
  public record Note(AgentId agent, AccountId account, String text, String mark, Instant savedAt) {}

  /// Saved until then and not read since.
  public List<Note> until(Instant then) {
    return drafts.unreadNotes(then, null).stream().map(UnreadNotes::note).toList();
  }

  /// This agent's, unless it was read as it stands.
  public Optional<Note> of(AgentId agent) {
    return drafts.unreadNotes(clock.instant(), agent.value()).stream()
        .map(UnreadNotes::note)
        .findFirst();
  }

  /// This text was read; what was typed since is unread.
  public void read(Note note) {
    drafts.noteRead(note.agent().value(), note.mark());
  }

  private static Note note(DraftRepository.NoteLine line) {
    var draft = DraftRepository.JSON.readValue(line.getBody(), Draft.class);
    return new Note(
        new AgentId(line.getAgent()),
        new AccountId(line.getAccount()),
        draft.note(),
        line.getMark(),
        Objects.requireNonNullElse(draft.savedAt(), Instant.EPOCH));
  }
}
