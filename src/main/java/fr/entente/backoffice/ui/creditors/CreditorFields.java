package fr.entente.backoffice.ui.creditors;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.CollectorKind;
import fr.entente.backoffice.ui.Labels;
import fr.entente.exchange.Imports;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Siren;
import fr.entente.uikit.Fields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is asked of a creditor who is new.
class CreditorFields extends Div {
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

  CreditorFields() {
    collector.setValue(CollectorKind.CREDITOR);
    add(name, siren, collector, phone, mandate);
  }

  String name() {
    return name.getValue().strip();
  }

  /// Adds the creditor; nothing when a field is refused, which says so.
  Optional<CreditorId> save(Imports imports) {
    boolean forAnother = collector.getValue() == CollectorKind.THIRD_PARTY;
    if (name.getValue().isBlank()) {
      Fields.refuse(name, getTranslation("agents.refused.name"));
    } else if (forAnother && mandate.isEmpty()) {
      Fields.refuse(mandate, getTranslation("backoffice.creditor.mandate.missing"));
    } else if (!siren.getValue().isBlank() && Siren.parse(siren.getValue()).isEmpty()) {
      Fields.refuse(siren, getTranslation("backoffice.creditor.siren.wrong"));
    } else {
      return Optional.of(
          imports.addCreditor(
              name.getValue(), given(siren), collector.getValue(), given(phone), given(mandate)));
    }
    return Optional.empty();
  }

  private static @Nullable String given(TextField field) {
    return field.getValue().isBlank() ? null : field.getValue().strip();
  }
}
