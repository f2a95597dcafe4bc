package fr.entente.detection;

import fr.entente.compliance.Compliance;
import fr.entente.compliance.Hold;
import fr.entente.detection.NewFinding.Occasion;
import fr.entente.detection.OccasionRepository.Stage;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import fr.entente.listening.Label;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Stores what was heard and asks the rules of engagement about everything on the same desk, so
/// that neither the order nor the number of arrivals matters.
@Component
class FindingIntake {
  /// What was typed or received before the call counts with it for so long.
  private static final Duration OF_LATE = Duration.ofHours(12);

  private final FindingRepository findings;
  private final FindingEventRepository history;
  private final FindingTallyRepository tallies;
  private final LateFindingRepository late;
  private final OccasionRepository occasions;
  private final Compliance compliance;
  private final EngagementSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FindingIntake(
      FindingRepository findings,
      FindingEventRepository history,
      FindingTallyRepository tallies,
      LateFindingRepository late,
      OccasionRepository occasions,
      Compliance compliance,
      EngagementSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.findings = findings;
    this.history = history;
    this.tallies = tallies;
    this.late = late;
    this.occasions = occasions;
    this.compliance = compliance;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  void take(Occasion occasion, List<NewFinding> heard) {
    take(occasion, heard, occasions.stage(occasion.call()));
  }

  /// What is read by nobody's wish, long after it was received.
  @Transactional
  void takeLate(Occasion occasion, List<NewFinding> heard) {
    take(occasion, heard, Stage.OVER);
  }

  private void take(Occasion occasion, List<NewFinding> heard, Stage stage) {
    var now = clock.instant();
    heard.forEach(one -> findings.store(one, now));
    engage(occasion, stage);
  }

  List<Engaged> engaged(AccountId account, @Nullable CallId call) {
    var signs = findings.ofDesk(account, call, clock.instant().minus(OF_LATE));
    return signs.isEmpty() ? List.of() : new Engagement(settings).of(signs, known(account));
  }

  /// Counts and tells what the screen now has to do about.
  private void engage(Occasion occasion, Stage stage) {
    for (var one : engaged(occasion.account(), occasion.call())) {
      var finding = one.finding();
      boolean fires = one.response() != Response.NOTHING && finding.counts();
      if (fires && findings.engage(finding, one.response())) {
        tallies.add(LocalDate.now(clock), finding, 1, 0, 0);
        String why = one.rule().name().toLowerCase(Locale.ROOT);
        history.persist(
            new FindingEvent(finding.id(), clock.instant(), null, finding.state(), why));
        tell(occasion, one, stage);
      }
    }
  }

  // Whoever wraps the call up still sees it on the desk; once that is closed, it must be told.
  private void tell(Occasion occasion, Engaged one, Stage stage) {
    var finding = one.finding();
    if (one.response().asks() && mustBeTold(one, occasion, stage)) {
      late.keep(finding.id(), finding.agent(), one.alarm(), clock.instant());
    }
    events.publishEvent(
        new FindingRaised(
            finding.id(),
            occasion.account(),
            occasion.debtor(),
            occasion.call(),
            finding.agent(),
            finding.label(),
            one.response(),
            stage == Stage.OVER));
  }

  // Without a call nothing is wrapped up: the account may leave the desk with a crisis unanswered.
  private static boolean mustBeTold(Engaged one, Occasion occasion, Stage stage) {
    var source = one.finding().source();
    boolean ofNoCall = occasion.call() == null && one.alarm() && source != Source.CARD;
    return ofNoCall || stage.mustBeTold(source);
  }

  private Set<Label> known(AccountId account) {
    var known = EnumSet.noneOf(Label.class);
    List<Hold> holds = RunAs.system(() -> compliance.holds(account));
    for (var hold : holds) {
      switch (hold.type()) {
        case INSOLVENCY, OVERINDEBTEDNESS_FILED, OVERINDEBTEDNESS_ADMISSIBLE ->
            known.add(Label.INSOLVENCY_RISK);
        case VULNERABILITY -> known.add(Label.PERSONAL_VULNERABILITY);
        case DISPUTE -> known.add(Label.DISPUTE_HIDDEN);
        default -> {}
      }
    }
    return known;
  }
}
