package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A clock that ticks in the browser; it is not a live region.
@Tag("desk-timer")
@JsModule("./desk-timer.ts")
final class DeskTimer extends Component {
  DeskTimer() {
    getElement().setAttribute("role", "timer");
    getElement().setAttribute("aria-live", "off");
  }

  void since(@Nullable Instant start, Instant now) {
    set("since", start, now);
    getElement().removeProperty("until");
  }

  void until(@Nullable Instant end, @Nullable Instant warn, Instant now) {
    set("until", end, now);
    getElement().removeProperty("since");
    if (warn == null) {
      getElement().removeProperty("warn");
    } else {
      getElement().setProperty("warn", warn.toEpochMilli());
    }
  }

  private void set(String name, @Nullable Instant at, Instant now) {
    getElement().setProperty("now", now.toEpochMilli());
    if (at == null) {
      getElement().removeProperty(name);
    } else {
      getElement().setProperty(name, at.toEpochMilli());
    }
  }
}
