package fr.entente.desk.care;

import fr.entente.desk.Desk;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.Subject;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.seat.Seat;
import fr.entente.outreach.ColleagueQuestion;
import fr.entente.outreach.ColleagueRequest;
import fr.entente.outreach.ColleagueRole;
import fr.entente.outreach.Colleagues;
import fr.entente.outreach.SendResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what somebody of the creditor's is asked about the customer on the desk. Only the
/// wish is written here; the mail leaves on another thread, and the answer comes to the desk by
/// itself.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentColleagues {
  private final DeskCommands commands;
  private final Colleagues colleagues;

  AgentColleagues(DeskCommands commands, Colleagues colleagues) {
    this.commands = commands;
    this.colleagues = colleagues;
  }

  /// Who was asked last about this account, or another of the same creditor's.
  public Optional<ColleagueQuestion> lastAsked(Seat seat) {
    var brief = commands.look(seat).brief();
    return brief == null ? Optional.empty() : colleagues.lastAsked(brief.account());
  }

  public DeskState ask(
      Seat seat, String name, ColleagueRole role, String address, List<String> questions) {
    return commands.note(
        seat,
        DeskCommand.COLLEAGUE,
        (subject, desk) -> ask(desk, subject, name, role, address, questions));
  }

  private Draft ask(
      Desk desk,
      Subject subject,
      String name,
      ColleagueRole role,
      String address,
      List<String> questions) {
    var asked =
        new ColleagueRequest(subject.account(), name, role, address, questions, subject.agent());
    return switch (colleagues.ask(asked)) {
      case SendResult.Queued _ ->
          desk.draft()
              .closed()
              .notice(Notice.done("desk.done.colleague", Map.of("who", name.strip())));
      case SendResult.AlreadySent _ ->
          desk.draft().closed().notice(Notice.done("desk.done.colleague_before"));
      case SendResult.Refused(var reason, var _) ->
          desk.draft().notice(Notice.warning("desk.refused.colleague_" + reason, Map.of()));
    };
  }
}
