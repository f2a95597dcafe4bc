package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.detection.LateFinding;
import fr.entente.kernel.AgentId;
import fr.entente.reporting.FloorRow;
import fr.entente.uikit.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who has somebody in a crisis on the line, since when, and the way there; and what was understood
/// of a crisis when the call was over, until a lead has seen it. Read away from the screen's lock;
/// a screen reader is interrupted, and the window's title says how many.
class CrisisBand extends Div {
  private static final String TITLE =
      """
      const bare = document.title.replace(/^\\(\\d+\\) ▲ /, '');
      document.title = $0 > 0 ? '(' + $0 + ') ▲ ' + bare : bare;
      """;

  private record Shown(List<FloorRow> live, List<LateFinding> late) {}

  private final Crises crises;
  private final FloorNews news;
  private final Formats formats;
  private final AgentId me;
  private Shown shown = new Shown(List.of(), List.of());
  private @Nullable Registration registration;

  CrisisBand(Crises crises, FloorNews news, Formats formats, AgentId me) {
    this.crises = crises;
    this.news = news;
    this.formats = formats;
    this.me = me;
    addClassName("crisis-band");
    // The region must be there before its text is, or nothing is read aloud.
    getElement().setAttribute("role", "status");
    show(read());
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
    Shown now = read();
    if (ui.isAttached()) {
      ui.access(() -> show(now));
    }
  }

  private Shown read() {
    return new Shown(crises.now(), crises.late().stream().filter(LateFinding::crisis).toList());
  }

  private void show(Shown now) {
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    int many = now.live().size() + now.late().size();
    boolean sure = now.live().stream().anyMatch(FloorRow::crisisConfirmed);
    getElement().setAttribute("role", sure || !now.late().isEmpty() ? "alert" : "status");
    getElement().setAttribute("data-feared", !sure);
    removeAll();
    now.live().forEach(row -> add(line(row)));
    now.late().forEach(heard -> add(line(heard)));
    getElement().setAttribute("data-shown", many > 0);
    getElement().executeJs(TITLE, many);
  }

  private Div line(LateFinding heard) {
    var seen =
        SinglePress.button(
            getTranslation("backoffice.crisis.seen"),
            () -> {
              crises.seen(heard, me);
              show(read());
            });
    seen.addThemeName("small");
    String agent = heard.agentName() == null ? "" : heard.agentName();
    return line(
        getTranslation("backoffice.crisis.late", agent, heard.debtorName()),
        formats.relative(heard.finding().at()),
        new RouterLink(
            getTranslation("backoffice.crisis.account"),
            AccountView.class,
            heard.finding().account().value()),
        seen);
  }

  private Div line(FloorRow row) {
    String key = row.crisisConfirmed() ? "backoffice.crisis." : "backoffice.crisis.feared.";
    String who =
        row.debtorName() == null
            ? getTranslation(key + "agent", row.name())
            : getTranslation(key + "call", row.name(), row.debtorName());
    return line(
        who,
        row.since() == null ? "" : formats.relative(row.since()),
        new RouterLink(getTranslation("backoffice.crisis.open"), FloorView.class));
  }

  private static Div line(String who, String since, Component... keys) {
    var sign = new Span("▲");
    sign.getElement().setAttribute("aria-hidden", "true");
    var text = new Span(who);
    text.addClassName("crisis-who");
    var line = new Div(sign, text, new Span(since));
    line.add(keys);
    line.addClassName("crisis-line");
    return line;
  }
}
