package fr.entente.backoffice.ui.payments;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import fr.entente.payments.EntryFigures;
import fr.entente.payments.EntryFigures.Figure;
import fr.entente.uikit.Formats;

/// All money that came in, and where it stands; the tiles after the first add up to it.
class EntryTiles extends DescriptionList {
  private final Formats formats;

  EntryTiles(EntryFigures figures, Formats formats) {
    this.formats = formats;
    addClassNames("tiles", "entry-tiles");
    tile("total", "", figures.total());
    tile("posted", "= ", figures.posted());
    tile("review", "+ ", figures.review());
    tile("unallocated", "+ ", figures.unallocated());
    tile("ignored", "+ ", figures.ignored());
    tile("reversed", "+ ", figures.reversed());
  }

  private void tile(String key, String sign, Figure figure) {
    var name =
        new Term(
            sign
                + getTranslation("reconciliation.figure." + key)
                + " · "
                + formats.number(figure.count()));
    var tile = new Div(name, new Description(formats.money(figure.sum())));
    tile.addClassName("tile");
    add(tile);
  }
}
