package fr.entente.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// One thing beside its list: its name, its fields one below the other, and at the foot what can be
/// done. Escape leaves it; `Ctrl+Enter` saves from any field, with what was just typed there.
public class SidePanel extends Div {
  // An open choice takes Escape for itself. The field must give its value before anybody asks.
  private static final String ESCAPE =
      """
      this.addEventListener('keydown', event => {
        if (event.key !== 'Escape'
          || this.querySelector(':is(vaadin-select, vaadin-combo-box, vaadin-date-picker)[opened]')) return;
        event.preventDefault();
        event.stopPropagation();
        const at = document.activeElement;
        at?.blur();
        at?.focus({ preventScroll: true });
        this.dispatchEvent(new CustomEvent('side-panel-escape'));
      }, true)
      """;

  private final H2 title = new H2();
  private final Banner message = new Banner();
  private final Div body = new Div();
  private final Footer foot = new Footer();
  private final Map<HasValue<?, ?>, Object> known = new HashMap<>();
  private Runnable leave = () -> {};

  public SidePanel(String name) {
    addClassName("side-panel");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", name);
    title.setText(name);
    title.getElement().setAttribute("tabindex", "-1");
    var close = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> leave());
    close.addThemeNames("tertiary", "icon");
    close.addClassName("side-panel-close");
    close.setAriaLabel(getTranslation("uikit.panel.close"));
    close.setTooltipText(
        getTranslation("uikit.panel.close") + " (" + getTranslation("uikit.panel.escape") + ")");
    body.addClassName("side-panel-body");
    foot.setVisible(false);
    add(new Header(title, close), message, body, foot);
    addAttachListener(_ -> getElement().executeJs(ESCAPE));
    getElement().addEventListener("side-panel-escape", _ -> leave());
  }

  /// What the panel is about, in reading order; each as wide as the panel.
  public final void content(Component... parts) {
    body.add(parts);
  }

  /// Small fields that read together stand side by side.
  public final void pair(Component... parts) {
    var pair = new Div(parts);
    pair.addClassName("side-panel-pair");
    body.add(pair);
  }

  /// The button that does what the panel is for, and the way out.
  public final Button save(String text, Runnable save) {
    var button =
        new Button(
            text,
            event -> {
              if (event.getClickCount() < 2) {
                message.clear();
                save.run();
              }
            });
    button.addThemeNames("primary");
    button.setTooltipText(text + " (" + getTranslation("uikit.panel.save.key") + ")");
    Keys.click(button, Key.ENTER, this, KeyModifier.CONTROL);
    foot.add(new Button(getTranslation("uikit.cancel"), e -> leave()), button);
    foot.setVisible(true);
    return button;
  }

  /// What stands at the foot before the buttons.
  public final void foot(Component... parts) {
    foot.addComponentAsFirst(new Div(parts));
    foot.setVisible(true);
  }

  public final Banner message() {
    return message;
  }

  /// Closes the panel as a person would: asks when something was typed that is not saved.
  public final void leave() {
    leave.run();
  }

  /// What stands in the fields is known from here on: leaving does not ask.
  public final void settled() {
    known.clear();
    fields().forEach(field -> known.put(field, Objects.requireNonNullElse(field.getValue(), "")));
  }

  final void whenLeft(Runnable closing) {
    leave = closing;
  }

  final boolean touched() {
    return fields().stream()
        .filter(known::containsKey)
        .anyMatch(field ->
            !Objects.requireNonNullElse((Object) field.getValue(), "").equals(known.get(field)));
  }

  /// Puts the focus where the work begins: into the first field that can be filled in, or on the
  /// title where there is only something to read.
  protected void begin() {
    fields().stream()
        .filter(field -> !field.isReadOnly() && field instanceof Focusable<?>)
        .map(field -> (Focusable<?>) field)
        .filter(field -> ((Component) field).isVisible())
        .findFirst()
        .ifPresentOrElse(
            Focusable::focus,
            () -> title.getElement().executeJs("this.focus({ preventScroll: true })"));
  }

  private List<HasValue<?, ?>> fields() {
    return below(body)
        .<HasValue<?, ?>>mapMulti((each, found) -> {
          if (each instanceof HasValue<?, ?> field) {
            found.accept(field);
          }
        })
        .toList();
  }

  private static Stream<Component> below(Component at) {
    return at.getChildren()
        .flatMap(each ->
            Stream.concat(
                Stream.of(each), each instanceof HasValue ? Stream.empty() : below(each)));
  }
}
