package fr.entente.uikit;

import com.vaadin.flow.component.html.Span;
import fr.entente.agents.Presence;
import java.util.List;

/// A state as shape, text and colour together: never by colour alone.
public class StatusBadge extends Span {
  /// The states the floor knows, each with its own shape.
  public enum Shape {
    READY("●"),
    DIALLING("◔"),
    ON_CALL("■"),
    WRAP_UP("◐"),
    BREAK("‖"),
    OFFLINE("○"),
    ALERT("▲"),
    DONE("✓"),
    STOP("✕");

    private final String sign;

    Shape(String sign) {
      this.sign = sign;
    }
  }

  private List<?> shown = List.of();

  public StatusBadge(Shape shape, String text) {
    addClassName("status");
    set(shape, text);
  }

  public void set(Shape shape, String text) {
    var now = List.of(shape, text);
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    removeAll();
    getElement().setAttribute("data-status", shape.name().toLowerCase(java.util.Locale.ROOT));
    var sign = new Span(shape.sign);
    sign.addClassName("status-shape");
    sign.getElement().setAttribute("aria-hidden", "true");
    add(sign, new Span(text));
  }

  /// The shape of a presence.
  public static Shape shapeOf(Presence presence) {
    return switch (presence) {
      case READY -> Shape.READY;
      case ON_CALL -> Shape.ON_CALL;
      case WRAP_UP -> Shape.WRAP_UP;
      case PAUSED -> Shape.BREAK;
      case OFFLINE -> Shape.OFFLINE;
    };
  }
}
