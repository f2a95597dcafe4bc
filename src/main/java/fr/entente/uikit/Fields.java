package fr.entente.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import org.jspecify.annotations.Nullable;

/// Small helpers for form fields.
public final class Fields {
  private Fields() {}

  /// Shows a refusal at the field it is about and puts the caret there.
  public static void refuse(@Nullable Component field, String message) {
    if (field instanceof HasValidation validated) {
      validated.setErrorMessage(message);
      validated.setInvalid(true);
    }
    if (field instanceof Focusable<?> focusable) {
      focusable.focus();
    }
  }
}
