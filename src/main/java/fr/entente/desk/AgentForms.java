package fr.entente.desk;

import fr.entente.compliance.HoldType;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what an agent writes during a call. Promises and plans are kept while they are typed
/// and recorded only as the form shows them.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentForms {
  private final DeskCommands commands;
  private final MoneyDesk money;
  private final CareDesk care;
  private final CounselDesk counsel;
  private final WishDesk wishes;
  private final WaiverDesk waivers;

  AgentForms(
      DeskCommands commands,
      MoneyDesk money,
      CareDesk care,
      CounselDesk counsel,
      WishDesk wishes,
      WaiverDesk waivers) {
    this.commands = commands;
    this.money = money;
    this.care = care;
    this.counsel = counsel;
    this.wishes = wishes;
    this.waivers = waivers;
  }

  /// Opens a form with what is most likely already filled in.
  public DeskState open(Seat seat, Form form) {
    return commands.act(
        seat,
        form.command(),
        Slice.NONE,
        desk -> desk.draft().form(form, terms(desk.payable(), form)));
  }

  private @Nullable Terms terms(@Nullable Payable payable, Form form) {
    if (payable == null) {
      return null;
    }
    return switch (form) {
      case PROMISE -> money.promise(payable);
      case PLAN -> money.plan(payable);
      default -> null;
    };
  }

  /// Keeps the terms as they are typed and shows the schedule they give.
  public DeskState change(Seat seat, Terms terms) {
    return edit(seat, (_, _, payable) -> money.schedule(terms, payable));
  }

  /// One line by hand; in a plan the others make up for it.
  public DeskState changeLine(Seat seat, int at, LocalDate due, Money amount) {
    return edit(
        seat,
        (form, terms, payable) ->
            at < terms.lines().size()
                ? money.line(terms, at, due, amount, form == Form.PLAN, payable.account())
                : terms);
  }

  public DeskState dropLine(Seat seat, int at) {
    return edit(
        seat,
        (_, terms, payable) ->
            at < terms.lines().size() && terms.lines().size() > 1
                ? money.drop(terms, at, payable.account())
                : terms);
  }

  @FunctionalInterface
  private interface Edit {
    Terms of(Form form, Terms terms, Payable payable);
  }

  private DeskState edit(Seat seat, Edit edit) {
    return commands.act(
        seat,
        DeskCommand.SAVE,
        Slice.NONE,
        desk -> {
          var draft = desk.draft();
          return desk.payable() == null || draft.terms() == null
              ? draft
              : draft.form(draft.form(), edit.of(draft.form(), draft.terms(), desk.payable()));
        });
  }

  /// Asks a lead about exactly the terms on the form; the answer comes to the form by itself.
  public DeskState askApproval(Seat seat) {
    return terms(seat, DeskCommand.ASK, counsel::ask);
  }

  /// Records the promise or plan on the form.
  public DeskState record(Seat seat) {
    return terms(seat, DeskCommand.SAVE, money::record);
  }

  @FunctionalInterface
  private interface WithTerms {
    Draft of(Subject subject, Payable payable, Terms terms, Draft draft);
  }

  private DeskState terms(Seat seat, DeskCommand command, WithTerms action) {
    return commands.act(
        seat,
        command,
        Slice.ACCOUNT,
        desk -> {
          var terms = desk.draft().terms();
          return desk.subject() == null || desk.payable() == null || terms == null
              ? desk.draft()
              : action.of(desk.subject(), desk.payable(), terms, desk.draft());
        });
  }

  /// Everything, on the proposed day, in one key; it can be taken back.
  public DeskState promiseAll(Seat seat) {
    return commands.act(
        seat,
        DeskCommand.PROMISE_ALL,
        Slice.ACCOUNT,
        desk ->
            desk.subject() == null || desk.payable() == null
                ? desk.draft()
                : money.record(
                    desk.subject(), desk.payable(), money.promise(desk.payable()), desk.draft()));
  }

  /// One part of the running plan on another day.
  public DeskState move(Seat seat, int number, LocalDate to) {
    return commands.act(
        seat,
        DeskCommand.MOVE,
        Slice.ACCOUNT,
        desk -> money.move(desk.state().agreed(), number, to, seat.agent(), desk.draft()));
  }

  /// Late interest and indemnity are given up if the open agreement is kept.
  public DeskState waive(Seat seat) {
    return commands.act(
        seat,
        DeskCommand.WAIVE,
        Slice.ACCOUNT,
        desk -> waivers.offer(desk.state().agreed(), desk.draft()));
  }

  /// Takes back what was just recorded.
  public DeskState undo(Seat seat) {
    return commands.act(
        seat,
        DeskCommand.UNDO,
        Slice.ACCOUNT,
        desk -> {
          var made = desk.shown() == null ? null : desk.shown().undo();
          return money.undo(made, seat.agent(), desk.draft());
        });
  }

  /// What the debtor may ask about being called or written to; empty without an account.
  public List<ContactWish> wishes(Seat seat) {
    var brief = commands.look(seat).brief();
    return brief == null ? List.of() : wishes.offered(brief);
  }

  /// The debtor's word about being reached; in force at once.
  public DeskState wish(Seat seat, ContactWish wish, String words) {
    return note(
        seat, DeskCommand.WISH, (subject, desk) -> wishes.note(subject, desk.draft(), wish, words));
  }

  public DeskState callBack(Seat seat, Instant at, boolean onlyMe, String words) {
    return note(
        seat,
        DeskCommand.CALLBACK,
        (subject, desk) -> care.callBack(subject, desk.draft(), at, onlyMe, words));
  }

  public DeskState dispute(Seat seat, InvoiceId invoice, Money part, String reason) {
    return note(
        seat,
        DeskCommand.DISPUTE,
        (subject, desk) -> care.dispute(subject, desk.draft(), invoice, part, reason));
  }

  public DeskState wrongNumber(Seat seat, String reason) {
    return note(
        seat,
        DeskCommand.WRONG_NUMBER,
        (_, desk) -> {
          var brief = Objects.requireNonNull(desk.state().brief());
          return care.wrongNumber(brief.callee(), desk.draft(), reason);
        });
  }

  public DeskState hold(Seat seat, HoldType type, String reason, @Nullable Instant until) {
    return note(
        seat,
        DeskCommand.HOLD,
        (subject, desk) -> care.hold(subject, desk.draft(), type, reason, until));
  }

  private DeskState note(Seat seat, DeskCommand command, BiFunction<Subject, Desk, Draft> action) {
    return commands.act(
        seat,
        command,
        Slice.ACCOUNT,
        desk -> desk.subject() == null ? desk.draft() : action.apply(desk.subject(), desk));
  }
}
