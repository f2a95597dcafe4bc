package fr.entente.desk;

import fr.entente.commitments.Commitments;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.outreach.RecapPreview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what an agent writes during a call. Promises and plans are kept while they are typed
/// and recorded only as the form shows them.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentForms {
  private final Acting acting;
  private final MoneyDesk money;
  private final CareDesk care;
  private final CounselDesk counsel;
  private final MailDesk mail;
  private final WishDesk wishes;
  private final Commitments commitments;
  private final WaiverDesk waivers;

  AgentForms(
      Acting acting,
      MoneyDesk money,
      CareDesk care,
      CounselDesk counsel,
      MailDesk mail,
      WishDesk wishes,
      Commitments commitments,
      WaiverDesk waivers) {
    this.acting = acting;
    this.money = money;
    this.care = care;
    this.counsel = counsel;
    this.mail = mail;
    this.wishes = wishes;
    this.commitments = commitments;
    this.waivers = waivers;
  }

  /// Opens a form with what is most likely already filled in.
  public DeskState open(Seat seat, Form form) {
    return acting.edit(
        seat, command(form), desk -> desk.state().draft().form(form, terms(desk, form)));
  }

  private static DeskCommand command(Form form) {
    return switch (form) {
      case NONE -> DeskCommand.CLOSE_FORM;
      case PROMISE -> DeskCommand.PROMISE;
      case PLAN -> DeskCommand.PLAN;
      case CALLBACK -> DeskCommand.CALLBACK;
      case DISPUTE -> DeskCommand.DISPUTE;
      case WRONG_NUMBER -> DeskCommand.WRONG_NUMBER;
      case HOLD -> DeskCommand.HOLD;
      case MAIL -> DeskCommand.MAIL;
      case MOVE -> DeskCommand.MOVE;
      case RECAP -> DeskCommand.RECAP;
      case WISH -> DeskCommand.WISH;
    };
  }

  private @Nullable Terms terms(DeskReader.Desk desk, Form form) {
    var file = desk.file();
    var brief = desk.state().brief();
    if (file == null || brief == null) {
      return null;
    }
    return switch (form) {
      case PROMISE -> money.promise(file, brief.callee());
      case PLAN -> money.plan(file, brief.callee());
      default -> null;
    };
  }

  /// Keeps the terms as they are typed and shows the schedule they give.
  public DeskState change(Seat seat, Terms terms) {
    return edit(
        seat, (_, brief, amounts) -> money.schedule(terms, amounts.collectable(), brief.account()));
  }

  /// One line by hand; in a plan the others make up for it.
  public DeskState changeLine(Seat seat, int at, LocalDate due, Money amount) {
    return edit(
        seat,
        (draft, brief, _) -> {
          var terms = Objects.requireNonNull(draft.terms());
          boolean plan = draft.form() == Form.PLAN;
          return at < terms.lines().size()
              ? money.line(terms, at, due, amount, plan, brief.account())
              : terms;
        });
  }

  public DeskState dropLine(Seat seat, int at) {
    return edit(
        seat,
        (draft, brief, _) -> {
          var terms = Objects.requireNonNull(draft.terms());
          return at < terms.lines().size() && terms.lines().size() > 1
              ? money.drop(terms, at, brief.account())
              : terms;
        });
  }

  @FunctionalInterface
  private interface Edit {
    Terms of(Draft draft, Brief brief, Amounts amounts);
  }

  private DeskState edit(Seat seat, Edit edit) {
    return acting.edit(
        seat,
        DeskCommand.SAVE,
        desk -> {
          var draft = desk.state().draft();
          var brief = desk.state().brief();
          var amounts = brief == null ? null : brief.amounts();
          return brief == null || amounts == null || draft.terms() == null
              ? draft
              : draft.form(draft.form(), edit.of(draft, brief, amounts));
        });
  }

  /// Asks a lead about exactly the terms on the form; the answer comes to the form by itself.
  public DeskState askApproval(Seat seat) {
    return acting.act(
        seat,
        DeskCommand.ASK,
        desk -> {
          var file = desk.file();
          var terms = desk.state().draft().terms();
          return file == null || terms == null
              ? desk.state().draft()
              : counsel.ask(desk.state(), file, terms);
        });
  }

  /// One part of the running plan on another day.
  public DeskState move(Seat seat, int number, LocalDate to) {
    return acting.act(seat, DeskCommand.MOVE, desk -> money.move(desk, number, to));
  }

  /// Late interest and indemnity are given up if the open agreement is kept.
  public DeskState waive(Seat seat) {
    return acting.act(seat, DeskCommand.WAIVE, desk -> waivers.offer(desk.state()));
  }

  /// Records the promise or plan on the form.
  public DeskState record(Seat seat) {
    return acting.act(
        seat,
        DeskCommand.SAVE,
        desk -> {
          var file = desk.file();
          var terms = desk.state().draft().terms();
          return file == null || terms == null
              ? desk.state().draft()
              : money.record(desk, file, terms);
        });
  }

  /// Everything, on the proposed day, in one key; it can be taken back.
  public DeskState promiseAll(Seat seat) {
    return acting.act(
        seat,
        DeskCommand.PROMISE_ALL,
        desk -> {
          var file = desk.file();
          var brief = desk.state().brief();
          return file == null || brief == null
              ? desk.state().draft()
              : money.record(desk, file, money.promise(file, brief.callee()));
        });
  }

  /// The recap of the open agreement as it would go out; empty when there is none to see.
  public Optional<RecapPreview> recap(Seat seat) {
    return mail.preview(acting.look(seat), null);
  }

  /// Sends the recap to this address, which is remembered.
  public DeskState sendRecap(Seat seat, String address) {
    return acting.act(seat, DeskCommand.RECAP, desk -> mail.send(desk.state(), address, false));
  }

  /// Sends the recap to the address that is known, in one key.
  public DeskState sendRecapNow(Seat seat) {
    return acting.act(seat, DeskCommand.RECAP_NOW, desk -> mail.send(desk.state(), null, false));
  }

  /// What the debtor may ask about being called or written to; empty without an account.
  public List<ContactWish> wishes(Seat seat) {
    var brief = acting.look(seat).brief();
    return brief == null ? List.of() : wishes.offered(brief);
  }

  /// The debtor's word about being reached; in force at once.
  public DeskState wish(Seat seat, ContactWish wish, String words) {
    return with(seat, DeskCommand.WISH, (state, brief) -> wishes.note(state, brief, wish, words));
  }

  /// Thanks for the next kept promise.
  public DeskState thank(Seat seat) {
    return acting.act(seat, DeskCommand.THANK, desk -> mail.thank(desk.state()));
  }

  /// Takes back what was just recorded.
  public DeskState undo(Seat seat) {
    return acting.act(
        seat,
        DeskCommand.UNDO,
        desk -> {
          var made = desk.shown() == null ? null : desk.shown().undo();
          if (made != null) {
            commitments.cancel(made, "undone", seat.agent());
          }
          return desk.state().draft().outcome(null).notice(Notice.done("desk.done.undone"));
        });
  }

  public DeskState callBack(Seat seat, Instant at, boolean onlyMe, String words) {
    return with(
        seat,
        DeskCommand.CALLBACK,
        (state, brief) -> care.callBack(state, brief, at, onlyMe, words));
  }

  public DeskState dispute(Seat seat, InvoiceId invoice, Money part, String reason) {
    return with(
        seat, DeskCommand.DISPUTE, (state, _) -> care.dispute(state, invoice, part, reason));
  }

  public DeskState wrongNumber(Seat seat, String reason) {
    return with(
        seat, DeskCommand.WRONG_NUMBER, (state, brief) -> care.wrongNumber(state, brief, reason));
  }

  public DeskState hold(Seat seat, HoldType type, String reason, @Nullable Instant until) {
    return with(
        seat, DeskCommand.HOLD, (state, brief) -> care.hold(state, brief, type, reason, until));
  }

  private DeskState with(
      Seat seat, DeskCommand command, BiFunction<DeskState, Brief, Draft> action) {
    return acting.act(
        seat,
        command,
        desk -> {
          var brief = desk.state().brief();
          return brief == null ? desk.state().draft() : action.apply(desk.state(), brief);
        });
  }
}
