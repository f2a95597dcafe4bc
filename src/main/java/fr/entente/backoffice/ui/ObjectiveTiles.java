package fr.entente.backoffice.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import fr.entente.backoffice.Objective;
import fr.entente.uikit.Formats;

/// Cash in, before anything else: collected today, promised this week, still in the queue.
class ObjectiveTiles extends DescriptionList {
  ObjectiveTiles(Objective objective, Formats formats) {
    addClassName("tiles");
    tile("backoffice.objective.collected", formats.money(objective.collectedToday()));
    tile("backoffice.objective.promised", formats.money(objective.promisedThisWeek()));
    tile("backoffice.objective.queue", formats.money(objective.inQueue()));
  }

  private void tile(String key, String amount) {
    var tile = new Div(new Term(getTranslation(key)), new Description(amount));
    tile.addClassName("tile");
    add(tile);
  }
}
