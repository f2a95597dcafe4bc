package fr.entente.demo;

import fr.entente.accounts.Dissatisfactions;
import fr.entente.accounts.Portfolio;
import fr.entente.accounts.ProjectLeads;
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
  private static final int FORGOTTEN = 2;

  private final Dissatisfactions dissatisfactions;
  private final ProjectLeads leads;
  private final UndoneDeeds undone;
  private final Portfolio portfolio;
  private final Agents agents;
  private final Clock clock;

  Voices(
      Dissatisfactions dissatisfactions,
      ProjectLeads leads,
      UndoneDeeds undone,
      Portfolio portfolio,
      Agents agents,
      Clock clock) {
    this.dissatisfactions = dissatisfactions;
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

  /// "I am sending it now", and the call was closed without it.
  void forget(Told told, int turn) {
    if (turn < FORGOTTEN) {
      undone.note(told.debt().account(), told.call(), told.agent(), "DOCUMENT");
    }
  }
}
