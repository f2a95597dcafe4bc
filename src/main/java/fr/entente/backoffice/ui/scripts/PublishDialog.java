package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import fr.entente.backoffice.ui.Apart;
import fr.entente.kernel.Language;
import fr.entente.proving.Replays.Replay;
import fr.entente.scripts.Complaint;
import fr.entente.scripts.ScriptDifference;
import fr.entente.studio.OpenDraft;
import fr.entente.studio.ReleaseCheck;
import fr.entente.studio.ReleaseResult;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Fields;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/// Puts the draft in force: what is wrong, what changes, why, now or at a time.
final class PublishDialog extends Dialog {
  private final StudioDoors doors;
  private final OpenDraft draft;
  private final Consumer<ReleaseResult> done;
  private final Language language;
  private final Banner banner = new Banner();
  private final Div body = new Div();
  private final TextArea note = new TextArea(getTranslation("backoffice.studio.publish.note"));
  private final DateTimePicker time =
      new DateTimePicker(getTranslation("backoffice.studio.publish.time"));
  private final Button publish =
      new Button(getTranslation("backoffice.studio.publish.do"), _ -> publish());

  PublishDialog(StudioDoors doors, OpenDraft draft, Consumer<ReleaseResult> done) {
    this.doors = doors;
    this.draft = draft;
    this.done = done;
    language = Language.of(UI.getCurrent().getLocale().getLanguage());
    setHeaderTitle(getTranslation("backoffice.studio.publish.title", draft.title()));
    setWidth("46rem");
    setMaxHeight("90vh");
    addClassName("publish-dialog");
    note.setId("publish-note");
    note.setWidthFull();
    note.setMaxLength(500);
    time.setHelperText(getTranslation("backoffice.studio.publish.time.help"));
    time.setLocale(UI.getCurrent().getLocale());
    publish.addThemeName("primary");
    publish.setId("publish-do");
    publish.setEnabled(false);
    body.add(new Paragraph(getTranslation("backoffice.studio.publish.checking")));
    add(banner, body, note, time);
    if (doors.releases().approval()) {
      add(new Paragraph(getTranslation("backoffice.studio.publish.approval")));
    }
    getFooter().add(new Button(getTranslation("uikit.cancel"), _ -> close()), publish);
    addOpenedChangeListener(event -> {
      if (event.isOpened()) {
        check();
      }
    });
  }

  private void check() {
    Apart.run(
        UI.getCurrent(),
        this::checked,
        this::show,
        () -> banner.error(getTranslation("backoffice.studio.publish.broken")));
  }

  /// What speaks against it, and what changes in the conversation, in words.
  private record Checked(ReleaseCheck check, String words, List<Replay> replays) {}

  private Checked checked() {
    var changes =
        ScriptDifference.between(doors.publications().files(), doors.drafts().laidOver(draft.id()));
    return new Checked(
        doors.checks().check(draft.id()),
        ScriptDifference.inWords(changes, language),
        doors.replays().replay(doors.drafts().laidOver(draft.id())));
  }

  private void show(Checked checked) {
    ReleaseCheck check = checked.check();
    body.removeAll();
    long errors = check.complaints().stream().filter(each -> !each.warning()).count();
    if (check.files().isEmpty()) {
      banner.information(getTranslation("studio.refused.nothing"));
    } else if (errors > 0) {
      banner.error(getTranslation("backoffice.studio.publish.errors", errors));
    } else if (!check.stale().isEmpty()) {
      banner.warning(getTranslation("studio.refused.stale"));
    } else {
      banner.success(getTranslation("backoffice.studio.publish.good", check.files().size()));
    }
    if (!check.complaints().isEmpty()) {
      body.add(complaints(check));
    }
    if (!check.files().isEmpty()) {
      body.add(inWords(checked.words()));
      checked.replays().forEach(replay -> body.add(new ReplaySummary(doors, replay)));
    }
    check
        .files()
        .forEach(file ->
            body.add(new Details(file.path(), new LineDifference(file.before(), file.after()))));
    check.stale().forEach(path -> body.add(keep(path)));
    publish.setEnabled(check.good());
    note.focus();
  }

  private Component inWords(String words) {
    var text = new Div(new Text(words.strip()));
    text.addClassName("difference-words");
    text.getElement().setAttribute("tabindex", "0");
    text.getElement().setAttribute("role", "group");
    text.getElement()
        .setAttribute("aria-label", getTranslation("backoffice.studio.difference.words"));
    return text;
  }

  private Component complaints(ReleaseCheck check) {
    var list = new UnorderedList();
    list.addClassName("publish-complaints");
    check.complaints().stream()
        .sorted(java.util.Comparator.comparing(Complaint::warning))
        .limit(40)
        .forEach(each ->
            list.add(
                new ListItem(
                    (each.warning() ? "△ " : "▲ ")
                        + each.file()
                        + ":"
                        + each.line()
                        + " "
                        + StepFaults.words(this, each))));
    return list;
  }

  private Button keep(String path) {
    return new Button(
        getTranslation("backoffice.studio.publish.keep", path),
        _ -> {
          doors.drafts().standOnForce(draft.id(), path);
          check();
        });
  }

  private void publish() {
    if (note.isEmpty()) {
      Fields.refuse(note, getTranslation("studio.refused.note"));
      return;
    }
    publish.setEnabled(false);
    String why = note.getValue();
    LocalDateTime at = time.getValue();
    Instant due = at == null ? null : at.atZone(zone()).toInstant();
    Apart.run(
        UI.getCurrent(),
        () -> doors.releases().ask(draft.id(), why, due),
        this::ended,
        () -> banner.error(getTranslation("backoffice.studio.publish.broken")));
  }

  private ZoneId zone() {
    return doors.clock().getZone();
  }

  private void ended(ReleaseResult result) {
    if (result instanceof ReleaseResult.Refused refused) {
      banner.error(getTranslation(refused.key()));
      publish.setEnabled(true);
      return;
    }
    close();
    done.accept(result);
  }
}
