package fr.entente.desk.care;

import fr.entente.accounts.Fact;
import fr.entente.accounts.FactBook;
import fr.entente.accounts.FactKind;
import fr.entente.accounts.FactResult;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.seat.Seat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what is told of the customer on the desk, with its day and source.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentFacts {
  private final DeskCommands commands;
  private final FactBook facts;

  AgentFacts(DeskCommands commands, FactBook facts) {
    this.commands = commands;
    this.facts = facts;
  }

  /// What is known so far; nothing while nothing may be.
  public List<Fact> known(Seat seat) {
    var brief = commands.look(seat).brief();
    return brief == null ? List.of() : brief.facts();
  }

  public DeskState tell(
      Seat seat, Map<FactKind, String> told, String source, @Nullable LocalDate observed) {
    return commands.note(
        seat,
        DeskCommand.KNOWN,
        (subject, desk) ->
            switch (facts.tell(subject.debtor(), told, source, observed, subject.agent())) {
              case FactResult.Kept _ ->
                  desk.draft().closed().notice(Notice.done("desk.done.known"));
              case FactResult.Refused(var reason) ->
                  desk.draft().notice(Notice.warning("accounts.fact.refused." + reason, Map.of()));
            });
  }
}
