package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.kernel.AgentId;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Keys;
import fr.entente.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/// Overload mode: so many calls today, the largest that fit; the rest can wait. Leads set it for
/// all, agents for themselves.
class OverloadBar extends Div {
  private final Worklist worklist;
  private final @Nullable AgentId whose;
  private final Banner banner;
  private final IntegerField calls = new IntegerField();

  OverloadBar(Worklist worklist, Agent me, Banner banner) {
    this.worklist = worklist;
    this.whose = me.has(Role.LEAD) ? null : me.id();
    this.banner = banner;
    addClassName("row");
    calls.setLabel(
        getTranslation(whose == null ? "backoffice.overload.all" : "backoffice.overload.mine"));
    calls.setMin(1);
    calls.setMax(500);
    calls.setStepButtonsVisible(true);
    calls.setWidth("14rem");
    var set = new Button(getTranslation("backoffice.overload.set"), e -> set());
    Keys.click(set, Key.ENTER, this);
    var end = new Button(getTranslation("backoffice.overload.end"), e -> end());
    end.addThemeNames("tertiary");
    add(calls, set, end);
  }

  private void set() {
    Integer wanted = calls.getValue();
    if (wanted == null || calls.isInvalid()) {
      calls.setErrorMessage(getTranslation("backoffice.overload.refused"));
      calls.setInvalid(true);
      return;
    }
    worklist.overload(whose, wanted);
    banner.information(getTranslation("backoffice.overload.on", wanted));
  }

  private void end() {
    worklist.overload(whose, null);
    calls.clear();
    banner.information(getTranslation("backoffice.overload.off"));
  }
}
