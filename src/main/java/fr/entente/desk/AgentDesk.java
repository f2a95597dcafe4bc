package fr.entente.desk;

import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.seat.Attendance;
import fr.entente.desk.seat.Seat;
import fr.entente.desk.seat.SignOfLife;
import fr.entente.kernel.AgentId;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: an agent's desk, at whichever screen holds it, and what is on it now. Every command
/// returns what the screen shows afterwards; what cannot be done now changes nothing and says so.
/// Repeating a command is harmless.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentDesk {
  private final DeskCommands commands;
  private final OpenDesks desks;
  private final Agents agents;
  private final DeskNews news;
  private final Attendance attendance;

  AgentDesk(
      DeskCommands commands, OpenDesks desks, Agents agents, DeskNews news, Attendance attendance) {
    this.commands = commands;
    this.desks = desks;
    this.agents = agents;
    this.news = news;
    this.attendance = attendance;
  }

  /// What is on my desk now.
  public DeskState state(AgentId agent) {
    return commands.state(agent);
  }

  /// What this screen shows now, with as little reading as possible; nothing when another screen
  /// holds the desk.
  public Optional<DeskState> look(Seat seat) {
    return commands.lookIfMine(seat);
  }

  /// Sits down at this screen; false when another tab or browser holds the desk.
  public boolean enter(Seat seat) {
    commands.onlyMine(seat.agent());
    boolean mine = attendance.enter(seat);
    if (mine && agents.presence(seat.agent()).presence() == Presence.OFFLINE) {
      agents.setPresence(seat.agent(), Presence.READY, null);
    }
    return mine;
  }

  /// Takes the desk away from the other screen, which sees it at once.
  public void takeOver(Seat seat) {
    commands.onlyMine(seat.agent());
    attendance.takeOver(seat);
    news.changed(seat.agent());
  }

  public boolean holds(Seat seat) {
    commands.onlyMine(seat.agent());
    return attendance.holds(seat);
  }

  /// Also when a session ends and nobody is signed in any more: whoever has the seat sat there.
  @PreAuthorize("permitAll()")
  public void leave(Seat seat) {
    desks.left(seat.agent());
    attendance.leave(seat);
  }

  /// Tells this screen, at most a few times a second, that something changed; close it on detach.
  public AutoCloseable watch(AgentId agent, Runnable screen) {
    commands.onlyMine(agent);
    return news.watch(agent, screen);
  }

  /// The agent counts as there while this screen gives signs of life; close it on detach.
  public AutoCloseable attend(Seat seat, Supplier<SignOfLife> life) {
    commands.onlyMine(seat.agent());
    return attendance.attend(seat, life);
  }

  /// Opens an empty form. Those that begin with terms are opened by [AgentMoney].
  public DeskState open(Seat seat, DeskCommand form) {
    if (form.kind() != DeskCommand.Kind.FORM) {
      throw new IllegalArgumentException(form + " opens no empty form");
    }
    return commands.act(seat, form, Slice.NONE, desk -> desk.draft().form(form, null));
  }

  public DeskState closeForm(Seat seat) {
    return commands.act(seat, DeskCommand.CLOSE_FORM, Slice.NONE, desk -> desk.draft().closed());
  }
}
