package fr.entente.desk.care;

import fr.entente.accounts.DissatisfactionResult;
import fr.entente.accounts.Dissatisfactions;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.Slice;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.seat.Seat;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what a debtor on the line is not content with goes to whoever is responsible for the
/// creditor's portfolio.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentDissatisfied {
  private final DeskCommands commands;
  private final Dissatisfactions dissatisfactions;

  AgentDissatisfied(DeskCommands commands, Dissatisfactions dissatisfactions) {
    this.commands = commands;
    this.dissatisfactions = dissatisfactions;
  }

  /// Without words, or by a day that cannot be, the form stays and says so.
  public DeskState voice(Seat seat, String words, LocalDate due) {
    return commands.act(
        seat,
        DeskCommand.DISSATISFIED,
        Slice.NONE,
        desk -> {
          var subject = desk.subject();
          return subject == null
              ? desk.draft()
              : said(
                  desk.draft(),
                  dissatisfactions.voice(
                      subject.account(), subject.call(), words, due, subject.agent()));
        });
  }

  private static Draft said(Draft draft, DissatisfactionResult result) {
    return switch (result) {
      case DissatisfactionResult.Done _ ->
          draft.closed().notice(Notice.done("desk.done.dissatisfied"));
      case DissatisfactionResult.Refused(var why) ->
          draft.notice(Notice.warning("desk.refused.dissatisfied." + why, Map.of()));
    };
  }
}
