package fr.entente.demo;

import fr.entente.accounts.Ledger;
import fr.entente.commitments.ApprovalResult;
import fr.entente.commitments.Approvals;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.DayShift;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PastCommitments;
import fr.entente.commitments.PaymentMeans;
import fr.entente.commitments.grade.Grades;
import fr.entente.commitments.plan.Frequency;
import fr.entente.commitments.plan.PlanRequest;
import fr.entente.commitments.plan.Split;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// What was agreed on a past call, and the money that came of it.
@Component
class Aftermath {
  private static final int RUNNING_PARTS = 6;
  private static final int FINISHED_PARTS = 3;
  private static final int MISSED_PARTS = 3;
  private static final int MANY_PARTS = 18;
  private static final int LATE_DAYS = 5;
  private static final int RETURNED_AFTER_DAYS = 8;

  private static final String SOURCE = "demo:";

  private final PastCommitments past;
  private final Commitments commitments;
  private final Approvals approvals;
  private final Grades grades;
  private final Ledger ledger;
  private final DebtRepository debts;
  private final Clock clock;

  Aftermath(
      PastCommitments past,
      Commitments commitments,
      Approvals approvals,
      Grades grades,
      Ledger ledger,
      DebtRepository debts,
      Clock clock) {
    this.past = past;
    this.commitments = commitments;
    this.approvals = approvals;
    this.grades = grades;
    this.ledger = ledger;
    this.debts = debts;
    this.clock = clock;
  }

  /// A closed call and what it was about.
  record Told(Debt debt, AgentId agent, CallId call, Instant at, String note, String words) {}

  CommitmentId promise(Told told, LocalDate due) {
    return agree(told, parts(told.debt().overdue(), 1, due, Frequency.MONTHLY));
  }

  void keptPromise(Told told, LocalDate due) {
    promise(told, due);
    pay(told, told.debt().overdue(), due.minusDays(1), 1);
  }

  void latePromise(Told told, LocalDate due) {
    promise(told, due);
    pay(told, told.debt().overdue(), due.plusDays(LATE_DAYS), 1);
  }

  /// Half of it came, in time.
  void partlyKept(Told told, LocalDate due) {
    promise(told, due);
    pay(told, Money.ofCents(told.debt().overdue().cents() / 2), due.minusDays(1), 1);
  }

  /// Kept, until the bank took the money back.
  void returnedDebit(Told told, LocalDate due) {
    promise(told, due);
    pay(told, told.debt().overdue(), due.minusDays(1), 1);
    ledger.reverse(key(told, 1), due.plusDays(RETURNED_AFTER_DAYS));
  }

  void finishedPlan(Told told, LocalDate first) {
    var parts = parts(told.debt().overdue(), FINISHED_PARTS, first, Frequency.WEEKLY);
    agree(told, parts);
    parts.forEach(part -> pay(told, part.amount(), part.dueOn(), part.number()));
  }

  /// Weekly parts; those whose day has come were paid.
  void runningPlan(Told told, LocalDate first) {
    var parts = parts(told.debt().overdue(), RUNNING_PARTS, first, Frequency.WEEKLY);
    agree(told, parts);
    parts.stream()
        .filter(part -> part.effectiveDueOn().isBefore(LocalDate.now(clock)))
        .forEach(part -> pay(told, part.amount(), part.dueOn(), part.number()));
  }

  /// The first part was paid, the second was not.
  void missedInstalment(Told told, LocalDate first) {
    var parts = parts(told.debt().overdue(), MISSED_PARTS, first, Frequency.BIWEEKLY);
    agree(told, parts);
    pay(told, parts.getFirst().amount(), first, 1);
  }

  /// The whole of one invoice was promised.
  void promiseInvoice(Told told, ToldPayment payment, LocalDate due) {
    agree(told, parts(payment.amount(), 1, due, Frequency.MONTHLY));
  }

  void paid(AccountId account, ToldPayment payment) {
    ledger.receive(
        account,
        payment.amount(),
        payment.on(),
        payment.invoice(),
        payment.means(),
        SOURCE + "year:" + payment.invoice());
  }

  /// Somebody at work has agreed something here since; that stands, nothing is invented beside it.
  boolean taken(AccountId account) {
    return commitments.history(account).stream()
        .anyMatch(each -> each.overall() == CommitmentStatus.PENDING);
  }

  /// Works out what was kept and what was broken of what was told, on the days on which it was. In
  /// the same transaction: nobody finds a promise of last spring that nobody has looked at since.
  void follow(Told told) {
    AccountId account = told.debt().account();
    debts.recordedWhenBooked(account, SOURCE);
    LocalDate since = LocalDate.ofInstant(told.at(), clock.getZone());
    past.follow(account, debts.moneyDays(account, SOURCE, since), LocalDate.now(clock));
  }

  /// What the forecast learns from it.
  void learn() {
    grades.recount();
  }

  /// Many small parts are more than an agent may agree to: a lead is asked.
  void askLead(Told told) {
    LocalDate first = LocalDate.now(clock).plusDays(5);
    var parts = parts(told.debt().overdue(), MANY_PARTS, first, Frequency.MONTHLY);
    if (approvals.ask(terms(told, parts)) instanceof ApprovalResult.Refused(var why)) {
      throw new IllegalStateException("the demonstration's question was not asked: " + why);
    }
  }

  private List<Instalment> parts(Money total, int count, LocalDate first, Frequency frequency) {
    var request =
        new PlanRequest(
            total,
            count,
            null,
            first,
            frequency,
            false,
            false,
            DayShift.FOLLOWING,
            "FR",
            null,
            null);
    return switch (request.split()) {
      case Split.Schedule(var instalments) -> instalments;
      case Split.Impossible(var reason) -> throw new IllegalStateException(reason);
    };
  }

  private CommitmentId agree(Told told, List<Instalment> parts) {
    return past.write(terms(told, parts), told.at(), clock.getZone());
  }

  private static CommitmentTerms terms(Told told, List<Instalment> parts) {
    return new CommitmentTerms(
        told.debt().account(),
        told.call(),
        told.agent(),
        parts,
        PaymentMeans.TRANSFER,
        List.of(),
        told.words(),
        told.debt().payer());
  }

  private void pay(Told told, Money amount, LocalDate on, int number) {
    ledger.receive(told.debt().account(), amount, on, "", "VIR", key(told, number));
  }

  private static String key(Told told, int number) {
    return SOURCE + told.debt().account().value() + ":" + number;
  }
}
