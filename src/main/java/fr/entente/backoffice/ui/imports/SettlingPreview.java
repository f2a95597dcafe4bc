package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.entente.accounts.Settling;
import fr.entente.accounts.SettlingItem;
import fr.entente.backoffice.ui.Cells;
import fr.entente.backoffice.ui.Lists;
import fr.entente.uikit.Formats;
import org.jspecify.annotations.Nullable;

/// What a complete list would settle, and the field in which a person types how many when they are
/// more than a press of a button may settle.
class SettlingPreview extends Div {
  private final IntegerField typed =
      new IntegerField(getTranslation("backoffice.import.settling.type"));

  SettlingPreview(String creditor, Settling settling, boolean mustType, Formats formats) {
    addClassName("settling");
    add(
        new H3(getTranslation("backoffice.import.settling")),
        new Paragraph(
            getTranslation(
                "backoffice.import.settling.told",
                settling.count(),
                formats.money(settling.sum()),
                creditor,
                settling.openCount(),
                formats.money(settling.openSum()))));
    if (settling.leftOut() > 0) {
      add(new Paragraph(getTranslation("backoffice.import.settling.leftOut", settling.leftOut())));
    }
    add(largest(settling, formats));
    if (mustType) {
      typed.setHelperText(getTranslation("backoffice.import.settling.type.why", settling.count()));
      typed.setWidth("22rem");
      add(typed);
    }
  }

  private com.vaadin.flow.component.grid.Grid<SettlingItem> largest(
      Settling settling, Formats formats) {
    var grid = Lists.<SettlingItem>grid(getTranslation("backoffice.import.settling.largest"));
    Lists.link(
        grid,
        getTranslation("backoffice.import.settling.account"),
        item -> Cells.Link.to(item.account(), item.reference(), ""));
    Lists.text(grid, getTranslation("backoffice.import.settling.invoice"), SettlingItem::number);
    Lists.text(
        grid, getTranslation("backoffice.import.settling.due"), item -> formats.date(item.dueOn()));
    Lists.figure(
        grid,
        getTranslation("backoffice.import.settling.open"),
        item -> formats.money(item.open()));
    grid.setItems(settling.largest());
    Lists.asHighAsItsRows(grid);
    return grid;
  }

  /// What the person typed; null for nothing.
  @Nullable Long typed() {
    Integer value = typed.getValue();
    return value == null ? null : value.longValue();
  }
}
