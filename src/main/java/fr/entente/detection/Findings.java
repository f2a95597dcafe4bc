package fr.entente.detection;

import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.detection.NewFinding.Occasion;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.listening.Channel;
import fr.entente.listening.Label;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: what was heard about an account, as suspicions. Only a person confirms or clears
/// (GDPR-07); nothing here changes an amount, a priority or a legal route. Words of hardship are
/// for agents and leads alone (R45); trainers see counts and masked lines.
@Service
public class Findings {
  /// Health and danger to life do not become examples by themselves (GDPR art. 9).
  private static final Set<Label> NEVER_PROPOSED =
      EnumSet.of(Label.CRISIS_RISK, Label.PERSONAL_VULNERABILITY);

  private final FindingRepository findings;
  private final FindingEventRepository history;
  private final FindingTallyRepository tallies;
  private final ProposalRepository proposals;
  private final OccasionRepository occasions;
  private final FindingIntake intake;
  private final Previews previews;
  private final WrittenReader reader;
  private final Agents agents;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Findings(
      FindingRepository findings,
      FindingEventRepository history,
      FindingTallyRepository tallies,
      ProposalRepository proposals,
      OccasionRepository occasions,
      FindingIntake intake,
      Previews previews,
      WrittenReader reader,
      Agents agents,
      ApplicationEventPublisher events,
      Clock clock) {
    this.findings = findings;
    this.history = history;
    this.tallies = tallies;
    this.proposals = proposals;
    this.occasions = occasions;
    this.intake = intake;
    this.previews = previews;
    this.reader = reader;
    this.agents = agents;
    this.events = events;
    this.clock = clock;
  }

  /// What was heard on this desk, in the order in which it was said, and what the screen does about
  /// each.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public List<Engaged> engaged(AccountId account, @Nullable CallId call) {
    return intake.engaged(account, call);
  }

  /// Of these, what is to be shown one after the other, the first first.
  public static List<Engaged> waiting(List<Engaged> engaged) {
    return Engagement.waiting(engaged);
  }

  /// What the turn that is being spoken may mean; gone or confirmed when it ends.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public Optional<Preview> preview(CallId call) {
    return previews.of(call);
  }

  /// Suspected and confirmed, newest first.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public List<Finding> ofAccount(AccountId account, int limit) {
    return findings.ofAccount(account, limit);
  }

  /// The agent ticked a card: a suspicion of the agent's own.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void declare(
      AccountId account, @Nullable CallId call, AgentId agent, Label label, String card) {
    onlyOwn(agent);
    boolean suspected =
        intake.engaged(account, call).stream()
            .map(Engaged::finding)
            .anyMatch(f -> f.label() == label && f.counts() && !f.putAway());
    if (!suspected) {
      var occasion = occasions.ofDesk(account, call, agent).orElseThrow();
      var at = findings.notBefore(call, clock.instant());
      intake.take(occasion, List.of(NewFinding.card(occasion, label, card, clock.instant(), at)));
    }
  }

  /// The answer to everything suspected under this label on this desk. Confirming what nobody
  /// suspected declares it; clearing twice changes nothing.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void answer(
      AccountId account,
      @Nullable CallId call,
      AgentId agent,
      Label label,
      FindingState state,
      String how) {
    onlyOwn(agent);
    if (!state.answered()) {
      throw new IllegalArgumentException("an answer confirms or clears");
    }
    if (state == FindingState.CONFIRMED) {
      declare(account, call, agent, label, how);
    }
    boolean changed = false;
    for (var one : intake.engaged(account, call)) {
      var finding = one.finding();
      boolean asked = finding.label() == label && finding.counts();
      if (asked && findings.answer(finding, state, agent, clock.instant())) {
        changed = true;
        record(one, state, agent, how);
      }
    }
    if (changed) {
      events.publishEvent(new FindingAnswered(account, call, agent, label, state));
    }
  }

  private void record(Engaged one, FindingState state, AgentId agent, String how) {
    var finding = one.finding();
    history.persist(new FindingEvent(finding.id(), clock.instant(), agent, state, how));
    boolean confirmed = state == FindingState.CONFIRMED;
    if (one.response() != Response.NOTHING) {
      tallies.add(LocalDate.now(clock), finding, 0, confirmed ? 1 : 0, confirmed ? 0 : 1);
      propose(finding, confirmed);
    }
  }

  private void propose(Finding finding, boolean confirmed) {
    if (finding.text().isBlank() || NEVER_PROPOSED.contains(finding.label())) {
      return;
    }
    String masked = PersonalDataMask.of(finding.text(), occasions.names(finding.account()));
    proposals.add(
        LocalDate.now(clock),
        finding,
        Channel.valueOf(finding.source().name()),
        confirmed ? finding.label() : Label.NONE,
        masked.substring(0, Math.min(600, masked.length())));
  }

  /// Confirmed and attended to: the screen need not show it any more.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void putAway(AccountId account, @Nullable CallId call, AgentId agent, Label label) {
    onlyOwn(agent);
    intake.engaged(account, call).stream()
        .map(Engaged::finding)
        .filter(f -> f.label() == label && f.state() == FindingState.CONFIRMED)
        .forEach(finding -> findings.putAway(finding.id()));
  }

  /// Reads a note as it stands, once the typing rests. What its words no longer say is withdrawn,
  /// unless they had to go: a person in need is not forgotten because a note may not name it. False
  /// while there is no detector: the note is still to be read.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public boolean noted(AccountId account, @Nullable CallId call, AgentId agent, String text) {
    onlyOwn(agent);
    if (!reader.ready()) {
      return false;
    }
    var occasion = occasions.ofDesk(account, call, agent).orElseThrow();
    String place = call == null ? "note:" + LocalDate.now(clock) : "note";
    var at = findings.notBefore(call, clock.instant());
    var found = reader.note(occasion, place, text, at);
    var labels = EnumSet.noneOf(Label.class);
    found.forEach(one -> labels.add(one.reading().label()));
    withdraw(occasion, labels);
    intake.take(occasion, found);
    return true;
  }

  private void withdraw(Occasion occasion, Set<Label> said) {
    for (var one : intake.engaged(occasion.account(), occasion.call())) {
      var finding = one.finding();
      boolean gone = reader.withdraws(finding) && !said.contains(finding.label());
      if (gone && findings.answer(finding, FindingState.EXPIRED, null, clock.instant())) {
        history.persist(
            new FindingEvent(
                finding.id(), clock.instant(), null, FindingState.EXPIRED, "words changed"));
        tallies.add(
            LocalDate.now(clock), finding, one.response() == Response.NOTHING ? 0 : -1, 0, 0);
      }
    }
  }

  /// How often each phrase and label engaged the screen between two days of the floor (both
  /// included), by version, and what agents answered. Without anybody's data.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER', 'ADMINISTRATOR')")
  public List<FindingTally> tallies(LocalDate from, LocalDate to) {
    return tallies.between(from, to);
  }

  /// Masked lines that agents confirmed or cleared, oldest first.
  @PreAuthorize("hasAnyRole('TRAINER', 'ADMINISTRATOR')")
  public List<Proposal> proposals(int limit) {
    return proposals.findAllByOrderByIdAsc(Limit.of(limit));
  }

  /// Masked lines that agents cleared within the last seven days, the most frequent first.
  @PreAuthorize("hasAnyRole('TRAINER', 'ADMINISTRATOR')")
  public List<Proposal> falseAlarms(int limit) {
    var since = LocalDate.now(clock).minusDays(6);
    return proposals.findByLabelAndLastOnGreaterThanEqualOrderByTimesDescLastOnDescIdAsc(
        Label.NONE, since, Limit.of(limit));
  }

  /// The trainer has taken or refused the line: it goes.
  @PreAuthorize("hasAnyRole('TRAINER', 'ADMINISTRATOR')")
  @Transactional
  public void settle(long proposal) {
    proposals.settle(proposal);
  }

  private void onlyOwn(AgentId agent) {
    boolean meddles =
        agents.signedIn().filter(me -> !me.id().equals(agent) && !me.has(Role.LEAD)).isPresent();
    if (meddles) {
      throw new AccessDeniedException("desk of another agent");
    }
  }
}
