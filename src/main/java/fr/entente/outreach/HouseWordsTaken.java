package fr.entente.outreach;

import fr.entente.scripts.Scripts;
import org.springframework.stereotype.Component;

/// Mails and pages say what the house wants said, from the next one on.
@Component
class HouseWordsTaken {
  HouseWordsTaken(Scripts scripts) {
    WordSource.SHARED.ask(scripts::houseWord);
  }
}
