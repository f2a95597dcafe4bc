package fr.entente.desk.care;

import fr.entente.accounts.Cause;
import fr.entente.accounts.Obstacles;
import fr.entente.accounts.Stance;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.seat.Seat;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what stands in the way of payment, as the debtor says it.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentObstacles {
  private final DeskCommands commands;
  private final Obstacles obstacles;

  AgentObstacles(DeskCommands commands, Obstacles obstacles) {
    this.commands = commands;
    this.obstacles = obstacles;
  }

  public DeskState note(Seat seat, Stance stance, Cause cause, String words) {
    return commands.note(
        seat,
        DeskCommand.OBSTACLE,
        (subject, desk) -> {
          boolean noted =
              obstacles.note(
                  subject.account(), stance, cause, words, subject.call(), subject.agent());
          return noted
              ? desk.draft().closed().notice(Notice.done("desk.done.obstacle"))
              : desk.draft().notice(Notice.warning("desk.refused.obstacle", Map.of()));
        });
  }
}
