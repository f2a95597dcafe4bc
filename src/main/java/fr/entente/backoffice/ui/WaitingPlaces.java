package fr.entente.backoffice.ui;

import fr.entente.agents.Agent;
import fr.entente.commitments.Approvals;
import fr.entente.exchange.ImportState;
import fr.entente.exchange.Imports;
import fr.entente.interest.InterestRates;
import fr.entente.jobs.Jobs;
import fr.entente.kernel.Remembered;
import fr.entente.outreach.Mailbox;
import fr.entente.payments.BankEntries;
import fr.entente.payments.EntryFigures;
import fr.entente.reporting.Floor;
import fr.entente.scripts.Scripts;
import fr.entente.uikit.Waiting;
import fr.entente.uikit.WaitingSource;
import fr.entente.workshop.ExampleProposals;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What waits behind the places of the back office. The same for everybody who may go there, so it
/// is counted once in a while for all.
@Configuration(proxyBeanMethods = false)
class WaitingPlaces {
  private static final Duration GOOD = Duration.ofSeconds(10);
  private static final int MOST = 1000;

  private record ForAll(String place, Remembered<Waiting> count) implements WaitingSource {
    @Override
    public Waiting waitingFor(Agent person) {
      return count.get();
    }
  }

  private static WaitingSource forAll(String place, Supplier<Waiting> count) {
    return new ForAll(place, new Remembered<>(GOOD, count));
  }

  /// Crises, and questions of agents who wait on a call.
  @Bean
  WaitingSource waitingOnTheFloor(Floor floor, Approvals approvals) {
    return forAll(
        "floor",
        () -> {
          long crises = floor.rows().stream().filter(row -> "crisis".equals(row.reason())).count();
          long questions = approvals.waiting().size();
          return crises > 0 ? Waiting.urgent(crises + questions) : Waiting.of(questions);
        });
  }

  /// Answers of debtors that need a person, and mail of which nobody knows whether it went out.
  @Bean
  WaitingSource waitingMail(Mailbox mailbox) {
    return forAll(
        "mailbox",
        () -> Waiting.of((long) mailbox.tasks(MOST).size() + mailbox.undecided().size()));
  }

  @Bean
  WaitingSource waitingMoney(BankEntries entries) {
    return forAll(
        "reconciliation",
        () -> {
          EntryFigures figures = entries.figures();
          return Waiting.of(figures.review().count() + figures.unallocated().count());
        });
  }

  /// Files that were looked at and not applied.
  @Bean
  WaitingSource waitingFiles(Imports imports) {
    return forAll(
        "imports",
        () ->
            Waiting.of(
                imports.recent(100).stream()
                    .filter(file ->
                        file.state() == ImportState.ANALYSED || file.state() == ImportState.CHECKED)
                    .count()));
  }

  @Bean
  WaitingSource waitingScripts(Scripts scripts) {
    return forAll("scripts", () -> Waiting.urgent(scripts.complaints().size()));
  }

  @Bean
  WaitingSource waitingProposals(ExampleProposals proposals) {
    return forAll("listening", () -> Waiting.of(proposals.waiting(MOST).size()));
  }

  @Bean
  WaitingSource waitingRates(InterestRates rates) {
    return forAll("rates", () -> Waiting.urgent(rates.missing().size()));
  }

  @Bean
  WaitingSource waitingJobs(Jobs jobs) {
    return forAll("jobs", () -> Waiting.urgent(jobs.all().stream().filter(Failing::now).count()));
  }
}
