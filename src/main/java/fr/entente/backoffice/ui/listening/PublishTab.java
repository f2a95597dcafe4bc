package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.entente.agents.Agents;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Fields;
import fr.entente.uikit.Formats;
import fr.entente.workshop.Editions;
import fr.entente.workshop.LineFilter;
import fr.entente.workshop.ListeningDraft;
import fr.entente.workshop.PublishResult;
import fr.entente.workshop.Retrained;
import fr.entente.workshop.Running;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Trains the draft, shows what it would change, puts it in force; and goes back.
class PublishTab extends Div {
  private final Editions editions;
  private final ListeningDraft draft;
  private final Formats formats;
  private final Paragraph state = new Paragraph();
  private final Banner banner = new Banner();
  private final WorkProgress progress = new WorkProgress();
  private final Div comparison = new Div();
  private final TextField reason = new TextField(getTranslation("backoffice.listening.reason"));
  private final Button publish =
      new Button(getTranslation("backoffice.listening.publish.do"), e -> publish());
  private final DraftState complaints;
  private final EditionList list;

  PublishTab(
      Editions editions, ListeningDraft draft, Agents agents, Formats formats, boolean edits) {
    this.editions = editions;
    this.draft = draft;
    this.formats = formats;
    this.complaints = new DraftState(draft);
    this.list = new EditionList(editions, agents, formats, edits, this::rollBack);
    addClassName("publish");
    state.setId("publish-state");
    add(state, banner, progress);
    if (edits) {
      add(complaints, actions());
    }
    add(comparison, list);
  }

  private Div actions() {
    var train = new Button(getTranslation("backoffice.listening.train"), e -> train());
    train.setId("publish-train");
    publish.setId("publish-do");
    publish.addThemeName("primary");
    publish.setEnabled(false);
    reason.setId("publish-reason");
    reason.setMaxLength(500);
    reason.addClassName("reason");
    var row = new Div(train, reason, publish, files());
    row.addClassName("row");
    return row;
  }

  private Anchor files() {
    DownloadHandler zip =
        event -> {
          event.setFileName("listening-draft.zip");
          event.setContentType("application/zip");
          pack(event.getOutputStream());
        };
    return new Anchor(zip, getTranslation("backoffice.listening.files"));
  }

  private void pack(OutputStream out) throws IOException {
    try (var zip = new ZipOutputStream(out)) {
      for (var file : editions.changedFiles().entrySet()) {
        String text = file.getValue();
        if (text != null) {
          zip.putNextEntry(new ZipEntry(file.getKey()));
          zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    renew();
  }

  private void renew() {
    int changes = draft.lines(new LineFilter(null, null, null, "", true)).size();
    state.setText(
        getTranslation(
            "backoffice.listening.inforce",
            editions.inForce().orElse("–"),
            formats.number(changes)));
    complaints.reload();
    list.reload();
  }

  private void train() {
    if (!free()) {
      return;
    }
    publish.setEnabled(false);
    comparison.removeAll();
    progress.follow(
        editions.retrain(), "backoffice.listening.training", this::trained, this::broke);
  }

  private void trained(Optional<Retrained> result) {
    if (result.isEmpty()) {
      banner.warning(getTranslation("backoffice.listening.cancelled"));
      return;
    }
    var compared = result.get().comparison();
    if (compared == null) {
      banner.error(getTranslation("backoffice.listening.refused.complaints"));
      return;
    }
    comparison.add(new ComparisonPanel(compared));
    publish.setEnabled(true);
    banner.success(
        getTranslation("backoffice.listening.trained", formats.number(compared.examples())));
    reason.focus();
  }

  private void publish() {
    if (reason.isEmpty()) {
      Fields.refuse(reason, getTranslation("backoffice.listening.refused.reason"));
      return;
    }
    reason.setInvalid(false);
    if (free()) {
      end(editions.publish(reason.getValue()), "backoffice.listening.publishing");
    }
  }

  private void rollBack(String version, String why) {
    if (free()) {
      end(editions.rollBack(version, why), "backoffice.listening.rollingback");
    }
  }

  private boolean free() {
    banner.clear();
    if (progress.busy()) {
      banner.warning(getTranslation("backoffice.listening.busy"));
    }
    return !progress.busy();
  }

  private void end(Running<PublishResult> running, String what) {
    progress.follow(running, what, this::ended, this::broke);
  }

  private void ended(Optional<PublishResult> result) {
    switch (result.orElse(null)) {
      case PublishResult.Published(var version) -> {
        banner.success(getTranslation("backoffice.listening.published", version));
        comparison.removeAll();
        publish.setEnabled(false);
        reason.clear();
      }
      case PublishResult.Refused(var key) -> banner.error(getTranslation(key));
      case null -> banner.warning(getTranslation("backoffice.listening.cancelled"));
    }
    renew();
  }

  private void broke() {
    banner.error(getTranslation("backoffice.listening.broke"));
  }
}
