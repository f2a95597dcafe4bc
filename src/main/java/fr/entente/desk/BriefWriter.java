package fr.entente.desk;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.DebtorKind;
import fr.entente.accounts.LedgerEntry;
import fr.entente.accounts.LedgerKind;
import fr.entente.calls.CallRecord;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.desk.MoneyReader.Agreed;
import fr.entente.desk.picture.Amounts;
import fr.entente.desk.picture.Brief;
import fr.entente.desk.picture.HistoryLine;
import fr.entente.desk.picture.Objective;
import fr.entente.desk.picture.PromiseStanding;
import fr.entente.desk.picture.Recall;
import fr.entente.desk.picture.Situation;
import fr.entente.detection.ReceivedMail;
import fr.entente.kernel.Money;
import fr.entente.worklist.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parts of a brief that are worked out from an account's file. Pure.
final class BriefWriter {
  private static final int HISTORY = 12;
  private static final Set<LedgerKind> MONEY = Set.of(LedgerKind.PAYMENT, LedgerKind.REVERSAL);

  private BriefWriter() {}

  /// What is known of the account, unmasked.
  static Brief brief(Readings read, Readings.Account known, DeskSettings settings, Clock clock) {
    var call = read.line().call();
    var item = read.line().item();
    var file = known.who().file();
    var story = known.agreed().story();
    var past = known.who().past();
    var open = story.open();
    var callable = Callees.callable(file.contacts(), known.who().wishes());
    var today = LocalDate.now(clock);
    var situation = SituationFacts.situation(read.line(), known, settings.lastStageDays(), today);
    Stage stage = item == null ? Stage.EARLY : item.stage();
    return new Brief(
        file.account().id(),
        file.debtor().id(),
        file.debtor().kind(),
        file.debtor().name(),
        file.debtor().city(),
        false,
        file.creditor().name(),
        file.account().reference(),
        amounts(file, settings.handling()),
        item == null ? null : item.why(),
        stage,
        file.account().factored(),
        situation,
        recall(situation, known.who().recall()),
        ScriptDesk.begun(call).orElse(situation.script(file.debtor().kind() == DebtorKind.PERSON)),
        Objective.of(
            situation,
            open != null && open.isPlan(),
            rightParty(past.calls()),
            stage == Stage.LATE),
        callable,
        Callees.callee(file.contacts(), callable, call, read.draft().callee()),
        IdentityQuestions.of(file),
        known.who().holds(),
        past.attempts(),
        history(file, past.calls(), story.history(), known.who().mails(), clock),
        file.invoices().stream().filter(invoice -> invoice.open().isPositive()).toList(),
        open,
        known.agreed().recap(),
        count(story.history(), CommitmentStatus.KEPT, CommitmentStatus.KEPT_LATE),
        count(story.history(), CommitmentStatus.BROKEN, CommitmentStatus.PARTIALLY_KEPT),
        file.facts(),
        standing(known.agreed(), today),
        known.who().wishes(),
        known.who().obstacle(),
        RiskFlag.of(risk(known)),
        BackgroundWriter.of(known.who(), clock));
  }

  // A callback is agreed for one call; what was said last counts for every call.
  private static Recall recall(Situation situation, Recall known) {
    boolean agreed = situation == Situation.CALLBACK || situation == Situation.AFTER_CARE;
    return agreed ? known : new Recall(known.last(), null);
  }

  private static RiskFlag.Facts risk(Readings.Account known) {
    var file = known.who().file();
    var obstacle = known.who().obstacle();
    return new RiskFlag.Facts(
        known.agreed().story().history(),
        known.agreed().grade(),
        file.payments().stream()
            .filter(entry -> entry.kind() == LedgerKind.PAYMENT)
            .map(LedgerEntry::amount)
            .toList(),
        file.account().overdue().isPositive(),
        known.heard().earlier(),
        obstacle == null ? null : obstacle.stance(),
        known.who().past().calls());
  }

  private static int rightParty(List<CallRecord> past) {
    return (int) past.stream().filter(call -> call.identityConfirmedAt() != null).count();
  }

  private static Amounts amounts(AccountFile file, Duration handling) {
    var account = file.account();
    return new Amounts(
        account.balance(),
        account.overdue(),
        account.disputed(),
        collectable(file),
        Stake.perMinute(account.overdue(), handling));
  }

  private static PromiseStanding standing(Agreed agreed, LocalDate today) {
    var latest = agreed.story().latest();
    return new PromiseStanding(
        latest,
        agreed.grade(),
        latest == null ? List.of() : agreed.story().moments(),
        agreed.interest().on(today));
  }

  /// What can be asked for today: what is overdue, which never holds anything disputed; else what
  /// is owed and not disputed, if anything is.
  static Money collectable(AccountFile file) {
    var account = file.account();
    if (account.overdue().isPositive()) {
      return account.overdue();
    }
    var undisputed = account.balance().minus(account.disputed());
    return undisputed.isPositive() ? undisputed : account.balance();
  }

  static List<HistoryLine> history(
      AccountFile file,
      List<CallRecord> calls,
      List<Commitment> commitments,
      List<ReceivedMail> mails,
      Clock clock) {
    return Stream.of(
            calls.stream().filter(BriefWriter::reached).map(BriefWriter::line),
            file.notes().stream()
                .map(note ->
                    new HistoryLine(note.at(), HistoryLine.Kind.NOTE, "note", note.text(), null)),
            payments(file, clock),
            commitments.stream().map(commitment -> line(commitment, clock)),
            mails.stream()
                .map(mail ->
                    new HistoryLine(
                        mail.at(), HistoryLine.Kind.MAIL, "mail", mail.subject(), null)))
        .flatMap(lines -> lines)
        .sorted(Comparator.comparing(HistoryLine::at).reversed())
        .limit(HISTORY)
        .toList();
  }

  // A call that rang nobody, set aside without an outcome, was no contact.
  private static boolean reached(CallRecord call) {
    return call.wrappedUpAt() != null && (call.disposition() != null || !call.rangNobody());
  }

  // What came in, and what was taken back later: both, or the first would look like money. One line
  // each, over however many invoices it was spread.
  private static Stream<HistoryLine> payments(AccountFile file, Clock clock) {
    Map<List<Object>, List<LedgerEntry>> whole =
        file.payments().stream()
            .filter(entry -> MONEY.contains(entry.kind()))
            .collect(
                Collectors.groupingBy(
                    entry -> List.of(entry.sourceKey(), entry.kind(), entry.bookedOn())));
    return whole.values().stream().map(portions -> money(portions, clock));
  }

  private static HistoryLine money(List<LedgerEntry> portions, Clock clock) {
    var first = portions.getFirst();
    var sum = portions.stream().map(LedgerEntry::amount).reduce(Money.ZERO, Money::plus);
    boolean back = first.kind() == LedgerKind.REVERSAL;
    return new HistoryLine(
        first.bookedOn().atStartOfDay(clock.getZone()).toInstant(),
        back ? HistoryLine.Kind.REVERSAL : HistoryLine.Kind.PAYMENT,
        "payment",
        first.reference() == null ? "" : first.reference(),
        back ? sum : Money.ZERO.minus(sum));
  }

  private static HistoryLine line(CallRecord call) {
    String code = call.disposition() == null ? "none" : call.disposition();
    var kind = call.incoming() ? HistoryLine.Kind.INCOMING : HistoryLine.Kind.CALL;
    return new HistoryLine(call.requestedAt(), kind, code, "", null);
  }

  private static HistoryLine line(Commitment commitment, Clock clock) {
    return new HistoryLine(
        commitment.agreedOn().atStartOfDay(clock.getZone()).toInstant(),
        HistoryLine.Kind.COMMITMENT,
        commitment.overall().name(),
        commitment.words(),
        commitment.total());
  }

  static int count(List<Commitment> commitments, CommitmentStatus... statuses) {
    var wanted = List.of(statuses);
    return (int) commitments.stream().filter(one -> wanted.contains(one.overall())).count();
  }
}
