package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import fr.entente.uikit.Banner;
import org.jspecify.annotations.Nullable;

/// Where the parts of the editor stand: outline, form, and something beside them.
abstract class EditorFrame extends Div {
  private final Banner banner = new Banner();
  private final Div aside = new Div();

  // An open choice takes Escape for itself; the one of several things would want it twice. The
  // field
  // must give its value before it is left.
  private static final String ESCAPE =
      """
      this.addEventListener('keydown', event => {
        if (event.key !== 'Escape' || this.querySelector(':is(vaadin-select, vaadin-combo-box)[opened]')) return;
        event.preventDefault();
        event.stopPropagation();
        const several = this.querySelector('vaadin-multi-select-combo-box[opened]');
        if (several) { several.opened = false; return; }
        document.activeElement?.blur();
        this.dispatchEvent(new CustomEvent('editor-escape'));
      }, true)
      """;

  EditorFrame() {
    addClassName("script-editor");
    addAttachListener(_ -> getElement().executeJs(ESCAPE));
    getElement().addEventListener("editor-escape", _ -> focusOutline());
    aside.addClassName("editor-aside");
    aside.setVisible(false);
  }

  abstract void focusOutline();

  final Banner banner() {
    return banner;
  }

  final void arrange(Component people, Component outline, Component faults, Component form) {
    var left = new Div(outline, faults);
    left.addClassName("editor-outline");
    var middle = new Div(form);
    middle.addClassName("editor-form");
    var columns = new Div(left, middle, aside);
    columns.addClassName("editor-columns");
    add(banner, people, columns);
  }

  /// What stands beside is drawn anew where it shows the whole script.
  final void renewAside() {
    aside
        .getChildren()
        .filter(GraphPane.class::isInstance)
        .forEach(each -> ((GraphPane) each).renew());
  }

  /// Something beside the form; nothing takes it away.
  final void beside(@Nullable Component part) {
    aside.removeAll();
    aside.setVisible(part != null);
    getElement().setAttribute("data-aside", part != null);
    if (part != null) {
      aside.add(part);
    }
  }
}
