package fr.entente.backoffice.ui.creditors;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.CollectorKind;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.exchange.Imports;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Siren;
import fr.entente.uikit.Fields;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Adds the creditor for whom a file is brought in.
public class CreditorForm extends Details {
  private final TextField name = new TextField(getTranslation("backoffice.creditor.name"));
  private final TextField siren = new TextField(getTranslation("backoffice.siren"));
  private final TextField phone = new TextField(getTranslation("backoffice.creditor.phone"));
  private final TextField mandate = new TextField(getTranslation("backoffice.creditor.mandate"));
  private final Select<CollectorKind> collector =
      Labels.choice(
          this,
          getTranslation("backoffice.creditor.collector"),
          "collector",
          CollectorKind.class,
          null);

  public CreditorForm(Imports imports, Consumer<CreditorId> added) {
    collector.setValue(CollectorKind.CREDITOR);
    var save = SinglePress.button(getTranslation("uikit.save"), () -> save(imports, added));
    var form = new Div(name, siren, collector, phone, mandate, save);
    form.addClassName("row");
    setSummaryText(getTranslation("backoffice.creditor.add"));
    add(form);
  }

  private void save(Imports imports, Consumer<CreditorId> added) {
    if (name.getValue().isBlank()) {
      Fields.refuse(name, getTranslation("agents.refused.name"));
      return;
    }
    boolean forAnother = collector.getValue() == CollectorKind.THIRD_PARTY;
    if (forAnother && mandate.isEmpty()) {
      Fields.refuse(mandate, getTranslation("backoffice.creditor.mandate.missing"));
      return;
    }
    if (!siren.getValue().isBlank() && Siren.parse(siren.getValue()).isEmpty()) {
      Fields.refuse(siren, getTranslation("backoffice.creditor.siren.wrong"));
      return;
    }
    added.accept(
        imports.addCreditor(
            name.getValue(), given(siren), collector.getValue(), given(phone), given(mandate)));
    setOpened(false);
  }

  private static @Nullable String given(TextField field) {
    return field.getValue().isBlank() ? null : field.getValue().strip();
  }
}
