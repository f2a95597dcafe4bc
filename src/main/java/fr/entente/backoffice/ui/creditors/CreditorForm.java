package fr.entente.backoffice.ui.creditors;

import com.vaadin.flow.component.details.Details;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.exchange.Imports;
import fr.entente.kernel.CreditorId;
import java.util.function.Consumer;

/// Adds the creditor for whom a file is brought in, in the middle of bringing it in.
public class CreditorForm extends Details {
  public CreditorForm(Imports imports, Consumer<CreditorId> added) {
    var fields = new CreditorFields();
    fields.add(
        SinglePress.button(
            getTranslation("uikit.save"),
            () ->
                fields
                    .save(imports)
                    .ifPresent(creditor -> {
                      added.accept(creditor);
                      setOpened(false);
                    })));
    fields.addClassName("row");
    setSummaryText(getTranslation("backoffice.creditor.add"));
    add(fields);
  }
}
