package fr.entente.kill;

import fr.entente.agents.Agents;
import fr.entente.desk.AgentDesk;
import fr.entente.desk.line.AgentLine;
import fr.entente.desk.listening.AgentListening;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.seat.Seat;
import java.util.Map;

/// What an agent does at the desk, in words; every answer says what the screen then shows.
class DeskDoors {
  private final AgentDesk desk;
  private final AgentLine line;
  private final AgentListening listening;
  private final Agents agents;

  DeskDoors(AgentDesk desk, AgentLine line, AgentListening listening, Agents agents) {
    this.desk = desk;
    this.line = line;
    this.listening = listening;
    this.agents = agents;
  }

  String answer(String what, Map<String, String> form) {
    var seat = new Seat(agents.current().id(), "tab", "screen");
    return switch (what) {
      case "enter" -> Boolean.toString(desk.enter(seat));
      case "look" -> shown(desk.look(seat).orElseThrow());
      case "next" -> shown(line.next(seat));
      case "dial" -> shown(line.dial(seat));
      case "hang-up" -> shown(line.hangUp(seat));
      case "wrap-up" -> shown(line.wrapUp(seat, null));
      case "release" -> shown(line.release(seat));
      case "note" ->
          Boolean.toString(listening.note(seat, Office.number(form, "account"), form.get("text")));
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static String shown(DeskState state) {
    var brief = state.brief();
    var call = state.call();
    var callee = brief == null ? null : brief.callee();
    var phone = callee == null ? null : callee.phone();
    var notice = state.notice();
    return String.join(
        "|",
        state.phase().name(),
        brief == null ? "0" : Long.toString(brief.account().value()),
        call == null ? "0" : Long.toString(call.id().value()),
        call != null ? call.number().e164() : phone == null ? "" : phone.e164(),
        notice == null ? "" : notice.key());
  }
}
