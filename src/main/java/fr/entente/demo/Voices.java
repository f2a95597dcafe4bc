package fr.entente.demo;

import fr.entente.accounts.Cause;
import fr.entente.accounts.DissatisfactionResult;
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
          "Le service après-vente n’a jamais répondu à nos deux messages.",
          "Le chauffeur a laissé la commande devant la porte.");
  private static final List<Cause> CAUSES =
      List.of(Cause.UNEXPECTED_COST, Cause.BANK, Cause.UNEXPECTED_COST, Cause.OTHER_DEBTS);
  private static final int FORGOTTEN = 2;
  private static final int ANSWERED = 2;
  private static final String ANSWER =
      "Le transporteur dépose désormais contre signature ; la cliente a été rappelée.";

  private final Dissatisfactions dissatisfactions;
  private final Obstacles obstacles;
  private final ProjectLeads leads;
  private final UndoneDeeds undone;
  private final Portfolio portfolio;
  private final Agents agents;
  private final DemoDates dates;
  private final Clock clock;

  Voices(
      Dissatisfactions dissatisfactions,
      Obstacles obstacles,
      ProjectLeads leads,
      UndoneDeeds undone,
      Portfolio portfolio,
      Agents agents,
      DemoDates dates,
      Clock clock) {
    this.dissatisfactions = dissatisfactions;
    this.obstacles = obstacles;
    this.leads = leads;
    this.undone = undone;
    this.portfolio = portfolio;
    this.agents = agents;
    this.dates = dates;
    this.clock = clock;
  }

  /// The first three who contest something are not content either; Léa answers for their creditors,
  /// and has answered the third.
  void complain(Told told, int turn) {
    if (turn < SAID.size()) {
      agents.byLogin("lea").map(Agent::id).ifPresent(lead -> appoint(told, lead));
      var voiced =
          dissatisfactions.voice(
              told.debt().account(),
              told.call(),
              SAID.get(turn),
              LocalDate.now(clock).plusDays(1L + turn),
              told.agent());
      dates.voiced(told);
      if (turn == ANSWERED && voiced instanceof DissatisfactionResult.Done(long id)) {
        agents.byLogin("lea").ifPresent(lead -> dissatisfactions.answer(id, ANSWER, lead.id()));
      }
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
      dates.forgotten(told);
    }
  }
}
