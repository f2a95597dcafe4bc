package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import fr.entente.kernel.AgentId;
import fr.entente.studio.DraftNews;
import fr.entente.studio.DraftRoom;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Who else has the draft open, and at which step; tells what others change in it.
final class DraftPeople extends Div {
  private final StudioDoors doors;
  private final EditorSession session;
  private final Consumer<DraftNews.Changed> changed;
  private DraftRoom.@Nullable Seat seat;

  DraftPeople(StudioDoors doors, EditorSession session, Consumer<DraftNews.Changed> changed) {
    this.doors = doors;
    this.session = session;
    this.changed = changed;
    addClassName("presence");
    getElement().setAttribute("role", "status");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    seat =
        doors
            .room()
            .join(
                session.draft().id(),
                doors.agents().current().id(),
                news -> ui.accessLater(() -> heard(news), () -> {}).run());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (seat != null) {
      seat.close();
      seat = null;
    }
  }

  void at(String step) {
    if (seat != null) {
      seat.at(step);
    }
  }

  String name(@Nullable AgentId agent) {
    return agent == null ? "" : doors.agents().byId(agent).name();
  }

  private void heard(DraftNews news) {
    switch (news) {
      case DraftNews.People _ -> present();
      case DraftNews.Changed change -> {
        if (!change.by().equals(doors.agents().current().id())) {
          changed.accept(change);
        }
      }
    }
  }

  private void present() {
    var others = seat == null ? List.<DraftRoom.Present>of() : seat.others();
    setText(
        others.stream()
            .map(each ->
                each.step().isEmpty()
                    ? getTranslation("backoffice.studio.here", name(each.agent()))
                    : getTranslation(
                        "backoffice.studio.here.at",
                        name(each.agent()),
                        session.sheet().title(each.step())))
            .reduce((a, b) -> a + " · " + b)
            .orElse(""));
  }
}
