package fr.entente.uikit;

import com.vaadin.flow.component.html.Span;

/// An amount in figures of equal width, aligned to the right in a column.
public class MoneyText extends Span {
  public MoneyText(String formatted) {
    super(formatted);
    addClassName("money");
  }
}
