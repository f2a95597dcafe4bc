package fr.entente.backoffice.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.entente.uikit.Keys;

/// One step back or on in a list: `Alt+Page up`, `Alt+Page down`.
public final class StepButton extends Button {
  private StepButton(VaadinIcon icon, Key key, Runnable go) {
    super(icon.create(), event -> go.run());
    addThemeNames("tertiary", "icon");
    Keys.click(this, key, UI.getCurrent(), KeyModifier.ALT);
  }

  /// The words' key says where it leads.
  public static StepButton before(String words, Runnable go) {
    return new StepButton(VaadinIcon.ANGLE_LEFT, Key.PAGE_UP, go).told(words);
  }

  public static StepButton after(String words, Runnable go) {
    return new StepButton(VaadinIcon.ANGLE_RIGHT, Key.PAGE_DOWN, go).told(words);
  }

  private StepButton told(String words) {
    String text = getTranslation(words);
    setAriaLabel(text);
    setTooltipText(text);
    return this;
  }
}
