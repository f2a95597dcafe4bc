package fr.entente.desk.line;

import fr.entente.compliance.OverrideResult;
import fr.entente.compliance.Overrides;
import fr.entente.desk.Desk;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.GateReader;
import fr.entente.desk.Slice;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.seat.Seat;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: an agent asks the leads to lift a limit that refuses the next call.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentLift {
  private final DeskCommands commands;
  private final GateReader gate;
  private final Overrides overrides;

  AgentLift(DeskCommands commands, GateReader gate, Overrides overrides) {
    this.commands = commands;
    this.gate = gate;
    this.overrides = overrides;
  }

  /// Without a reason, or about what nobody may lift, the form stays and says so.
  public DeskState ask(Seat seat, String words) {
    return commands.act(
        seat, DeskCommand.LIFT, Slice.WHO_AND_SIGNS, desk -> ask(desk, words, seat));
  }

  private Draft ask(Desk desk, String words, Seat seat) {
    return gate.question(desk)
        .map(question ->
            switch (overrides.ask(question, words, seat.agent())) {
              case OverrideResult.Done _ ->
                  desk.draft().closed().notice(Notice.done("desk.done.lift"));
              case OverrideResult.Refused(var why) ->
                  desk.draft().notice(Notice.warning("desk.refused.lift." + why, Map.of()));
            })
        .orElse(desk.draft());
  }
}
