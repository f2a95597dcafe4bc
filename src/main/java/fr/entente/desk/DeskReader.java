package fr.entente.desk;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.commitments.Commitments;
import fr.entente.compliance.Compliance;
import fr.entente.interest.InterestFile;
import fr.entente.interest.Interests;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.scripts.ScriptRun;
import fr.entente.worklist.WorkItem;
import fr.entente.worklist.Worklist;
import java.time.Clock;
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
  private final Interests interests;
  private final MailDesk mail;
  private final ScriptDesk scripts;
  private final CounselDesk counsel;
  private final BriefReader briefs;
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
      Interests interests,
      MailDesk mail,
      ScriptDesk scripts,
      CounselDesk counsel,
      BriefReader briefs,
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
    this.interests = interests;
    this.mail = mail;
    this.scripts = scripts;
    this.counsel = counsel;
    this.briefs = briefs;
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
      @Nullable InterestFile interest,
      @Nullable Notice shown) {
    Desk(
        DeskState state,
        @Nullable AccountFile file,
        @Nullable ScriptRun run,
        @Nullable InterestFile interest) {
      this(state, file, run, interest, state.notice());
    }

    Desk with(Draft draft) {
      return new Desk(state.with(draft), file, run, interest, shown);
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
      return new Desk(blank(agent, phase, presence.reason(), draft), null, null, null);
    }
    return compose(agent, phase, call, item, file, draft);
  }

  /// The same desk after a command that changed nothing but the draft: only what follows from the
  /// terms is looked at again.
  DeskState again(Desk desk, Draft draft) {
    var state = desk.state().with(draft);
    var file = desk.file();
    var interest = desk.interest();
    return file == null || interest == null ? state : state.with(counsel.of(state, file, interest));
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
    var story = commitments.story(file.account().id());
    var interest = interests.read(file.account().id());
    var brief = briefs.of(file, call, item, draft, story, interest.on(LocalDate.now(clock)));
    var heard = signs.heard(file.account().id(), call);
    boolean confirmed = call != null && call.identityConfirmedAt() != null;
    // In a crisis the debt does not matter: nothing on the screen names it.
    boolean masked = phase.onTheLine() && !confirmed || heard.crisis();
    var facts =
        Facts.of(
            file,
            agent,
            brief.callee(),
            story.latest(),
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
    return new Desk(
        masked ? state : state.with(counsel.of(state, file, interest)), file, run, interest);
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
}
