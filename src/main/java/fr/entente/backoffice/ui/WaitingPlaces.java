package fr.entente.backoffice.ui;

import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.commitments.Approvals;
import fr.entente.compliance.Overrides;
import fr.entente.detection.LateFindings;
import fr.entente.exchange.Imports;
import fr.entente.interest.InterestRates;
import fr.entente.jobs.Jobs;
import fr.entente.kernel.Remembered;
import fr.entente.kernel.Stretch;
import fr.entente.outreach.Mailbox;
import fr.entente.payments.BankEntries;
import fr.entente.payments.EntryFigures;
import fr.entente.reporting.Floor;
import fr.entente.reporting.FloorRow;
import fr.entente.scripts.Complaint;
import fr.entente.scripts.Scripts;
import fr.entente.uikit.Waiting;
import fr.entente.uikit.WaitingSource;
import fr.entente.worklist.Callbacks;
import fr.entente.workshop.ExampleProposals;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What waits behind the places of the back office. The same for everybody who may go there, so it
/// is counted once in a while for all.
@Configuration(proxyBeanMethods = false)
class WaitingPlaces {
  private static final Duration GOOD = Duration.ofSeconds(10);
  private static final int MOST = 1000;
  private static final Stretch ONE = new Stretch(0, 1);
  private static final Set<Role> LEADS = Set.of(Role.LEAD, Role.MANAGER);
  private static final Set<Role> MONEY = Set.of(Role.LEAD, Role.MANAGER, Role.ADMINISTRATOR);

  // A place may be open to more roles than may act on what waits there.
  private record ForRoles(String place, Set<Role> roles, Remembered<Waiting> count)
      implements WaitingSource {
    @Override
    public Waiting waitingFor(Agent person) {
      return roles.stream().anyMatch(person::has) ? count.get() : Waiting.NOTHING;
    }
  }

  private static WaitingSource forRoles(String place, Set<Role> roles, Supplier<Waiting> count) {
    return new ForRoles(place, roles, new Remembered<>(GOOD, count));
  }

  // What was heard too late is for leads alone (R45), so theirs is another count.
  private record OnTheFloor(Remembered<Waiting> all, Remembered<Waiting> ofLeads)
      implements WaitingSource {
    @Override
    public String place() {
      return "floor";
    }

    @Override
    public Waiting waitingFor(Agent person) {
      return person.has(Role.LEAD)
          ? ofLeads.get()
          : person.has(Role.MANAGER) ? all.get() : Waiting.NOTHING;
    }
  }

  /// Crises, questions of agents who wait on a call, and what was understood when a call was over.
  @Bean
  WaitingSource waitingOnTheFloor(
      Floor floor, Approvals approvals, Overrides overrides, LateFindings late) {
    Supplier<Integer> asked = () -> approvals.waiting().size() + overrides.waiting().size();
    return new OnTheFloor(
        new Remembered<>(GOOD, () -> onTheFloor(floor, asked.get(), 0)),
        new Remembered<>(GOOD, () -> onTheFloor(floor, asked.get(), late.ofLeads().size())));
  }

  private static Waiting onTheFloor(Floor floor, long questions, long late) {
    long crises = floor.rows().stream().filter(FloorRow::crisis).count();
    long urgent = crises + late;
    return urgent > 0 ? Waiting.urgent(urgent + questions) : Waiting.of(questions);
  }

  /// Callbacks that have come due and that nobody has taken.
  @Bean
  WaitingSource waitingCallbacks(Callbacks callbacks) {
    return forRoles("worklist", LEADS, () -> Waiting.urgent(callbacks.late()));
  }

  /// Answers of debtors that need a person, and mail of which nobody knows whether it went out.
  @Bean
  WaitingSource waitingMail(Mailbox mailbox) {
    return forRoles(
        "mailbox",
        LEADS,
        () -> Waiting.of((long) mailbox.tasks(MOST).size() + mailbox.undecided(ONE).counted()));
  }

  @Bean
  WaitingSource waitingMoney(BankEntries entries) {
    return forRoles(
        "reconciliation",
        MONEY,
        () -> {
          EntryFigures figures = entries.figures();
          return Waiting.of(figures.review().count() + figures.unallocated().count());
        });
  }

  /// Files that were looked at and not applied.
  @Bean
  WaitingSource waitingFiles(Imports imports) {
    return forRoles("imports", MONEY, () -> Waiting.of(imports.waiting()));
  }

  /// Files that no call can use as they are; remarks can wait.
  @Bean
  WaitingSource waitingScripts(Scripts scripts) {
    return forRoles(
        "scripts",
        Set.of(Role.TRAINER, Role.LEAD, Role.MANAGER),
        () ->
            Waiting.urgent(
                scripts.complaints().stream()
                    .filter(complaint -> !complaint.warning())
                    .map(Complaint::file)
                    .distinct()
                    .count()));
  }

  @Bean
  WaitingSource waitingProposals(ExampleProposals proposals) {
    return forRoles(
        "listening",
        Set.of(Role.TRAINER, Role.ADMINISTRATOR),
        () -> Waiting.of(proposals.waiting(MOST).size()));
  }

  @Bean
  WaitingSource waitingRates(InterestRates rates) {
    return forRoles(
        "rates",
        Set.of(Role.MANAGER, Role.ADMINISTRATOR),
        () -> Waiting.urgent(rates.missing().size()));
  }

  @Bean
  WaitingSource waitingJobs(Jobs jobs) {
    return forRoles(
        "jobs",
        Set.of(Role.ADMINISTRATOR),
        () -> Waiting.urgent(jobs.all().stream().filter(Failing::now).count()));
  }
}
