package fr.entente.uikit;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/// A status in a list: icon and word on a soft ground, never colour alone.
public final class Chip extends Span {
  /// What a status asks for.
  public enum Tone {
    PLAIN,
    NEWS,
    GOOD,
    WARN,
    STOP,
    CALL
  }

  public Chip(Tone tone, VaadinIcon icon, String text) {
    addClassName("chip");
    getElement().setAttribute("data-tone", tone.name().toLowerCase(Locale.ROOT));
    var sign = icon.create();
    sign.getElement().setAttribute("aria-hidden", "true");
    add(sign, new Span(text));
  }
}
