package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import fr.entente.desk.AgentDay;
import fr.entente.desk.AgentDesk;
import fr.entente.desk.line.AgentLine;
import fr.entente.desk.listening.AgentListening;
import fr.entente.desk.listening.AgentScript;
import fr.entente.desk.money.AgentMail;
import fr.entente.desk.money.AgentMoney;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.seat.Seat;
import fr.entente.uikit.Formats;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What every panel of one screen is given: the doors, the seat, the formats, and how to show what
/// a command gave.
final class Control {
  private final Component screen;
  private final AgentDesk desk;
  private final AgentLine line;
  private final AgentScript script;
  private final AgentMoney money;
  private final AgentListening listening;
  private final AgentMail mail;
  private final AgentDay day;
  private final Formats formats;
  private final Consumer<DeskState> show;
  private final Consumer<DeskCommand> run;
  private @Nullable Seat seat;

  Control(
      Component screen,
      AgentDesk desk,
      AgentLine line,
      AgentScript script,
      AgentMoney money,
      AgentListening listening,
      AgentMail mail,
      AgentDay day,
      Formats formats,
      Consumer<DeskState> show,
      Consumer<DeskCommand> run) {
    this.screen = screen;
    this.desk = desk;
    this.line = line;
    this.script = script;
    this.money = money;
    this.listening = listening;
    this.mail = mail;
    this.day = day;
    this.formats = formats;
    this.show = show;
    this.run = run;
  }

  AgentDesk desk() {
    return desk;
  }

  AgentLine line() {
    return line;
  }

  AgentScript script() {
    return script;
  }

  AgentMoney money() {
    return money;
  }

  AgentMail mail() {
    return mail;
  }

  AgentDay day() {
    return day;
  }

  AgentListening listening() {
    return listening;
  }

  Formats formats() {
    return formats;
  }

  /// In the language of the screen.
  String text(String key, Object... values) {
    return screen.getTranslation(key, values);
  }

  void show(DeskState state) {
    show.accept(state);
  }

  /// Looks at the desk again.
  void look() {
    if (seat != null) {
      desk.look(seat).ifPresent(show);
    }
  }

  void run(DeskCommand command) {
    run.accept(command);
  }

  void sit(Seat at) {
    seat = at;
  }

  Seat seat() {
    if (seat == null) {
      throw new IllegalStateException("nobody sits here");
    }
    return seat;
  }

  boolean seated() {
    return seat != null;
  }
}
