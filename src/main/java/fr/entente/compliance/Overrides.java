package fr.entente.compliance;

import fr.entente.agents.Agents;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: a refusal that a lead may lift ([Liftable]). The agent asks and says why, a lead who
/// is somebody else answers with a reason; a yes is good for one more call within its time.
@Service
public class Overrides {
  /// How long a lead may grant, the shortest first.
  public static final List<Duration> LENGTHS =
      List.of(Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(24));

  private final OverrideRequestRepository rows;
  private final ContactOutlooks outlooks;
  private final Restrictions book;
  private final Agents agents;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Overrides(
      OverrideRequestRepository rows,
      ContactOutlooks outlooks,
      Restrictions book,
      Agents agents,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.outlooks = outlooks;
    this.book = book;
    this.agents = agents;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// Asks the leads. Asked again before there is an answer, it is the same question.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public OverrideResult ask(ContactQuestion question, String words, AgentId agent) {
    var outlook = outlooks.of(question);
    if (outlook.light() != ContactOutlook.Light.RED) {
      return new OverrideResult.Refused("allowed");
    }
    if (!outlook.liftable()) {
      return new OverrideResult.Refused("never");
    }
    if (words.isBlank()) {
      return new OverrideResult.Refused("no_reason");
    }
    var before = latest(agent, question.account()).filter(OverrideRequest::open);
    if (before.isPresent()) {
      return new OverrideResult.Done(before.get());
    }
    var rules = outlook.refusals().stream().map(Refusal::rule).toList();
    var row =
        new OverrideRequestRow(question.account(), agent, rules, words.strip(), clock.instant());
    var asked = rows.persist(row).request();
    audit.record(agent, "rule.override_asked", subject(asked), asked.id() + " " + asked.rules());
    tell(asked);
    return new OverrideResult.Done(asked);
  }

  /// Questions without an answer, the oldest first.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  @Transactional(readOnly = true)
  public List<OverrideRequest> waiting() {
    return rows.findByStateOrderByAskedAtAscIdAsc(OverrideRequest.State.ASKED).stream()
        .map(OverrideRequestRow::request)
        .toList();
  }

  /// The latest question of this agent about this account.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional(readOnly = true)
  public Optional<OverrideRequest> latest(AgentId agent, AccountId account) {
    return rows.findFirstByAgentIdAndAccountIdOrderByIdDesc(agent, account)
        .map(OverrideRequestRow::request);
  }

  /// Yes for so long, once, by somebody else than who asked; it says why.
  @PreAuthorize("hasRole('LEAD')")
  @Transactional
  public OverrideResult grant(long id, String why, Duration howLong) {
    return LENGTHS.contains(howLong)
        ? decide(id, why, clock.instant().plus(howLong))
        : new OverrideResult.Refused("too_long");
  }

  /// No, once, with a reason.
  @PreAuthorize("hasRole('LEAD')")
  @Transactional
  public OverrideResult refuse(long id, String why) {
    return decide(id, why, null);
  }

  private OverrideResult decide(long id, String why, @Nullable Instant until) {
    AgentId me = agents.current().id();
    var row = rows.lock(id).orElseThrow();
    var asked = row.request();
    if (!asked.open()) {
      return new OverrideResult.Refused("decided");
    }
    if (asked.agent().equals(me)) {
      return new OverrideResult.Refused("own_question");
    }
    if (why.isBlank()) {
      return new OverrideResult.Refused("no_reason");
    }
    Instant now = clock.instant();
    row.decide(me, why.strip(), until, now);
    rows.flush();
    if (until == null) {
      audit.record(me, "rule.override_refused", subject(asked), id + " " + asked.rules());
    } else {
      var howLong = Duration.between(now, until);
      asked.rules().forEach(rule -> book.override(asked.account(), rule, why.strip(), howLong, me));
    }
    var decided = row.request();
    tell(decided);
    return new OverrideResult.Done(decided);
  }

  private void tell(OverrideRequest request) {
    events.publishEvent(new OverrideChanged(request.id(), request.agent(), request.account()));
  }

  private static String subject(OverrideRequest request) {
    return "account:" + request.account().value();
  }
}
