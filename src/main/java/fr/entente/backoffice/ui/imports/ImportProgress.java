package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.entente.backoffice.ui.Labels;
import fr.entente.exchange.ImportId;
import fr.entente.exchange.ImportStatus;
import fr.entente.exchange.Imports;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/// Follows a running import until it ends, off the screen's thread; can cancel it.
class ImportProgress extends Div {
  private static final Duration STEP = Duration.ofMillis(400);

  private final ImportId id;
  private final Imports imports;
  private final Consumer<ImportStatus> ended;
  private final ProgressBar bar = new ProgressBar(0, 100);
  private final Span text = new Span();
  private final Button cancel = new Button(getTranslation("backoffice.import.cancel"));

  ImportProgress(ImportId id, Imports imports, Consumer<ImportStatus> ended) {
    this.id = id;
    this.imports = imports;
    this.ended = ended;
    text.setId("import-progress");
    bar.getElement().setAttribute("aria-labelledby", "import-progress");
    cancel.addClickListener(e -> imports.cancel(id));
    var line = new Div(text, cancel);
    line.addClassName("row");
    add(line, bar);
    setVisible(false);
  }

  void follow() {
    setVisible(true);
    show(imports.status(id));
    UI ui = getUI().orElseThrow();
    // The person's rights go along to the other thread.
    Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(() -> watch(ui)));
  }

  private void watch(UI ui) {
    ImportStatus status = imports.status(id);
    while (status.state().running() && ui.isAttached()) {
      var now = status;
      ui.access(() -> show(now));
      status = imports.await(id, STEP);
    }
    var last = status;
    ui.access(() -> {
      setVisible(false);
      ended.accept(last);
    });
  }

  private void show(ImportStatus status) {
    bar.setValue(status.percent());
    text.setText(
        getTranslation(
            "backoffice.import.running",
            Labels.of(this, "import.phase", status.phase()),
            status.percent()));
  }
}
