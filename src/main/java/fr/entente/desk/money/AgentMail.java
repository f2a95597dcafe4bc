package fr.entente.desk.money;

import fr.entente.desk.DeskCommands;
import fr.entente.desk.Slice;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.seat.Seat;
import fr.entente.outreach.RecapPreview;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what an agent has written to the debtor: the recap of what was agreed, and thanks.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentMail {
  private final DeskCommands commands;
  private final MailDesk mail;

  AgentMail(DeskCommands commands, MailDesk mail) {
    this.commands = commands;
    this.mail = mail;
  }

  /// The recap of the open agreement as it would go out; empty when there is none to see.
  public Optional<RecapPreview> recap(Seat seat) {
    return Optional.ofNullable(commands.look(seat).agreed()).flatMap(mail::preview);
  }

  /// Sends the recap to this address, which is remembered.
  public DeskState sendRecap(Seat seat, String address) {
    return send(seat, DeskCommand.RECAP, address);
  }

  /// Sends the recap to the address that is known, in one key.
  public DeskState sendRecapNow(Seat seat) {
    return send(seat, DeskCommand.RECAP_NOW, null);
  }

  private DeskState send(Seat seat, DeskCommand command, @Nullable String address) {
    return commands.act(
        seat,
        command,
        Slice.ACCOUNT,
        desk -> {
          var made = desk.state().agreed();
          return made == null ? desk.draft() : mail.send(made, seat.agent(), desk.draft(), address);
        });
  }

  /// Every word of the thanks that would go out next; asked for apart from the desk's state.
  public Optional<String> thanksText(Seat seat) {
    return mail.thanksText(seat.agent());
  }

  /// Thanks for the next kept promise.
  public DeskState thank(Seat seat) {
    return commands.act(
        seat, DeskCommand.THANK, Slice.JUST_DAY, desk -> mail.thank(seat.agent(), desk.draft()));
  }
}
