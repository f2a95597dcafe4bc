package fr.entente.desk.money;

import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.DayShift;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentDays;
import fr.entente.commitments.PaymentMeans;
import fr.entente.commitments.plan.Frequency;
import fr.entente.commitments.plan.PlanRequest;
import fr.entente.commitments.plan.Rebalancing;
import fr.entente.commitments.plan.Split;
import fr.entente.desk.Payable;
import fr.entente.desk.Subject;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.KnownOutcome;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.picture.PlanShape;
import fr.entente.desk.picture.Terms;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Promises and plans as they are written on the desk: proposes, recomputes, records.
@Component
public class MoneyDesk {
  private static final int FIRST_COUNT = 3;
  private final Commitments commitments;
  private final PaymentDays dates;
  private final Clock clock;

  MoneyDesk(Commitments commitments, PaymentDays dates, Clock clock) {
    this.commitments = commitments;
    this.dates = dates;
    this.clock = clock;
  }

  /// Everything that can be asked for, on a day that leaves time and is a business day.
  Terms promise(Payable payable) {
    var due = dates.proposedDate(payable.account(), LocalDate.now(clock));
    var line = new Instalment(1, due, due, payable.collectable());
    return blank(List.of(line), 1, due, true, payable);
  }

  /// A few equal monthly parts, the first one soon.
  Terms plan(Payable payable) {
    var due = dates.proposedDate(payable.account(), LocalDate.now(clock));
    return schedule(blank(List.of(), FIRST_COUNT, due, false, payable), payable);
  }

  /// The form with what is most likely in it; none where money must not be spoken of.
  public Draft opened(@Nullable Payable payable, Draft draft, DeskCommand form) {
    if (payable == null) {
      return draft;
    }
    return switch (form) {
      case PLAN -> draft.form(form, plan(payable));
      case PROMISE -> draft.form(form, promise(payable));
      default -> throw new IllegalArgumentException(form + " has no terms");
    };
  }

  private static Terms blank(
      List<Instalment> lines, int count, LocalDate due, boolean custom, Payable payable) {
    return new Terms(
        lines,
        count,
        due,
        Frequency.MONTHLY,
        custom,
        PaymentMeans.TRANSFER,
        "",
        payable.payer(),
        null,
        null,
        payable.usual());
  }

  /// The schedule that count or amount, first date and frequency give; a line changed by hand is
  /// kept as it is.
  Terms schedule(Terms terms, Payable payable) {
    if (terms.custom()) {
      return terms.with(effective(terms.lines(), payable.account()), true);
    }
    var shape = terms.plan();
    var request =
        new PlanRequest(
            payable.sum(terms.covers()),
            shape.each() == null ? terms.count() : null,
            shape.each(),
            terms.firstDueOn(),
            terms.frequency(),
            false,
            shape.atEnds(),
            DayShift.FOLLOWING,
            dates.region(payable.account()),
            shape.down(),
            shape.down() == null ? null : downOn(shape));
    return switch (request.split()) {
      case Split.Schedule(var instalments) -> terms.with(instalments, false);
      case Split.Impossible _ -> terms.with(List.of(), false);
    };
  }

  // What is paid down is paid at once, unless a day is named.
  private LocalDate downOn(PlanShape shape) {
    return shape.downOn() == null ? LocalDate.now(clock) : shape.downOn();
  }

  /// For these invoices: what they come to is what is promised, and a plan is made of it anew.
  Terms cover(Terms terms, List<InvoiceId> chosen, boolean plan, Payable payable) {
    var covering = terms.covering(payable.covered(chosen));
    if (plan) {
      return schedule(covering.with(covering.lines(), false), payable);
    }
    var line = terms.lines().getFirst();
    var sum = payable.sum(covering.covers());
    var changed = new Instalment(1, line.dueOn(), line.dueOn(), sum);
    return covering.with(effective(List.of(changed), payable.account()), true);
  }

  /// One line changed by hand: in a plan the others make up for its amount.
  Terms line(Terms terms, int at, LocalDate due, Money amount, boolean plan, AccountId account) {
    var lines = new ArrayList<>(terms.lines());
    lines.set(at, new Instalment(at + 1, due, due, amount));
    boolean balanced = plan && lines.size() > 1 && !amount.equals(terms.lines().get(at).amount());
    var result = balanced ? Rebalancing.changed(lines, at, amount, terms.total()) : lines;
    return terms.with(effective(result, account), true);
  }

  Terms drop(Terms terms, int at, AccountId account) {
    return terms.with(
        effective(Rebalancing.without(terms.lines(), at, terms.total()), account), true);
  }

  private List<Instalment> effective(List<Instalment> lines, AccountId account) {
    var numbered =
        IntStream.range(0, lines.size())
            .mapToObj(i -> {
              var line = lines.get(i);
              return new Instalment(i + 1, line.dueOn(), line.dueOn(), line.amount());
            })
            .toList();
    return dates.onBusinessDays(account, numbered);
  }

  /// Records what is on the form. A refusal stays on the form with its reason.
  Draft record(Subject subject, Payable payable, Terms terms, Draft draft) {
    return switch (commitments.record(payable.agreed(subject, terms))) {
      case CommitmentResult.Recorded(var made) -> {
        var outcome = made.isPlan() ? KnownOutcome.PLAN : KnownOutcome.PROMISE;
        String key = "desk.done." + outcome.code();
        var notice = Notice.recorded(key, detail(terms.lines()), made.id());
        yield draft.closed().outcome(outcome).notice(notice);
      }
      case CommitmentResult.Refused refused ->
          draft
              .form(terms.lines().size() > 1 ? DeskCommand.PLAN : DeskCommand.PROMISE, terms)
              .notice(refusal(refused));
    };
  }

  /// One part of the running plan on another day.
  Draft move(@Nullable CommitmentId open, int number, LocalDate to, AgentId me, Draft draft) {
    if (open == null) {
      return draft.notice(Notice.warning("desk.refused.not_open", Map.of()));
    }
    return switch (commitments.moveInstalment(open, number, to, me)) {
      case CommitmentResult.Recorded(var made) -> {
        var moved = on(made.instalments(), to);
        yield draft.closed().notice(Notice.done("desk.done.moved", detail(List.of(moved))));
      }
      case CommitmentResult.Refused refused -> draft.notice(refusal(refused));
    };
  }

  /// The missed part is paid on this day, alone or with the next; the plan goes on.
  Draft makeUp(
      @Nullable Commitment missed, LocalDate on, boolean withNext, AgentId me, Draft draft) {
    if (missed == null) {
      return draft.notice(Notice.warning("desk.refused.not_open", Map.of()));
    }
    return switch (commitments.makeUp(missed.id(), on, withNext, me)) {
      case CommitmentResult.Recorded(var made) ->
          draft
              .closed()
              .outcome(made.isPlan() ? KnownOutcome.PLAN : KnownOutcome.PROMISE)
              .notice(
                  Notice.done("desk.done.made_up", detail(List.of(on(made.instalments(), on)))));
      case CommitmentResult.Refused refused -> draft.notice(refusal(refused));
    };
  }

  private static Instalment on(List<Instalment> parts, LocalDate day) {
    return parts.stream().filter(part -> part.dueOn().equals(day)).findFirst().orElseThrow();
  }

  /// Takes back what was just recorded.
  Draft undo(@Nullable CommitmentId made, AgentId me, Draft draft) {
    if (made != null) {
      commitments.cancel(made, "undone", me);
    }
    return draft.undecided().notice(Notice.done("desk.done.undone"));
  }

  private static Notice refusal(CommitmentResult.Refused refused) {
    String limit = refused.approvable() ? "desk.beyond." : "desk.refused.";
    return Notice.warning(limit + refused.reason(), refused.detail());
  }

  private static Map<String, String> detail(List<Instalment> lines) {
    return Map.of(
        "amount",
            lines.stream()
                .map(Instalment::amount)
                .reduce(Money.ZERO, Money::plus)
                .amount()
                .toPlainString(),
        "parts", Integer.toString(lines.size()),
        "date", lines.getFirst().effectiveDueOn().toString());
  }
}
