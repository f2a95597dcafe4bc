package fr.entente.uikit;

import fr.entente.agents.Agent;

/// Counts what waits behind one place of the navigation. Asked every half minute for each open tab,
/// in the name of its person and away from the screen's lock: what is the same for a whole team is
/// to be remembered.
public interface WaitingSource {
  /// The place's route.
  String place();

  /// Asked for those only who may enter the place.
  Waiting waitingFor(Agent person);
}
