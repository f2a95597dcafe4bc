package fr.entente.backoffice.ui.payments;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.uikit.Fields;
import fr.entente.uikit.Keys;
import java.util.function.Consumer;

/// Sets an entry aside; asks why.
class AsideForm extends Div {
  private final TextField why = new TextField(getTranslation("reconciliation.setAside.why"));

  AsideForm(Consumer<String> aside) {
    why.setId("aside-why");
    why.setWidthFull();
    why.setMaxLength(500);
    var save =
        SinglePress.button(
            getTranslation("reconciliation.setAside"),
            () -> {
              if (why.getValue().isBlank()) {
                Fields.refuse(why, getTranslation("reconciliation.setAside.missing"));
              } else {
                aside.accept(why.getValue());
              }
            });
    addClassName("entry-form");
    add(why, save);
    Keys.click(save, Key.ENTER, this);
  }

  void focus() {
    why.focus();
  }
}
