package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.uikit.Formats;
import fr.entente.worklist.Orphan;
import java.util.List;

/// Which accounts the counts found without a next action: they have one again, but somebody should
/// know why they had none.
class OrphansPanel extends Div {
  OrphansPanel(List<Orphan> found, Formats formats) {
    setVisible(!found.isEmpty());
    var list = new UnorderedList();
    found.forEach(orphan ->
        list.add(
            new ListItem(
                new Div(
                    new RouterLink(
                        orphan.debtorName() + " · " + orphan.reference(),
                        AccountView.class,
                        orphan.account().value())),
                new Div(
                    formats.moment(orphan.at())
                        + " · "
                        + getTranslation("backoffice.orphan." + orphan.missing())))));
    var which =
        new Details(
            getTranslation("backoffice.orphan.which", found.size()),
            new Paragraph(getTranslation("backoffice.orphan.why")),
            list);
    which.setId("orphans");
    add(which);
  }
}
