package fr.entente.desk.money;

import fr.entente.desk.DeskCommands;
import fr.entente.desk.Payable;
import fr.entente.desk.Slice;
import fr.entente.desk.Subject;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Terms;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what an agent agrees on. Promises and plans are kept while they are typed and
/// recorded only as the form shows them.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentMoney {
  private final DeskCommands commands;
  private final MoneyDesk money;
  private final CounselDesk counsel;
  private final WaiverDesk waivers;

  AgentMoney(DeskCommands commands, MoneyDesk money, CounselDesk counsel, WaiverDesk waivers) {
    this.commands = commands;
    this.money = money;
    this.counsel = counsel;
    this.waivers = waivers;
  }

  /// Opens the form of a promise or a plan, with what is most likely already filled in.
  public DeskState open(Seat seat, DeskCommand form) {
    return commands.act(
        seat, form, Slice.NONE, desk -> money.opened(desk.payable(), desk.draft(), form));
  }

  /// Keeps the terms as they are typed and shows the schedule they give.
  public DeskState change(Seat seat, Terms terms) {
    return edit(seat, (_, _, payable) -> money.schedule(terms, payable));
  }

  /// For which invoices it is; the sum follows.
  public DeskState cover(Seat seat, List<InvoiceId> invoices) {
    return edit(
        seat,
        (form, terms, payable) -> money.cover(terms, invoices, form == DeskCommand.PLAN, payable));
  }

  /// One line by hand; in a plan the others make up for it.
  public DeskState changeLine(Seat seat, int at, LocalDate due, Money amount) {
    return edit(
        seat,
        (form, terms, payable) ->
            at < terms.lines().size()
                ? money.line(terms, at, due, amount, form == DeskCommand.PLAN, payable.account())
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
    Terms of(DeskCommand form, Terms terms, Payable payable);
  }

  private DeskState edit(Seat seat, Edit edit) {
    return commands.act(
        seat,
        DeskCommand.SAVE,
        Slice.NONE,
        desk -> {
          var draft = desk.draft();
          var form = draft.form();
          return desk.payable() == null || draft.terms() == null || form == null
              ? draft
              : draft.form(form, edit.of(form, draft.terms(), desk.payable()));
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

  /// The missed part of the plan on this day, alone or with the next.
  public DeskState makeUp(Seat seat, LocalDate on, boolean withNext) {
    return commands.act(
        seat,
        DeskCommand.MAKE_UP,
        Slice.ACCOUNT,
        desk -> {
          var brief = desk.state().brief();
          var standing = brief == null ? null : brief.standing();
          var missed = standing == null ? null : standing.latest();
          return money.makeUp(missed, on, withNext, seat.agent(), desk.draft());
        });
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
}
