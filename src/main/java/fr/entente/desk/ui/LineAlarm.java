package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import fr.entente.calls.LineRequest;
import fr.entente.desk.picture.DeskState;
import java.util.List;

/// What the line does not do though it was asked to: a microphone that is still open, a line that
/// may not have ended. Read out at once, there until it is so.
final class LineAlarm extends Div {
  private final Changed shown = new Changed();

  LineAlarm() {
    setId("desk-line-alarm");
    getElement().setAttribute("role", "alert");
  }

  void render(DeskState state) {
    var words =
        state.line().requests().stream()
            .filter(LineRequest::failed)
            .map(LineAlarm::word)
            .distinct()
            .toList();
    if (shown.to(words)) {
      removeAll();
      words.forEach(word ->
          add(
              Widgets.box(
                  "desk-line-alarm",
                  Widgets.icon("▲"),
                  Widgets.text("text", getTranslation(word)))));
    }
  }

  static String word(LineRequest failed) {
    return failed.kind() == LineRequest.Kind.END
        ? "desk.line.open"
        : "desk.line." + failed.kind() + (failed.on() ? ".on" : ".off");
  }

  /// Whether a line of this agent's may still be open.
  static boolean open(List<LineRequest> requests) {
    return requests.stream().anyMatch(one -> one.kind() == LineRequest.Kind.END && one.failed());
  }
}
