package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import fr.entente.reporting.FloorRow;
import fr.entente.uikit.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who has somebody in a crisis on the line, since when, and the way there. Read away from the
/// screen's lock; a screen reader is interrupted, and the window's title says how many.
class CrisisBand extends Div {
  private static final String TITLE =
      """
      const bare = document.title.replace(/^\\(\\d+\\) ▲ /, '');
      document.title = $0 > 0 ? '(' + $0 + ') ▲ ' + bare : bare;
      """;

  private final Crises crises;
  private final FloorNews news;
  private final Formats formats;
  private List<FloorRow> shown = List.of();
  private @Nullable Registration registration;

  CrisisBand(Crises crises, FloorNews news, Formats formats) {
    this.crises = crises;
    this.news = news;
    this.formats = formats;
    addClassName("crisis-band");
    // The region must be there before its text is, or nothing is read aloud.
    getElement().setAttribute("role", "alert");
    show(crises.now());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    registration = news.listen(() -> follow(ui));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (registration != null) {
      registration.remove();
    }
  }

  private void follow(UI ui) {
    List<FloorRow> now = crises.now();
    if (ui.isAttached()) {
      ui.access(() -> show(now));
    }
  }

  private void show(List<FloorRow> now) {
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    removeAll();
    now.forEach(row -> add(line(row)));
    getElement().setAttribute("data-shown", !now.isEmpty());
    getElement().executeJs(TITLE, now.size());
  }

  private Div line(FloorRow row) {
    var sign = new Span("▲");
    sign.getElement().setAttribute("aria-hidden", "true");
    String who =
        row.debtorName() == null
            ? getTranslation("backoffice.crisis.agent", row.name())
            : getTranslation("backoffice.crisis.call", row.name(), row.debtorName());
    var text = new Span(who);
    text.addClassName("crisis-who");
    var since = new Span(row.since() == null ? "" : formats.relative(row.since()));
    var line =
        new Div(
            sign,
            text,
            since,
            new RouterLink(getTranslation("backoffice.crisis.open"), FloorView.class));
    line.addClassName("crisis-line");
    return line;
  }
}
