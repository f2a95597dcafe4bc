package fr.entente.desk.picture;

import fr.entente.scripts.ScriptCard;
import fr.entente.scripts.ScriptStep;
import java.util.List;

/// The step the agent reads now, how the call came here, and the cards reachable from anywhere.
public record ScriptPage(
    String key,
    ScriptStep step,
    List<String> breadcrumb,
    List<ScriptCard> cards,
    boolean insideCard) {
  public List<ScriptCard> cards(String kind) {
    return cards.stream().filter(card -> card.kind().equalsIgnoreCase(kind)).toList();
  }
}
