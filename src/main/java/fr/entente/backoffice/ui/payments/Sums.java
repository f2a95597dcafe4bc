package fr.entente.backoffice.ui.payments;

import com.vaadin.flow.component.textfield.BigDecimalField;
import fr.entente.kernel.Money;
import fr.entente.uikit.Fields;
import java.math.BigDecimal;
import java.util.Optional;

/// Sums of money as people type them: never rounded, a fraction of a cent is refused at its field.
final class Sums {
  private static final int MOST_DIGITS = 12;

  private Sums() {}

  /// What was typed, nothing when the field is empty; with a refusal at the field it is nothing
  /// too.
  static Optional<Money> typed(BigDecimalField field) {
    BigDecimal value = field.getValue();
    if (value == null) {
      return Optional.empty();
    }
    BigDecimal exact = value.stripTrailingZeros();
    if (exact.scale() > 2) {
      Fields.refuse(field, field.getTranslation("reconciliation.amount.cents"));
      return Optional.empty();
    }
    if (exact.precision() - exact.scale() > MOST_DIGITS) {
      Fields.refuse(field, field.getTranslation("reconciliation.amount.high"));
      return Optional.empty();
    }
    return Optional.of(Money.euros(exact.setScale(2)));
  }

  /// A sum above zero; anything else is refused at the field.
  static Optional<Money> positive(BigDecimalField field) {
    field.setInvalid(false);
    Optional<Money> typed = typed(field);
    if (field.isInvalid()) {
      return typed;
    }
    if (typed.filter(Money::isPositive).isEmpty()) {
      Fields.refuse(field, field.getTranslation("reconciliation.amount.positive"));
      return Optional.empty();
    }
    return typed;
  }
}
