package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.entente.backoffice.ui.Apart;
import fr.entente.studio.Release;
import fr.entente.studio.ReleaseResult;
import java.time.Instant;
import java.util.function.Consumer;

/// The draft waits for another trainer or for its time; who may agrees, or takes it back.
final class PendingBar extends Div {
  PendingBar(StudioDoors doors, Release release, boolean trainer, Consumer<ReleaseResult> decided) {
    addClassName("pending-bar");
    String by = doors.agents().byId(release.askedBy()).name();
    Instant due = release.due();
    String when =
        due == null
            ? getTranslation("backoffice.studio.pending.soon")
            : doors.formats().moment(due);
    add(
        new Span(
            getTranslation(
                "backoffice.studio.pending." + release.state(), by, when, release.note())));
    if (!trainer) {
      return;
    }
    if (release.state() == Release.State.ASKED
        && !release.askedBy().equals(doors.agents().current().id())) {
      var approve =
          new Button(
              getTranslation("backoffice.studio.approve"),
              _ ->
                  Apart.run(
                      UI.getCurrent(),
                      () -> doors.releases().approve(release.id()),
                      decided::accept,
                      () -> {}));
      approve.addThemeName("primary");
      add(approve);
    }
    add(
        new Button(
            getTranslation("backoffice.studio.withdraw"),
            _ -> decided.accept(doors.releases().withdraw(release.id()))));
  }
}
