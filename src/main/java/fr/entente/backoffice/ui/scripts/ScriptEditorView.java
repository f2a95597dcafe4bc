package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.entente.agents.Role;
import fr.entente.studio.OpenDraft;
import fr.entente.studio.Release;
import fr.entente.studio.ReleaseResult;
import fr.entente.uikit.Banner;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Keys;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A draft of a script: outline and form, preview as the agent, the other language, the graph, and
/// the way into force. Leads and managers read.
@Route(value = "scripts/draft", layout = MainLayout.class)
@RolesAllowed({"TRAINER", "LEAD", "MANAGER"})
@StyleSheet("desk.css")
@StyleSheet("studio.css")
class ScriptEditorView extends Screen implements BeforeEnterObserver {
  private final StudioDoors doors;
  private final Banner banner = new Banner();
  private final Div body = new Div();
  private final Button preview = button("preview", Key.KEY_P, this::preview);
  private final Button header = button("header", Key.KEY_H, this::header);
  private final Button graph = button("graph", Key.KEY_G, this::graph);
  private final Button other = button("other", Key.KEY_L, this::other);
  private final Button publish = button("publish", Key.ENTER, this::publish);
  private final Button undo =
      button(
          "undo", Key.KEY_Z, () -> editing().ifPresent(open -> open.wish(ScriptOutline.Wish.UNDO)));
  private final Button redo =
      button(
          "redo", Key.KEY_Y, () -> editing().ifPresent(open -> open.wish(ScriptOutline.Wish.REDO)));
  private final Button keys = new Button("?", _ -> new KeyHelp().open());
  private @Nullable ScriptEditor editor;
  private String beside = "";

  ScriptEditorView(StudioDoors doors) {
    super("backoffice.studio.draft");
    this.doors = doors;
    keys.setAriaLabel(getTranslation("backoffice.studio.keys"));
    publish.addThemeName("primary");
    body.addClassName("editor-body");
    actions(undo, redo, header, preview, graph, other, keys, publish);
    add(banner, body);
  }

  static QueryParameters of(OpenDraft draft) {
    return QueryParameters.simple(Map.of("draft", Long.toString(draft.id())));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var asked = event.getLocation().getQueryParameters().getSingleParameter("draft").orElse("");
    Optional<OpenDraft> draft =
        asked.matches("\\d{1,18}") ? doors.drafts().find(Long.parseLong(asked)) : Optional.empty();
    body.removeAll();
    editor = null;
    List.of(undo, redo, header, preview, graph, other, keys, publish)
        .forEach(each -> each.setVisible(draft.isPresent()));
    if (draft.isEmpty()) {
      body.add(
          new EmptyState(
                  getTranslation("backoffice.studio.none"),
                  getTranslation("backoffice.studio.none.advice"))
              .deed(
                  getTranslation("backoffice.script.back"),
                  () -> getUI().ifPresent(ui -> ui.navigate(ScriptsView.class))));
      return;
    }
    open(draft.get());
  }

  private void open(OpenDraft draft) {
    Release pending = doors.releases().last(draft.id()).filter(Release::pending).orElse(null);
    boolean trainer = doors.agents().current().has(Role.TRAINER);
    boolean edits = trainer && pending == null;
    name(draft.title());
    var session = new EditorSession(doors, draft, edits);
    var opened = new ScriptEditor(doors, session);
    editor = opened;
    body.add(opened);
    List.of(undo, redo, publish).forEach(each -> each.setVisible(edits));
    if (pending != null) {
      body.addComponentAsFirst(new PendingBar(doors, pending, trainer, this::released));
    }
    opened.focusOutline();
  }

  private Optional<ScriptEditor> editing() {
    return Optional.ofNullable(editor);
  }

  private Button button(String what, Key key, Runnable deed) {
    var button = new Button(getTranslation("backoffice.studio." + what), _ -> deed.run());
    button.setId("studio-" + what);
    Keys.click(button, key, this, KeyModifier.CONTROL, KeyModifier.ALT);
    button.setTooltipText(
        getTranslation(
            "backoffice.studio.button.key",
            getTranslation("backoffice.studio." + what),
            key == Key.ENTER ? "Enter" : key.getKeys().getFirst().replace("Key", "")));
    return button;
  }

  private void preview() {
    editing()
        .ifPresent(open -> {
          boolean show = toggled("preview");
          var part = show ? new ScriptPreview(open.session()) : null;
          open.beside(part);
          if (part != null) {
            part.focus();
          } else {
            open.focusOutline();
          }
        });
  }

  private void header() {
    editing().ifPresent(open -> new HeaderDialog(open.session(), open::changed).open());
  }

  private void graph() {
    editing()
        .ifPresent(
            open -> open.beside(toggled("graph") ? new GraphPane(open.session(), open) : null));
  }

  private void other() {
    editing().ifPresent(open -> open.beside(toggled("other") ? open.otherLanguage() : null));
  }

  private boolean toggled(String what) {
    beside = beside.equals(what) ? "" : what;
    return !beside.isEmpty();
  }

  private void publish() {
    editing()
        .ifPresent(open -> new PublishDialog(doors, open.session().draft(), this::released).open());
  }

  private void released(ReleaseResult result) {
    switch (result) {
      case ReleaseResult.InForce _ ->
          getUI()
              .ifPresent(ui ->
                  ui.navigate(
                      ScriptsView.class, QueryParameters.simple(Map.of("published", "yes"))));
      case ReleaseResult.Refused(var key) -> banner.error(getTranslation(key));
      case ReleaseResult.Scheduled(var due) -> again("scheduled", doors.formats().moment(due));
      case ReleaseResult.Asked _ -> again("asked");
      case ReleaseResult.Withdrawn _ -> again("withdrawn");
    }
  }

  private void again(String what, Object... values) {
    editing()
        .ifPresent(open -> {
          body.removeAll();
          doors.drafts().find(open.session().draft().id()).ifPresent(this::open);
        });
    banner.success(getTranslation("backoffice.studio.released." + what, values));
  }
}
