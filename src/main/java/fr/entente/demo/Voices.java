package fr.entente.demo;

import fr.entente.accounts.Cause;
import fr.entente.accounts.Dissatisfactions;
import fr.entente.accounts.Obstacles;
import fr.entente.accounts.Portfolio;
import fr.entente.accounts.ProjectLeads;
import fr.entente.accounts.Stance;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.demo.Aftermath.Told;
import fr.entente.kernel.AgentId;
import fr.entente.worklist.UndoneDeeds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// What debtors of the demonstration were not content with, and what was said to one of them and
/// forgotten.
@Component
class Voices {
  private static final List<String> SAID =
      List.of(
          "Deux lettres pour la même facture, et personne ne rappelle.",
          "Le service après-vente n’a jamais répondu à nos deux messages.");
  private static final List<Cause> CAUSES =
      List.of(Cause.UNEXPECTED_COST, Cause.BANK, Cause.UNEXPECTED_COST, Cause.OTHER_DEBTS);
  private static final int FORGOTTEN = 2;

  private final Dissatisfactions dissatisfactions;
  private final Obstacles obstacles;
  private final ProjectLeads leads;
  private final UndoneDeeds undone;
  private final Portfolio portfolio;
  private final Agents agents;
  private final Clock clock;

  Voices(
      Dissatisfactions dissatisfactions,
      Obstacles obstacles,
      ProjectLeads leads,
      UndoneDeeds undone,
      Portfolio portfolio,
      Agents agents,
      Clock clock) {
    this.dissatisfactions = dissatisfactions;
    this.obstacles = obstacles;
    this.leads = leads;
    this.undone = undone;
    this.portfolio = portfolio;
    this.agents = agents;
    this.clock = clock;
  }

  /// The first two who contest something are not content either; Léa answers for their creditors.
  void complain(Told told, int turn) {
    if (turn < SAID.size()) {
      agents.byLogin("lea").map(Agent::id).ifPresent(lead -> appoint(told, lead));
      dissatisfactions.voice(
          told.debt().account(),
          told.call(),
          SAID.get(turn),
          LocalDate.now(clock).plusDays(1L + turn),
          told.agent());
    }
  }

  private void appoint(Told told, AgentId lead) {
    portfolio
        .account(told.debt().account())
        .ifPresent(account -> leads.appoint(account.creditor(), lead, lead));
  }

  /// Why the others cannot pay yet.
  void explain(Told told, int turn) {
    obstacles.note(
        told.debt().account(),
        Stance.CANNOT,
        CAUSES.get(turn % CAUSES.size()),
        "",
        told.call(),
        told.agent());
  }

  /// "I am sending it now", and the call was closed without it.
  void forget(Told told, int turn) {
    if (turn < FORGOTTEN) {
      undone.note(told.debt().account(), told.call(), told.agent(), "DOCUMENT");
    }
  }
}
