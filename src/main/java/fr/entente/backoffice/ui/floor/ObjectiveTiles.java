package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import fr.entente.reporting.FloorObjective;
import fr.entente.uikit.Formats;
import fr.entente.worklist.Proof;
import org.jspecify.annotations.Nullable;

/// Cash in, before anything else: collected today, promised this week, still in the queue.
class ObjectiveTiles extends DescriptionList {
  private final Formats formats;

  ObjectiveTiles(FloorObjective objective, Formats formats) {
    this.formats = formats;
    addClassName("tiles");
    tile("backoffice.objective.collected", formats.money(objective.collectedToday()));
    tile("backoffice.objective.promised", formats.money(objective.promisedThisWeek()));
    tile("backoffice.objective.queue", formats.money(objective.inQueue()));
  }

  /// Accounts without a next action: there must be none.
  void proof(@Nullable Proof proof) {
    String told =
        proof == null
            ? "–"
            : getTranslation(
                "backoffice.objective.orphans.at", proof.orphans(), formats.moment(proof.at()));
    tile("backoffice.objective.orphans", told);
    getElement()
        .getChild(getElement().getChildCount() - 1)
        .setAttribute("data-orphans", proof == null ? "" : Integer.toString(proof.orphans()));
  }

  private void tile(String key, String amount) {
    var tile = new Div(new Term(getTranslation(key)), new Description(amount));
    tile.addClassName("tile");
    add(tile);
  }
}
