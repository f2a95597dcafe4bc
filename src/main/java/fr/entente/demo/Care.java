package fr.entente.demo;

import fr.entente.accounts.DisputeDecision;
import fr.entente.accounts.DisputeOutcome;
import fr.entente.accounts.DisputeRequest;
import fr.entente.accounts.DisputeResult;
import fr.entente.accounts.DisputeType;
import fr.entente.accounts.DisputedPart;
import fr.entente.accounts.Disputes;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.demo.Aftermath.Told;
import fr.entente.kernel.Money;
import fr.entente.worklist.CallbackRequest;
import fr.entente.worklist.HandOver;
import fr.entente.worklist.HandOvers;
import fr.entente.worklist.Worklist;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Callbacks and holds of the demonstration, noted through the doors that everybody uses.
@Component
class Care {
  private static final int DUE_NOW = 4;
  private static final int DECIDED_FROM = 2;

  private final Worklist worklist;
  private final Compliance compliance;
  private final Portfolio portfolio;
  private final Disputes disputes;
  private final HandOvers handOvers;
  private final DemoDates dates;
  private final Agents agents;
  private final Clock clock;

  Care(
      Worklist worklist,
      Compliance compliance,
      Portfolio portfolio,
      Disputes disputes,
      HandOvers handOvers,
      DemoDates dates,
      Agents agents,
      Clock clock) {
    this.worklist = worklist;
    this.compliance = compliance;
    this.portfolio = portfolio;
    this.disputes = disputes;
    this.handOvers = handOvers;
    this.dates = dates;
    this.agents = agents;
    this.clock = clock;
  }

  /// Four are due already, the next is in an hour for the agent who agreed it, others on the
  /// following days.
  void callBack(Told told, int turn) {
    boolean own = turn == DUE_NOW;
    Instant at =
        turn < DUE_NOW
            ? clock.instant().minus(Duration.ofMinutes(5 + 10L * turn))
            : own ? inAnHour() : later(turn - DUE_NOW);
    worklist.schedule(
        new CallbackRequest(
            told.debt().account(), at, own ? told.agent() : null, told.note(), told.agent()));
  }

  private Instant inAnHour() {
    return clock.instant().plus(Duration.ofHours(1));
  }

  private Instant later(int days) {
    LocalTime time = days % 2 == 0 ? LocalTime.of(10, 0) : LocalTime.of(14, 30);
    return LocalDate.now(clock).plusDays(days).atTime(time).atZone(clock.getZone()).toInstant();
  }

  /// The first is to be answered today, by any lead, and is about a quarter of an invoice; the
  /// second by the agent who heard of it; the others were decided.
  void dispute(Told told, int turn) {
    var open =
        portfolio.file(told.debt().account()).orElseThrow().invoices().stream()
            .filter(invoice -> invoice.open().isPositive())
            .findFirst();
    open.ifPresent(invoice -> {
      var all = invoice.open();
      var part = turn % 2 == 0 ? Money.ofCents(all.cents() / 4) : all;
      var opened =
          disputes.open(
              new DisputeRequest(
                  told.debt().account(),
                  ofPrice(told) ? DisputeType.PRICE : DisputeType.DELIVERY,
                  List.of(new DisputedPart(invoice.id(), part)),
                  told.note(),
                  turn == 1 ? told.agent() : null,
                  LocalDate.now(clock).plusDays(turn),
                  told.agent()));
      if (turn >= DECIDED_FROM && opened instanceof DisputeResult.Done(long id)) {
        decide(id, ofPrice(told));
      }
      dates.contested(told);
    });
  }

  // What the agent noted says what it is about.
  private static boolean ofPrice(Told told) {
    return told.note().startsWith("Prix");
  }

  private void decide(long dispute, boolean ofPrice) {
    var outcome = ofPrice ? DisputeOutcome.MISUNDERSTANDING : DisputeOutcome.UPHELD;
    String answer =
        ofPrice
            ? "Le devis et la facture disent le même prix, hors taxes et toutes taxes."
            : "Avoir accordé pour les articles manquants.";
    agents
        .byLogin("lea")
        .ifPresent(lead ->
            disputes.decide(new DisputeDecision(dispute, outcome, Money.ZERO, answer, lead.id())));
  }

  /// What somebody said is true goes to a lead; nobody rings meanwhile.
  void confirmed(Told told) {
    var debt = told.debt();
    handOvers.toLead(debt.account(), told.call(), HandOver.VULNERABILITY, told.agent());
    hold(told, Story.VULNERABILITY);
  }

  void hold(Told told, Story story) {
    place(told, HoldType.valueOf(story.name()), until(story));
  }

  private @Nullable Instant until(Story story) {
    return story == Story.VULNERABILITY ? clock.instant().plus(Duration.ofDays(30)) : null;
  }

  /// A crisis yesterday; a lead wants the account looked at in an hour.
  void reviewSoon(Told told) {
    place(told, HoldType.CRISIS, inAnHour());
    agents.byLogin("lea").ifPresent(lead -> worklist.bringBack(told.debt().account(), lead.id()));
  }

  private void place(Told told, HoldType type, @Nullable Instant until) {
    var debt = told.debt();
    compliance.placeHold(debt.debtor(), debt.account(), type, told.note(), until, told.agent());
  }
}
