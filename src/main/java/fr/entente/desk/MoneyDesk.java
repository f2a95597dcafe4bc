package fr.entente.desk;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Contact;
import fr.entente.accounts.Invoice;
import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.DayShift;
import fr.entente.commitments.Frequency;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.commitments.PlanRequest;
import fr.entente.commitments.Split;
import fr.entente.kernel.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Promises and plans as they are written on the desk: proposes, recomputes, records.
@Component
class MoneyDesk {
  private static final int FIRST_COUNT = 3;
  private final Commitments commitments;
  private final Clock clock;

  MoneyDesk(Commitments commitments, Clock clock) {
    this.commitments = commitments;
    this.clock = clock;
  }

  /// Everything that can be asked for, on a day that leaves time and is a business day.
  Terms promise(AccountFile file, @Nullable Contact callee) {
    var due = commitments.proposedDate(file.account().id(), LocalDate.now(clock));
    var line = new Instalment(1, due, due, BriefWriter.collectable(file));
    return new Terms(
        List.of(line),
        1,
        due,
        Frequency.MONTHLY,
        true,
        PaymentMeans.TRANSFER,
        "",
        payer(file, callee));
  }

  /// A few equal monthly parts, the first one soon.
  Terms plan(AccountFile file, @Nullable Contact callee) {
    var due = commitments.proposedDate(LocalDate.now(clock));
    var blank =
        new Terms(
            List.of(),
            FIRST_COUNT,
            due,
            Frequency.MONTHLY,
            false,
            PaymentMeans.TRANSFER,
            "",
            payer(file, callee));
    return schedule(blank, BriefWriter.collectable(file));
  }

  private static String payer(AccountFile file, @Nullable Contact callee) {
    return callee == null ? file.debtor().name() : callee.name();
  }

  /// The schedule that count, first date and frequency give; a line changed by hand is kept as it
  /// is.
  Terms schedule(Terms terms, Money total) {
    if (terms.custom()) {
      return terms.with(effective(terms.lines()), true);
    }
    var request =
        new PlanRequest(
            total,
            terms.count(),
            null,
            terms.firstDueOn(),
            terms.frequency(),
            false,
            false,
            DayShift.FOLLOWING,
            "FR",
            null,
            null);
    List<Instalment> lines =
        switch (commitments.split(request)) {
          case Split.Schedule(var instalments) -> instalments;
          case Split.Impossible _ -> List.of();
        };
    return new Terms(
        lines,
        terms.count(),
        terms.firstDueOn(),
        terms.frequency(),
        false,
        terms.means(),
        terms.words(),
        terms.payer());
  }

  private List<Instalment> effective(List<Instalment> lines) {
    var moved = new ArrayList<Instalment>();
    for (Instalment line : lines) {
      moved.add(
          new Instalment(
              moved.size() + 1, line.dueOn(), commitments.effective(line.dueOn()), line.amount()));
    }
    return moved;
  }

  /// Records what is on the form. A refusal stays on the form with its reason.
  Draft record(DeskReader.Desk desk, AccountFile file, Terms terms) {
    var state = desk.state();
    var call = state.call();
    var invoices =
        file.invoices().stream()
            .filter(invoice -> invoice.open().isPositive())
            .map(Invoice::id)
            .toList();
    var result =
        commitments.record(
            new CommitmentTerms(
                file.account().id(),
                call == null ? null : call.id(),
                state.agent().id(),
                terms.lines(),
                terms.means(),
                invoices,
                terms.words(),
                terms.payer()));
    return switch (result) {
      case CommitmentResult.Recorded(var made) -> {
        String code = made.isPlan() ? "plan" : "promise";
        var notice = Notice.recorded("desk.done." + code, detail(terms), made.id());
        yield state.draft().form(Form.NONE, null).outcome(code).notice(notice);
      }
      case CommitmentResult.Refused(var field, var reason, var detail) ->
          state
              .draft()
              .form(terms.lines().size() > 1 ? Form.PLAN : Form.PROMISE, terms)
              .notice(Notice.warning("desk.refused." + reason, detail));
    };
  }

  private static Map<String, String> detail(Terms terms) {
    return Map.of(
        "amount", terms.total().amount().toPlainString(),
        "parts", Integer.toString(terms.lines().size()),
        "date", terms.lines().getFirst().effectiveDueOn().toString());
  }
}
