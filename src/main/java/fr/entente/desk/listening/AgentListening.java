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
import fr.entente.detection.MailKept;
import fr.entente.detection.PastedMail;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CallId;
import fr.entente.wording.Wording;
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
  private final StrayNote strays;
  private final ListeningConsent consent;
  private final Wording wording;

  AgentListening(
      DeskCommands commands,
      ListeningDesk listening,
      ScriptDesk scripts,
      Calls calls,
      Correspondence correspondence,
      NoteReading notes,
      StrayNote strays,
      ListeningConsent consent,
      Wording wording) {
    this.commands = commands;
    this.listening = listening;
    this.scripts = scripts;
    this.calls = calls;
    this.correspondence = correspondence;
    this.notes = notes;
    this.strays = strays;
    this.consent = consent;
    this.wording = wording;
  }

  /// Reads a note while it is typed for words that do not belong there.
  public Wording wording() {
    return wording;
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

  /// Looks at what waits behind the prompt, which stays what it is and comes again after the
  /// others.
  public DeskState next(Seat seat) {
    return answer(
        seat,
        DeskCommand.PROMPT_NEXT,
        (desk, _, prompt) -> ListeningDesk.next(desk.draft(), prompt.label()));
  }

  /// Keeps a mail that was received and reads it at once.
  public DeskState mail(Seat seat, String sender, String subject, String body) {
    return commands.act(
        seat,
        DeskCommand.MAIL,
        Slice.WHO_AND_SIGNS,
        desk -> {
          var about = desk.subject();
          return about == null
              ? desk.draft()
              : kept(desk.draft(), about, new PastedMail(sender, subject, body));
        });
  }

  private Draft kept(Draft draft, Subject about, PastedMail mail) {
    return switch (correspondence.paste(about.account(), about.call(), about.agent(), mail)) {
      case MailKept.Kept _ -> draft.closed().notice(Notice.done("desk.done.mail"));
      case MailKept.Nothing _ -> draft.notice(Notice.warning("desk.refused.mail_empty", Map.of()));
      case MailKept.TooLong(int most) ->
          draft.notice(
              Notice.warning("desk.refused.mail_long", Map.of("parts", Integer.toString(most))));
    };
  }

  /// Keeps the note as it is typed, and reads it once the typing rests. No answer is needed while
  /// somebody writes. False when it was not taken: too long, or no longer this account's desk.
  public boolean note(Seat seat, long account, String text) {
    boolean kept = text.length() <= Draft.LONGEST_NOTE && commands.typed(seat, account, text);
    if (kept) {
      notes.typed(seat.agent());
    }
    return kept;
  }

  /// A note that was typed while the server was away, on an account that has left the desk since.
  /// It becomes a note of that account, and is read like any other. False when it cannot be: then
  /// it stays where it is.
  public boolean cameBack(Seat seat, AccountId account, @Nullable CallId call, String text) {
    return strays.take(seat.agent(), account, call, text);
  }

  /// The person does not want it: what is said from here on is not kept, and the provider is told
  /// to stop.
  public DeskState refuse(Seat seat) {
    return commands.act(
        seat,
        DeskCommand.DEAFEN,
        Slice.CALL,
        desk -> {
          var call = desk.state().call();
          if (call != null) {
            consent.refused(call.id());
          }
          return desk.draft();
        });
  }

  /// Removes what was heard on this call, and says what that was.
  public DeskState forget(Seat seat) {
    return commands.act(
        seat,
        DeskCommand.FORGET,
        Slice.CALL,
        desk -> {
          var call = desk.state().call();
          return consent.forget(call == null ? null : call.id(), desk.draft());
        });
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
