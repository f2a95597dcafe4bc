package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.entente.agents.Agent;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Chip;
import fr.entente.worklist.Focus;
import fr.entente.worklist.WorklistFilter;

/// The part of the queue on the screen becomes the part that "next" takes from at the agent's desk,
/// and a chip says so while it lasts.
class FocusBar extends Div {
  private final Focus focus;
  private final Agent me;
  private final Banner banner;
  private final Button work;
  private final Button all;
  private WorklistFilter shown = WorklistFilter.ALL;

  FocusBar(Focus focus, Agent me, Banner banner) {
    this.focus = focus;
    this.me = me;
    this.banner = banner;
    addClassName("focus-bar");
    work =
        new Button(
            getTranslation("backoffice.focus.work"),
            VaadinIcon.HEADSET.create(),
            _ -> on(shown, "backoffice.focus.on"));
    work.setId("focus-work");
    all =
        new Button(
            getTranslation("backoffice.focus.lift"),
            _ -> on(WorklistFilter.ALL, "backoffice.focus.off"));
    all.setId("focus-lift");
    all.addThemeName("tertiary");
  }

  private void on(WorklistFilter filter, String told) {
    focus.on(me.id(), filter);
    banner.information(getTranslation(told));
    show(shown);
  }

  /// What the list on the screen is narrowed to.
  void show(WorklistFilter filter) {
    shown = filter;
    var chosen = focus.of(me.id());
    removeAll();
    if (!filter.equals(WorklistFilter.ALL) && !filter.equals(chosen)) {
      add(work);
    }
    if (!chosen.equals(WorklistFilter.ALL)) {
      String key = filter.equals(chosen) ? "backoffice.focus.this" : "backoffice.focus.other";
      add(new Chip(Chip.Tone.CALL, VaadinIcon.HEADSET, getTranslation(key)), all);
    }
  }
}
