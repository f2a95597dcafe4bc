package fr.entente.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A list with a panel of 420 px at its right, over the list where there is no room for both. What
/// is open stands in the address, so that reloading and going back lead to it.
public class PanelLayout extends MasterDetailLayout
    implements AfterNavigationObserver, BeforeLeaveObserver {
  // The list may be drawn anew at this very moment: its row is there two frames later.
  private static final String BACK =
      """
      requestAnimationFrame(() => requestAnimationFrame(() =>
        (this.querySelector(`[data-opens="${CSS.escape($0)}"]`)
          ?? document.querySelector(`#content [data-opens="${CSS.escape($0)}"]`))?.focus()))
      """;

  private final String parameter;
  private final Function<String, Optional<SidePanel>> maker;
  private Consumer<String> closed = _ -> {};
  private @Nullable SidePanel panel;
  private String open = "";

  /// The maker gives the panel of a value of the address's parameter, or none for a value that
  /// names nothing.
  public PanelLayout(
      Component list, String parameter, Function<String, Optional<SidePanel>> maker) {
    super("28rem", "27rem");
    this.parameter = parameter;
    this.maker = maker;
    addClassName("panel-layout");
    setMaster(list);
    setExpandMaster(true);
    setExpandDetail(false);
    setOverlaySize("min(27rem, 100%)");
    setAnimationEnabled(false);
    addBackdropClickListener(_ -> open(""));
  }

  /// The name of a row as what opens it; the focus comes back to it.
  public final Button opener(String name, String value) {
    var button = new Button(name, e -> open(value));
    button.addThemeNames("tertiary", "small");
    button.addClassName("row-opener");
    button.getElement().setAttribute("data-opens", value);
    return button;
  }

  /// A button of the page that opens a panel, as for something new; the focus comes back to it.
  public final Button action(String name, String value) {
    var button = new Button(name, e -> open(value));
    button.getElement().setAttribute("data-opens", value);
    return button;
  }

  /// Opens what the value names, nothing when it is empty; asks first when something was typed.
  public final void open(String value) {
    ask(() -> change(value), () -> {});
  }

  /// Closes the panel without a question, what it was for is done.
  public final void done() {
    change("");
  }

  /// Tells what was open when the panel closes: what was not opened by a row or a button has its
  /// own way back for the focus.
  public final void whenClosed(Consumer<String> tell) {
    closed = tell;
  }

  public final Optional<String> opened() {
    return open.isEmpty() ? Optional.empty() : Optional.of(open);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    String value =
        event.getLocation().getQueryParameters().getSingleParameter(parameter).orElse("");
    if (!value.equals(open)) {
      show(value);
    }
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (touched()) {
      var going = event.postpone();
      ask(going::proceed, going::cancel);
    }
  }

  private void change(String value) {
    show(value);
    QueryAddress.put(this, parameter, value);
  }

  private void show(String value) {
    String before = open;
    panel = value.isEmpty() ? null : maker.apply(value).orElse(null);
    open = panel == null ? "" : value;
    setDetail(panel);
    if (panel == null) {
      getElement().executeJs(BACK, before);
      closed.accept(before);
      return;
    }
    panel.whenLeft(() -> open(""));
    panel.settled();
    panel.begin();
  }

  private boolean touched() {
    return panel != null && panel.touched();
  }

  private void ask(Runnable go, Runnable stay) {
    if (!touched()) {
      go.run();
      return;
    }
    var question = new ConfirmDialog();
    question.setHeader(getTranslation("uikit.panel.typed"));
    question.setText(getTranslation("uikit.panel.typed.text"));
    // Whoever presses Enter without reading goes on typing.
    question.setConfirmText(getTranslation("uikit.panel.typed.go_on"));
    question.setRejectable(true);
    question.setRejectText(getTranslation("uikit.panel.typed.drop"));
    question.addConfirmListener(_ -> stay.run());
    question.addRejectListener(_ -> {
      if (panel != null) {
        panel.settled();
      }
      go.run();
    });
    question.addCancelListener(_ -> stay.run());
    question.open();
  }
}
