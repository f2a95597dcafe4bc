package fr.entente.desk;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.Commitments;
import fr.entente.compliance.Compliance;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.outreach.Outreach;
import fr.entente.outreach.RecapStatus;
import fr.entente.scripts.ScriptRun;
import fr.entente.worklist.Stage;
import fr.entente.worklist.Tier;
import fr.entente.worklist.WorkItem;
import fr.entente.worklist.Worklist;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what an agent's screen shows, from the database, each time. Masks here, so that no caller
/// can forget to.
@Component
class DeskReader {
  private final Agents agents;
  private final Worklist worklist;
  private final Portfolio portfolio;
  private final Calls calls;
  private final Compliance compliance;
  private final Commitments commitments;
  private final Outreach outreach;
  private final MailDesk mail;
  private final ScriptDesk scripts;
  private final CounselDesk counsel;
  private final StandingReader standings;
  private final DraftRepository drafts;
  private final Signs signs;
  private final DayFigures figures;
  private final WrapUpClock wrapUps;
  private final DeskSettings settings;
  private final Clock clock;

  DeskReader(
      Agents agents,
      Worklist worklist,
      Portfolio portfolio,
      Calls calls,
      Compliance compliance,
      Commitments commitments,
      Outreach outreach,
      MailDesk mail,
      ScriptDesk scripts,
      CounselDesk counsel,
      StandingReader standings,
      DraftRepository drafts,
      Signs signs,
      DayFigures figures,
      WrapUpClock wrapUps,
      DeskSettings settings,
      Clock clock) {
    this.agents = agents;
    this.worklist = worklist;
    this.portfolio = portfolio;
    this.calls = calls;
    this.compliance = compliance;
    this.commitments = commitments;
    this.outreach = outreach;
    this.mail = mail;
    this.scripts = scripts;
    this.counsel = counsel;
    this.standings = standings;
    this.drafts = drafts;
    this.signs = signs;
    this.figures = figures;
    this.wrapUps = wrapUps;
    this.settings = settings;
    this.clock = clock;
  }

  /// What is on the agent's desk, with everything an account needs to be worked. `shown` is the
  /// notice that was on the screen before the command.
  record Desk(
      DeskState state,
      @Nullable AccountFile file,
      @Nullable ScriptRun run,
      @Nullable Notice shown) {
    Desk(DeskState state, @Nullable AccountFile file, @Nullable ScriptRun run) {
      this(state, file, run, state.notice());
    }

    Desk with(Draft draft) {
      return new Desk(state.with(draft), file, run, shown);
    }
  }

  DeskState read(AgentId id) {
    return open(id).state();
  }

  Desk open(AgentId id) {
    Agent agent = agents.byId(id);
    var presence = agents.presence(id);
    CallRecord call = calls.current(id).orElse(null);
    WorkItem item = worklist.heldBy(id).orElse(null);
    Phase phase = Phase.of(presence.presence(), item != null, call);
    AccountId account = accountOf(phase, call, item);
    AccountFile file = Optional.ofNullable(account).flatMap(portfolio::file).orElse(null);
    Draft draft = drafts.find(id, account == null ? Draft.NO_ACCOUNT : account.value());
    if (file == null) {
      return new Desk(blank(agent, phase, presence.reason(), draft), null, null);
    }
    return compose(agent, phase, call, item, file, draft);
  }

  private static @Nullable AccountId accountOf(
      Phase phase, @Nullable CallRecord call, @Nullable WorkItem item) {
    if (!phase.working()) {
      return null;
    }
    return call != null ? call.account() : item == null ? null : item.account();
  }

  private DeskState blank(Agent agent, Phase phase, @Nullable String reason, Draft draft) {
    return new DeskState(
        agent,
        phase,
        reason,
        null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        draft,
        null,
        null,
        false,
        figures.of(agent.id()),
        figures.parked(agent.id()),
        null,
        mail.thanks(agent.id()));
  }

  private Desk compose(
      Agent agent,
      Phase phase,
      @Nullable CallRecord call,
      @Nullable WorkItem item,
      AccountFile file,
      Draft draft) {
    var history = commitments.history(file.account().id());
    var brief = brief(file, call, item, draft, history);
    var heard = signs.heard(file.account().id(), call);
    boolean confirmed = call != null && call.identityConfirmedAt() != null;
    // In a crisis the debt does not matter: nothing on the screen names it.
    boolean masked = phase.onTheLine() && !confirmed || heard.crisis();
    var facts =
        Facts.of(
            file,
            agent,
            brief.callee(),
            history.isEmpty() ? null : history.getFirst(),
            company(file),
            LocalDate.now(clock),
            confirmed && !heard.crisis(),
            heard.distress());
    var walk = scripts.run(call, brief.scriptKey(), file.debtor().language(), facts).orElse(null);
    var run = walk == null || !heard.crisis() ? walk : ScriptDesk.inCrisis(walk);
    var written = heard.crisis() ? draft.outcome("crisis") : draft;
    var state =
        new DeskState(
            agent,
            phase,
            null,
            masked ? brief.mask(heard.crisis() ? Objective.CARE : brief.objective()) : brief,
            call,
            run == null ? null : ScriptDesk.page(run),
            call == null ? List.of() : calls.transcript(call.id()),
            signs.prompt(heard, call, run),
            signs.earlier(file.account().id(), call),
            masked ? written.form(hidden(draft.form()), null) : written,
            call == null || phase != Phase.WRAP_UP ? null : wrapUps.of(call, written),
            compliance.policyFor(file.account().id()).orElse(null),
            figures.smallAccounts(agent.id()),
            figures.of(agent.id()),
            figures.parked(agent.id()),
            null,
            null);
    return new Desk(masked ? state : state.with(counsel.of(state, file)), file, run);
  }

  // A third party says its own name first: the creditor's would tell of the debt.
  private String company(AccountFile file) {
    return file.creditor().collector() == CollectorKind.CREDITOR
        ? file.creditor().name()
        : settings.agencyName();
  }

  private static Form hidden(Form form) {
    return switch (form) {
      case PROMISE, PLAN, DISPUTE, MOVE, RECAP -> Form.NONE;
      default -> form;
    };
  }

  private Brief brief(
      AccountFile file,
      @Nullable CallRecord call,
      @Nullable WorkItem item,
      Draft draft,
      List<Commitment> history) {
    var debtor = file.debtor();
    var account = file.account();
    var callable = BriefWriter.callable(file);
    var past = calls.history(debtor.id(), 10);
    var open = commitments.open(account.id()).orElse(null);
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
        standings.of(account.id(), history));
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
