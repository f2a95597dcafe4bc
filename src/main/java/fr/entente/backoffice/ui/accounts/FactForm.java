package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.AccountFile;
import fr.entente.uikit.Fields;
import fr.entente.uikit.SidePanel;

/// Adds a fact about the debtor; without a date and a source it is none.
class FactForm extends SidePanel {
  private final TextField kind = new TextField(getTranslation("backoffice.fact.kind"));
  private final TextArea text = new TextArea(getTranslation("backoffice.fact.text"));
  private final TextField source = new TextField(getTranslation("backoffice.fact.source"));
  private final DatePicker observed = new DatePicker(getTranslation("backoffice.fact.observed"));

  FactForm(String title, AccountFile file, AccountDesk desk, Runnable saved) {
    super(title);
    Fields.day(observed);
    kind.setMaxLength(40);
    text.setMaxLength(2000);
    source.setMaxLength(120);
    content(kind, text, source, observed);
    save(
        getTranslation("uikit.save"),
        () -> {
          if (complete()) {
            desk.portfolio()
                .addFact(
                    file.debtor().id(),
                    kind.getValue(),
                    text.getValue(),
                    source.getValue(),
                    observed.getValue());
            saved.run();
          }
        });
  }

  private boolean complete() {
    String missing = getTranslation("backoffice.fact.missing");
    if (kind.isEmpty()) {
      Fields.refuse(kind, missing);
    } else if (text.isEmpty()) {
      Fields.refuse(text, missing);
    } else if (source.isEmpty()) {
      Fields.refuse(source, missing);
    } else if (observed.isEmpty()) {
      Fields.refuse(observed, missing);
    } else {
      return true;
    }
    return false;
  }
}
