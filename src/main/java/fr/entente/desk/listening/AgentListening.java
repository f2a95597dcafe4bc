package fr.entente.desk.listening;

import fr.entente.calls.Calls;
import fr.entente.desk.Desk;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.ScriptDesk;
import fr.entente.desk.Slice;
import fr.entente.desk.Subject;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.picture.Prompt;
import fr.entente.desk.seat.Seat;
import fr.entente.detection.Correspondence;
import fr.entente.kernel.CallId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what an agent answers to the one prompt, one key each, and what is written down to
/// be read: the note of the call, mail that was received.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentListening {
  private final DeskCommands commands;
  private final ListeningDesk listening;
  private final ScriptDesk scripts;
  private final Calls calls;
  private final Correspondence correspondence;
  private final NoteReading notes;

  AgentListening(
      DeskCommands commands,
      ListeningDesk listening,
      ScriptDesk scripts,
      Calls calls,
      Correspondence correspondence,
      NoteReading notes) {
    this.commands = commands;
    this.listening = listening;
    this.scripts = scripts;
    this.calls = calls;
    this.correspondence = correspondence;
    this.notes = notes;
  }

  /// It is so: the script goes to the discreet question, legal steps are gone; what is advised is
  /// one key away.
  public DeskState confirm(Seat seat) {
    return answer(
        seat,
        DeskCommand.PROMPT_FIRST,
        (desk, subject, prompt) -> {
          journal(subject.call(), "confirm", prompt.label().code());
          branch(desk, prompt);
          return listening.confirmed(subject, desk.draft(), prompt.label());
        });
  }

  /// Opens the branch that the prompt offers, and leaves the suspicion what it is.
  public DeskState branch(Seat seat) {
    return answer(
        seat,
        DeskCommand.PROMPT_SECOND,
        (desk, _, prompt) -> {
          branch(desk, prompt);
          return desk.draft();
        });
  }

  /// A false alarm: counted, never held against anybody, not asked again in this call.
  public DeskState clear(Seat seat) {
    return answer(
        seat,
        DeskCommand.PROMPT_DISMISS,
        (desk, subject, prompt) -> {
          journal(subject.call(), "clear", prompt.label().code());
          if (prompt.crisis()) {
            leaveCrisis(desk);
          }
          return listening.clear(subject, desk.draft(), prompt.label(), "key");
        });
  }

  /// Confirmed and attended to.
  public DeskState putAway(Seat seat) {
    return answer(
        seat,
        DeskCommand.PROMPT_DISMISS,
        (desk, subject, prompt) -> {
          listening.putAway(subject, prompt.label());
          return desk.draft();
        });
  }

  /// Keeps a mail that was received and reads it at once.
  public DeskState mail(Seat seat, String sender, String subject, String body) {
    return commands.act(
        seat,
        DeskCommand.MAIL,
        Slice.WHO_AND_SIGNS,
        desk -> {
          var about = desk.subject();
          if (about == null) {
            return desk.draft();
          }
          var kept =
              correspondence.paste(
                  about.account(), about.call(), seat.agent(), sender, subject, body);
          return kept.isPresent()
              ? desk.draft().closed().notice(Notice.done("desk.done.mail"))
              : desk.draft().notice(Notice.warning("desk.refused.mail_empty", Map.of()));
        });
  }

  /// Keeps the note as it is typed, and reads it once the typing rests. No answer is needed while
  /// somebody writes.
  public void note(Seat seat, long account, String text) {
    if (commands.typed(seat, account, text)) {
      notes.typed(seat.agent(), account, text);
    }
  }

  @FunctionalInterface
  private interface Answer {
    Draft of(Desk desk, Subject subject, Prompt prompt);
  }

  private DeskState answer(Seat seat, DeskCommand command, Answer action) {
    return commands.act(
        seat,
        command,
        Slice.CALL,
        desk -> {
          var prompt = desk.state().prompt();
          return prompt == null || desk.subject() == null
              ? desk.draft()
              : action.of(desk, desk.subject(), prompt);
        });
  }

  private void branch(Desk desk, Prompt prompt) {
    var run = desk.run();
    var call = desk.state().call();
    if (run != null && call != null && prompt.card() != null) {
      scripts.save(call.id(), run.open(prompt.card()));
      journal(call.id(), "card", prompt.card());
    }
  }

  private void leaveCrisis(Desk desk) {
    var run = desk.run();
    var call = desk.state().call();
    if (run != null && call != null) {
      scripts.save(call.id(), ScriptDesk.afterCrisis(run));
    }
  }

  private void journal(@Nullable CallId call, String kind, String detail) {
    if (call != null) {
      calls.journal(call, kind, detail);
    }
  }
}
