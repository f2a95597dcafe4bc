package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.kernel.AgentId;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Chip;
import fr.entente.uikit.Keys;
import fr.entente.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/// Overload mode: so many calls today, the largest that fit; the rest can wait. Leads set it for
/// all, agents for themselves. A chip says that it is on; how to change it is behind the button.
class OverloadBar extends Div {
  private final Worklist worklist;
  private final @Nullable AgentId whose;
  private final Banner banner;
  private final Div state = new Div();
  private final Div form = new Div();
  private final IntegerField calls = new IntegerField();
  private final Button open;

  OverloadBar(Worklist worklist, Agent me, Banner banner) {
    this.worklist = worklist;
    this.whose = me.has(Role.LEAD) ? null : me.id();
    this.banner = banner;
    addClassName("overload");
    String label =
        getTranslation(whose == null ? "backoffice.overload.all" : "backoffice.overload.mine");
    calls.setPlaceholder(label);
    calls.setAriaLabel(label);
    calls.setMin(1);
    calls.setMax(500);
    calls.setStepButtonsVisible(true);
    var set = new Button(getTranslation("backoffice.overload.set"), e -> set());
    set.addThemeNames("primary");
    var end = new Button(getTranslation("backoffice.overload.end"), e -> end());
    end.addThemeNames("tertiary");
    form.add(calls, set, end);
    form.addClassName("overload-form");
    form.setVisible(false);
    Keys.click(set, Key.ENTER, form);
    open =
        new Button(
            getTranslation("backoffice.overload"),
            VaadinIcon.DASHBOARD.create(),
            e -> open(!form.isVisible()));
    open.getElement().setAttribute("aria-expanded", "false");
    add(form, state, open);
    tell();
  }

  private void open(boolean shown) {
    form.setVisible(shown);
    open.getElement().setAttribute("aria-expanded", Boolean.toString(shown));
    if (shown) {
      calls.focus();
    }
  }

  private void set() {
    Integer wanted = calls.getValue();
    if (wanted == null || calls.isInvalid()) {
      calls.setErrorMessage(getTranslation("backoffice.overload.refused"));
      calls.setInvalid(true);
      return;
    }
    worklist.overload(whose, wanted);
    told(getTranslation("backoffice.overload.on", wanted));
  }

  private void end() {
    worklist.overload(whose, null);
    calls.clear();
    told(getTranslation("backoffice.overload.off"));
  }

  private void told(String text) {
    open(false);
    banner.information(text);
    tell();
  }

  private void tell() {
    state.removeAll();
    worklist
        .callsLeft(whose)
        .ifPresent(left ->
            state.add(
                new Chip(
                    Chip.Tone.WARN,
                    VaadinIcon.DASHBOARD,
                    getTranslation("backoffice.overload.left", left))));
  }
}
