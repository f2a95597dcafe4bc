package fr.entente.reporting;

import fr.entente.agents.Agents;
import fr.entente.kernel.Language;
import fr.entente.reporting.TrialAccounts.Outcome;
import fr.entente.scripts.Trial;
import fr.entente.scripts.TrialCounts;
import fr.entente.scripts.TrialEnd;
import fr.entente.scripts.TrialPlan;
import fr.entente.scripts.TrialStart;
import fr.entente.scripts.Trials;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: fair trials, planned from today's rate, followed without looking at who is ahead,
/// and ended by their sample.
@Service
public class FairTrials {
  private static final int BASE_DAYS = 365;
  private static final int PACE_WEEKS = 8;
  private static final int LONGEST = 365;
  // Where nothing is known yet, half keep: the rate that needs the largest sample.
  private static final double UNKNOWN = 0.5;
  private static final int BASE_ENOUGH = 30;

  private final Trials trials;
  private final TrialAccounts accounts;
  private final Agents agents;
  private final Clock clock;

  FairTrials(Trials trials, TrialAccounts accounts, Agents agents, Clock clock) {
    this.trials = trials;
    this.accounts = accounts;
    this.agents = agents;
    this.clock = clock;
  }

  /// What a trial of this script would need to find so small a difference.
  @PreAuthorize("hasAnyRole('TRAINER', 'LEAD', 'MANAGER')")
  public TrialOutlook outlook(String key, Language language, double smallest) {
    return outlooks(key, language, List.of(smallest)).getFirst();
  }

  /// The same for several differences, in their order.
  @PreAuthorize("hasAnyRole('TRAINER', 'LEAD', 'MANAGER')")
  public List<TrialOutlook> outlooks(String key, Language language, List<Double> smallest) {
    Instant now = clock.instant();
    List<Outcome> year = accounts.of(key, language, now.minus(Duration.ofDays(BASE_DAYS)), now);
    double rate = rate(year.stream().filter(one -> one.known(now)).toList());
    double perWeek = pace(year, now);
    return smallest.stream().map(one -> outlook(rate, one, perWeek)).toList();
  }

  private static double rate(List<Outcome> known) {
    return known.size() < BASE_ENOUGH
        ? UNKNOWN
        : (double) known.stream().filter(Outcome::kept).count() / known.size();
  }

  private TrialOutlook outlook(double rate, double smallest, double perWeek) {
    int needed = TrialSample.needed(rate, smallest);
    LocalDate last = LocalDate.now(clock).plusDays(LONGEST);
    return new TrialOutlook(rate, smallest, needed, perWeek, end(2L * needed, perWeek), last);
  }

  @PreAuthorize("hasAnyRole('TRAINER', 'MANAGER')")
  public TrialStart start(
      String key, Language language, String first, String second, double smallest) {
    TrialOutlook outlook = outlook(key, language, smallest);
    return trials.start(
        new TrialPlan(
            key,
            language,
            first,
            second,
            outlook.rate(),
            smallest,
            outlook.needed(),
            outlook.lastDay()),
        agents.current().id());
  }

  /// By hand: there will be no verdict. False when it had ended already.
  @PreAuthorize("hasAnyRole('TRAINER', 'MANAGER')")
  public boolean stop(Trial trial) {
    return trials.stop(trial.id(), counted(trial), agents.current().id());
  }

  /// Those of a script, the newest first.
  @PreAuthorize("hasAnyRole('TRAINER', 'LEAD', 'MANAGER')")
  public List<TrialProgress> of(String key, Language language) {
    return trials.of(key, language).stream().map(this::progress).toList();
  }

  /// Ends what has its sample, its last day behind it, or lost its versions; how many.
  @PreAuthorize("hasRole('SYSTEM')")
  public int review() {
    int ended = 0;
    for (Trial trial : trials.running()) {
      TrialCounts counts = counted(trial);
      TrialEnd how = ending(trial, counts);
      ended += how != null && trials.end(trial.id(), how, counts) ? 1 : 0;
    }
    return ended;
  }

  private @Nullable TrialEnd ending(Trial trial, TrialCounts counts) {
    if (counts.least() >= trial.plan().needed()) {
      return TrialEnd.SAMPLE;
    }
    if (!trials.inForce(trial.plan())) {
      return TrialEnd.REPLACED;
    }
    return LocalDate.now(clock).isAfter(trial.plan().lastDay()) ? TrialEnd.TIME : null;
  }

  /// The accounts of a trial whose time is over.
  @PreAuthorize("hasRole('SYSTEM')")
  public TrialCounts count(Trial trial) {
    return counted(trial);
  }

  private TrialCounts counted(Trial trial) {
    Instant now = clock.instant();
    return TrialAccounts.known(trial, accounts.of(trial, now), now);
  }

  private TrialProgress progress(Trial trial) {
    if (!trial.running()) {
      TrialCounts counts = trial.counts();
      int first = counts.firstAccounts();
      int second = counts.secondAccounts();
      return new TrialProgress(trial, first, second, first, second, null);
    }
    Instant now = clock.instant();
    List<Outcome> all = accounts.of(trial, now);
    TrialCounts known = TrialAccounts.known(trial, all, now);
    int first = TrialAccounts.count(all, trial.plan().first(), false);
    int second = TrialAccounts.count(all, trial.plan().second(), false);
    long open = 2L * Math.max(0, trial.plan().needed() - Math.min(first, second));
    return new TrialProgress(
        trial,
        first,
        second,
        known.firstAccounts(),
        known.secondAccounts(),
        earlier(end(open, pace(all, now)), trial.plan().lastDay()));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static double pace(List<Outcome> all, Instant now) {
    Instant since = now.minus(Duration.ofDays(7L * PACE_WEEKS));
    return (double) all.stream().filter(one -> one.since().isAfter(since)).count() / PACE_WEEKS;
  }

  // The last account answers, and then has its time.
  private LocalDate end(long open, double perWeek) {
    double days = perWeek > 0 ? 7 * open / perWeek : open == 0 ? 0 : Integer.MAX_VALUE;
    long whole = (long) Math.ceil(Math.min(days, 3650));
    return TrialAccounts.knownFrom(LocalDate.now(clock).plusDays(whole));
  }
}
