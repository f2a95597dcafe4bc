package fr.entente.backoffice.ui.today;

import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import java.util.List;

/// Reads the cards of one role, in the name of whoever looks and away from the screen's lock.
interface RoleCards {
  Role role();

  List<Card> read(Agent me);
}
