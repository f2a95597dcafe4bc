package fr.entente.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;

/// What must not happen twice. After a decision the next entry stands where the last one stood: the
/// second half of a double click, or a key that is held down, would decide on it unseen.
public final class SinglePress {
  private static final String NO_REPEAT =
      "this.addEventListener('keydown', e => { if (e.repeat && (e.key === 'Enter' || (e.altKey && e.key"
          + " === 'Delete') || e.key.length === 1)) { e.preventDefault(); e.stopImmediatePropagation(); } }, true)";

  private SinglePress() {}

  public static Button button(String text, Runnable work) {
    return new Button(
        text,
        event -> {
          if (event.getClickCount() < 2) {
            work.run();
          }
        });
  }

  /// Letters and Enter count once however long they are held; arrows go on.
  public static void pressed(Component scope) {
    scope.addAttachListener(_ -> scope.getElement().executeJs(NO_REPEAT));
  }
}
