package fr.entente.desk;

import fr.entente.accounts.AccountFile;
import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.CommitmentStory;
import fr.entente.compliance.Compliance;
import fr.entente.interest.InterestNote;
import fr.entente.outreach.Outreach;
import fr.entente.outreach.RecapStatus;
import fr.entente.worklist.Stage;
import fr.entente.worklist.Tier;
import fr.entente.worklist.WorkItem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what is known of the account on a desk. Nothing is masked yet.
@Component
class BriefReader {
  private final Calls calls;
  private final Compliance compliance;
  private final Outreach outreach;
  private final StandingReader standings;
  private final Signs signs;
  private final DeskSettings settings;
  private final Clock clock;

  BriefReader(
      Calls calls,
      Compliance compliance,
      Outreach outreach,
      StandingReader standings,
      Signs signs,
      DeskSettings settings,
      Clock clock) {
    this.calls = calls;
    this.compliance = compliance;
    this.outreach = outreach;
    this.standings = standings;
    this.signs = signs;
    this.settings = settings;
    this.clock = clock;
  }

  Brief of(
      AccountFile file,
      @Nullable CallRecord call,
      @Nullable WorkItem item,
      Draft draft,
      CommitmentStory story,
      InterestNote interest) {
    var debtor = file.debtor();
    var account = file.account();
    var wishes = compliance.wishes(debtor.id());
    var callable = BriefWriter.callable(file, wishes);
    var past = calls.history(debtor.id(), 10);
    var open = story.open();
    var history = story.history();
    String key = ScriptDesk.keyOf(call, item == null ? "first-call-company" : item.scriptKey());
    Stage stage = item == null ? Stage.EARLY : item.stage();
    return new Brief(
        account.id(),
        debtor.id(),
        debtor.kind(),
        debtor.name(),
        debtor.city(),
        false,
        file.creditor().name(),
        account.reference(),
        amounts(file),
        item == null ? null : item.why(),
        stage,
        account.factored(),
        key,
        Objective.of(
            item == null ? Tier.AMOUNT : item.why().tier(),
            key,
            open != null && open.isPlan(),
            rightParty(past),
            stage == Stage.LATE),
        callable,
        BriefWriter.callee(callable, call == null ? null : call.number(), draft.callee()),
        BriefWriter.checks(file),
        compliance.holds(account.id()),
        calls.attempts(debtor.id(), clock.instant().minus(Duration.ofDays(7))).size(),
        BriefWriter.history(file, past, history, signs.mails(account.id()), clock),
        file.invoices().stream().filter(invoice -> invoice.open().isPositive()).toList(),
        open,
        open == null ? RecapStatus.NONE : outreach.status(open.id()),
        BriefWriter.count(history, CommitmentStatus.KEPT, CommitmentStatus.KEPT_LATE),
        BriefWriter.count(history, CommitmentStatus.BROKEN, CommitmentStatus.PARTIALLY_KEPT),
        file.facts(),
        standings.of(story, interest),
        wishes);
  }

  private static int rightParty(List<CallRecord> past) {
    return (int) past.stream().filter(call -> call.identityConfirmedAt() != null).count();
  }

  private Amounts amounts(AccountFile file) {
    var account = file.account();
    return new Amounts(
        account.balance(),
        account.overdue(),
        account.disputed(),
        BriefWriter.collectable(file),
        Stake.perMinute(account.overdue(), settings.handling()));
  }
}
