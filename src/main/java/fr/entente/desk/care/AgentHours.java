package fr.entente.desk.care;

import fr.entente.compliance.Compliance;
import fr.entente.compliance.InconvenientTime;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.seat.Seat;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: "do not call me before nine", "not on Mondays": said to an agent, obeyed by the next
/// dial, and taken back the same way.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentHours {
  private final DeskCommands commands;
  private final Compliance compliance;

  AgentHours(DeskCommands commands, Compliance compliance) {
    this.commands = commands;
    this.compliance = compliance;
  }

  /// What was said: on these days, from one hour to another; without a from since midnight, without
  /// a to until midnight.
  public record NotThen(
      Set<DayOfWeek> days, @Nullable LocalTime from, @Nullable LocalTime to, String words) {
    LocalTime begins() {
      return from == null ? LocalTime.MIDNIGHT : from;
    }

    LocalTime ends() {
      return to == null ? LocalTime.MIDNIGHT : to;
    }

    boolean complete() {
      return !days.isEmpty() && (to == null || begins().isBefore(to));
    }
  }

  /// What this debtor asked for so far; empty without an account.
  public List<InconvenientTime> known(Seat seat) {
    var brief = commands.look(seat).brief();
    return brief == null ? List.of() : brief.wishes().notAt();
  }

  /// Without a day, or with an end before its beginning, the form stays and says so.
  public DeskState avoid(Seat seat, NotThen when) {
    return commands.note(
        seat,
        DeskCommand.HOURS,
        (subject, desk) -> {
          if (!when.complete()) {
            return desk.draft().notice(Notice.warning("desk.refused.hours", Map.of()));
          }
          compliance.avoid(
              subject.debtor(),
              when.days(),
              when.begins(),
              when.ends(),
              when.words(),
              subject.agent());
          return desk.draft().closed().notice(Notice.done("desk.done.hours"));
        });
  }

  public DeskState stopAvoiding(Seat seat, long time) {
    return commands.note(
        seat,
        DeskCommand.HOURS,
        (subject, desk) -> {
          boolean theirs =
              compliance.inconvenientTimes(subject.debtor()).stream()
                  .anyMatch(one -> one.id() == time);
          if (theirs) {
            compliance.stopAvoiding(time, subject.agent());
          }
          return desk.draft().closed().notice(Notice.done("desk.done.hours_again"));
        });
  }
}
