package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.entente.workshop.Running;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/// Follows work in the background until it ends, off the screen's thread; can cancel it. One at a
/// time.
class WorkProgress extends Div {
  private static final Duration STEP = Duration.ofMillis(400);
  private static int number;

  private final ProgressBar bar = new ProgressBar(0, 100);
  private final Span text = new Span();
  private @Nullable Running<?> running;

  WorkProgress() {
    text.setId("work-progress-" + ++number);
    text.getElement().setAttribute("role", "status");
    bar.getElement().setAttribute("aria-labelledby", "work-progress-" + number);
    var cancel = new Button(getTranslation("backoffice.listening.cancel"), e -> cancel());
    var line = new Div(text, cancel);
    line.addClassName("row");
    add(line, bar);
    addClassName("work");
    setVisible(false);
  }

  boolean busy() {
    return running != null;
  }

  private void cancel() {
    if (running != null) {
      running.cancel();
      text.setText(getTranslation("backoffice.listening.cancelling"));
    }
  }

  /// `ended` gets the result, empty when there is none; `failed` runs when the work broke off.
  <T> void follow(Running<T> work, String what, Consumer<Optional<T>> ended, Runnable failed) {
    running = work;
    show(work, what);
    setVisible(true);
    UI ui = getUI().orElseThrow();
    Thread.ofVirtual()
        .start(new DelegatingSecurityContextRunnable(() -> watch(ui, work, what, ended, failed)));
  }

  private <T> void watch(
      UI ui, Running<T> work, String what, Consumer<Optional<T>> ended, Runnable failed) {
    try {
      while (!work.await(STEP)) {
        ui.access(() -> show(work, what));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return;
    }
    ui.access(() -> {
      running = null;
      setVisible(false);
      if (work.failed()) {
        failed.run();
      } else {
        ended.accept(work.result());
      }
    });
  }

  private void show(Running<?> work, String what) {
    bar.setValue(work.percent());
    if (!work.cancelled()) {
      text.setText(
          getTranslation("backoffice.listening.running", getTranslation(what), work.percent()));
    }
  }
}
