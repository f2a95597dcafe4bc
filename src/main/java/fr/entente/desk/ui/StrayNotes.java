package fr.entente.desk.ui;

import fr.entente.desk.picture.DeskState;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CallId;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Notes that were typed while the server was away and whose account or call has left the desk
/// since. They go to the account they were typed on, and to no other.
final class StrayNotes {
  private static final Pattern KEY = Pattern.compile("entente\\.note\\.\\d+\\.(\\d+)\\.(\\d+)");

  private StrayNotes() {}

  /// Under which name the browser keeps the note of this account and call (0: none).
  static String key(Seat seat, DeskState state) {
    var call = state.call();
    return prefix(seat) + state.draft().account() + "." + (call == null ? 0 : call.id().value());
  }

  private static String prefix(Seat seat) {
    return "entente.note." + seat.agent().value() + ".";
  }

  /// Sends what is left in this browser of what this agent typed.
  static void send(Control control, DeskKeys keys, DeskState state) {
    var seat = control.seat();
    keys.strays(prefix(seat), key(seat, state))
        .then(JsonNode.class, found -> found.forEach(each -> send(control, keys, each)));
  }

  private static void send(Control control, DeskKeys keys, JsonNode each) {
    String key = each.get(0).asString();
    String text = each.get(1).asString();
    var named = KEY.matcher(key);
    if (!named.matches()) {
      return;
    }
    long call = Long.parseLong(named.group(2));
    boolean kept =
        control
            .listening()
            .cameBack(
                control.seat(),
                new AccountId(Long.parseLong(named.group(1))),
                call == 0 ? null : new CallId(call),
                text);
    if (kept) {
      keys.forget(key, text);
    }
  }
}
