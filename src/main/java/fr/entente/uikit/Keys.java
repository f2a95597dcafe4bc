package fr.entente.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.Command;

/// Every keyboard shortcut goes through here: a field gives its value only when it loses the focus,
/// so each shortcut first takes the focus away and gives it back, or what was typed is lost.
public final class Keys {
  private Keys() {}

  /// The key clicks the button while the focus is inside the scope.
  public static ShortcutRegistration click(
      Button button, Key key, Component scope, KeyModifier... modifiers) {
    return button.addClickShortcut(key, modifiers).listenOn(scope).resetFocusOnActiveElement();
  }

  /// The key runs the command while the focus is inside the scope.
  public static ShortcutRegistration run(
      Component scope, Command command, Key key, KeyModifier... modifiers) {
    return Shortcuts.addShortcutListener(scope, command, key, modifiers)
        .listenOn(scope)
        .resetFocusOnActiveElement();
  }
}
