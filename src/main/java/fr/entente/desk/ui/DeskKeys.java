package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The keyboard of the desk: tells the browser which commands there are, and brings back which key
/// was pressed.
@Tag("desk-keys")
@JsModule("./desk-keys.ts")
final class DeskKeys extends Component {
  private final Changed shown = new Changed();

  /// A key of the registry, or a digit. The token is the state the agent saw when pressing.
  @DomEvent("desk-command")
  public static final class Pressed extends ComponentEvent<DeskKeys> {
    private final String id;
    private final int digit;
    private final String token;

    public Pressed(
        DeskKeys source,
        boolean fromClient,
        @EventData("event.detail.id") String id,
        @EventData("event.detail.digit") int digit,
        @EventData("event.detail.token") String token) {
      super(source, fromClient);
      this.id = id;
      this.digit = digit;
      this.token = token;
    }

    String id() {
      return id;
    }

    int digit() {
      return digit;
    }

    String token() {
      return token;
    }
  }

  DeskKeys() {
    getElement().setPropertyMap("words", words());
  }

  private Map<String, String> words() {
    return Map.of(
        "help", getTranslation("desk.help.title"),
        "close", getTranslation("desk.help.close"),
        "answers", getTranslation("desk.answers"),
        "letters", getTranslation("desk.letters"));
  }

  void onPressed(Consumer<Pressed> listener) {
    addListener(Pressed.class, listener::accept);
  }

  /// One command as the browser needs it.
  record Shown(String id, String key, String keyLabel, String label, boolean available) {}

  void render(DeskState state) {
    getElement().setProperty("token", token(state));
    var list =
        Arrays.stream(DeskCommand.values()).map(command -> describe(command, state)).toList();
    if (shown.to(list)) {
      getElement().setPropertyList("commands", list);
    }
  }

  /// What the agent sees: the phase, the account and the call, the open form, the prompt.
  static String token(DeskState state) {
    var prompt = state.prompt();
    String asked = prompt == null ? "-" : prompt.label() + (prompt.confirmed() ? "+" : "?");
    return state.token() + "/" + state.draft().form() + "/" + asked;
  }

  /// Was this key pressed on what is shown now? Else it is the second half of a double key, which
  /// must not do what the same key means by now.
  static boolean fresh(DeskCommand command, String seen, DeskState now) {
    return switch (command) {
      case FORWARD, ACCEPT -> seen.startsWith(now.token() + "/");
      case SAVE -> seen.startsWith(now.token() + "/" + now.draft().form() + "/");
      case PROMPT_FIRST, PROMPT_SECOND, PROMPT_DISMISS, PROMPT_NEXT -> seen.equals(token(now));
      default -> true;
    };
  }

  /// A digit chooses a number, an answer or an outcome: what it was pressed for.
  static boolean fresh(String seen, DeskState now) {
    return seen.startsWith(now.token() + "/");
  }

  /// Another screen holds the desk: no key does anything here.
  void silence() {
    if (shown.to(List.of())) {
      getElement().setPropertyList("commands", List.of());
    }
  }

  private Shown describe(DeskCommand command, DeskState state) {
    return new Shown(
        command.name(),
        command.key(),
        command.keyLabel(),
        label(command, state),
        command.availableIn(state));
  }

  private String label(DeskCommand command, DeskState state) {
    return command == DeskCommand.FORWARD
        ? getTranslation(command.label() + "." + state.phase())
        : getTranslation(command.label());
  }

  void open(boolean help) {
    getElement().callJsFunction("show", help ? "help" : "palette");
  }

  /// Opens the search for whoever is on the telephone.
  void whoRings() {
    getElement().callJsFunction("show", "incoming");
  }

  PendingJavaScriptResult kept(String key, String saved) {
    return getElement().callJsFunction("kept", key, saved);
  }

  PendingJavaScriptResult strays(String prefix, String here) {
    return getElement().callJsFunction("strays", prefix, here);
  }

  void forget(String key, String saved) {
    getElement().callJsFunction("forget", key, saved);
  }
}
