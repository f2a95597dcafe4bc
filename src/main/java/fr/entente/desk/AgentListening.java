package fr.entente.desk;

import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.detection.Correspondence;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what an agent answers to the one prompt, one key each, and mail that was received.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentListening {
  private final Acting acting;
  private final ListeningDesk listening;
  private final ScriptDesk scripts;
  private final Calls calls;
  private final Correspondence correspondence;

  AgentListening(
      Acting acting,
      ListeningDesk listening,
      ScriptDesk scripts,
      Calls calls,
      Correspondence correspondence) {
    this.acting = acting;
    this.listening = listening;
    this.scripts = scripts;
    this.calls = calls;
    this.correspondence = correspondence;
  }

  /// It is so: the script goes to the discreet question, the plan opens, legal steps are gone.
  public DeskState confirm(Seat seat) {
    return answer(
        seat,
        DeskCommand.PROMPT_FIRST,
        (desk, prompt) -> {
          journal(desk.state().call(), "confirm", prompt.label());
          branch(desk, prompt);
          return listening.confirm(desk, desk.state().draft(), prompt.label(), "key");
        });
  }

  /// Opens the branch that the prompt offers, and leaves the suspicion what it is.
  public DeskState branch(Seat seat) {
    return answer(
        seat,
        DeskCommand.PROMPT_SECOND,
        (desk, prompt) -> {
          branch(desk, prompt);
          return desk.state().draft();
        });
  }

  /// A false alarm: counted, never held against anybody, not asked again in this call.
  public DeskState clear(Seat seat) {
    return answer(
        seat,
        DeskCommand.PROMPT_DISMISS,
        (desk, prompt) -> {
          journal(desk.state().call(), "clear", prompt.label());
          if (prompt.crisis()) {
            leaveCrisis(desk);
          }
          return listening.clear(desk, desk.state().draft(), prompt.label(), "key");
        });
  }

  /// Confirmed and attended to.
  public DeskState putAway(Seat seat) {
    return answer(
        seat,
        DeskCommand.PROMPT_DISMISS,
        (desk, prompt) -> {
          listening.putAway(desk, prompt.label());
          return desk.state().draft();
        });
  }

  /// Keeps a mail that was received and reads it at once.
  public DeskState mail(Seat seat, String sender, String subject, String body) {
    return acting.act(
        seat,
        DeskCommand.MAIL,
        desk -> {
          var brief = desk.state().brief();
          var call = desk.state().call();
          if (brief == null) {
            return desk.state().draft();
          }
          var kept =
              correspondence.paste(
                  brief.account(),
                  call == null ? null : call.id(),
                  seat.agent(),
                  sender,
                  subject,
                  body);
          var draft = desk.state().draft();
          return kept.isPresent()
              ? draft.form(Form.NONE, null).notice(Notice.done("desk.done.mail"))
              : draft.notice(Notice.warning("desk.refused.mail_empty", Map.of()));
        });
  }

  private DeskState answer(
      Seat seat, DeskCommand command, BiFunction<DeskReader.Desk, Prompt, Draft> action) {
    return acting.act(
        seat,
        command,
        desk -> {
          var prompt = desk.state().prompt();
          return prompt == null ? desk.state().draft() : action.apply(desk, prompt);
        });
  }

  private void branch(DeskReader.Desk desk, Prompt prompt) {
    var run = desk.run();
    var call = desk.state().call();
    if (run != null && call != null && prompt.card() != null) {
      scripts.save(call.id(), run.open(prompt.card()));
      journal(call, "card", prompt.card());
    }
  }

  private void leaveCrisis(DeskReader.Desk desk) {
    var run = desk.run();
    var call = desk.state().call();
    if (run != null && call != null) {
      scripts.save(call.id(), ScriptDesk.afterCrisis(run));
    }
  }

  private void journal(@Nullable CallRecord call, String kind, String detail) {
    if (call != null) {
      calls.journal(call.id(), kind, detail);
    }
  }
}
