package fr.entente.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// A message that stays where it belongs until it is superseded. Errors interrupt a screen reader,
/// news wait for a pause.
public class Banner extends Div {
  private enum Tone {
    INFORMATION("ℹ", "status"),
    SUCCESS("✓", "status"),
    WARNING("▲", "status"),
    ERROR("▲", "alert");

    private final String sign;
    private final String role;

    Tone(String sign, String role) {
      this.sign = sign;
      this.role = role;
    }
  }

  public Banner() {
    addClassName("banner");
    clear();
  }

  public void information(String text) {
    show(Tone.INFORMATION, text);
  }

  public void success(String text) {
    show(Tone.SUCCESS, text);
  }

  public void warning(String text) {
    show(Tone.WARNING, text);
  }

  public void error(String text) {
    show(Tone.ERROR, text);
  }

  public void clear() {
    removeAll();
    // The region must be there before its text is, or nothing is read aloud.
    getElement().setAttribute("role", "status");
    getElement().setAttribute("data-tone", "none");
  }

  private void show(Tone tone, String text) {
    removeAll();
    getElement().setAttribute("role", tone.role);
    getElement().setAttribute("data-tone", tone.name().toLowerCase(java.util.Locale.ROOT));
    var sign = new Span(tone.sign);
    sign.getElement().setAttribute("aria-hidden", "true");
    add(sign, new Span(text));
  }
}
