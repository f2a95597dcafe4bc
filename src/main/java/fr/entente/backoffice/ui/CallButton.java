package fr.entente.backoffice.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.ContactId;
import fr.entente.uikit.Errand;
import fr.entente.uikit.Keys;
import org.jspecify.annotations.Nullable;

/// Brings an account to the agent's own desk, where it is dialled as any other.
public final class CallButton extends Button {
  private CallButton(AccountId account, @Nullable ContactId contact) {
    super(
        VaadinIcon.PHONE.create(),
        event -> new Errand(Errand.Kind.CALL, account, contact, "").send(UI.getCurrent()));
    addClassName("call-key");
    getElement().setAttribute("data-call", Long.toString(account.value()));
  }

  /// Whether this person has a desk to call from.
  public static boolean may(Agent me) {
    return me.has(Role.AGENT) || me.has(Role.LEAD);
  }

  /// With its word and its key, `Alt+C`, for the page of the account.
  public static CallButton named(AccountId account) {
    var button = new CallButton(account, null);
    button.setText(button.getTranslation("backoffice.call.key"));
    button.addThemeNames("primary");
    button.getElement().setAttribute("aria-keyshortcuts", "Alt+C");
    button.setTooltipText("Alt+C");
    Keys.click(button, Key.KEY_C, UI.getCurrent(), KeyModifier.ALT);
    return button;
  }

  /// As small as a row; `whom` is told to whoever does not see where it stands.
  public static CallButton small(AccountId account, @Nullable ContactId contact, String whom) {
    var button = new CallButton(account, contact);
    String text = button.getTranslation("backoffice.call.key.whom", whom);
    button.addThemeNames("tertiary", "icon", "small");
    button.setAriaLabel(text);
    button.setTooltipText(text);
    return button;
  }
}
