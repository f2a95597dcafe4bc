package fr.entente.desk.money;

import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import fr.entente.outreach.Outreach;
import fr.entente.outreach.RecapPreview;
import fr.entente.outreach.SendResult;
import fr.entente.outreach.Thanks;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The written recap as the desk sends it: seen first, or in one key to the known address. Only the
/// wish is written here; the mail leaves on another thread.
@Component
class MailDesk {
  private final Outreach outreach;
  private final Thanks thanks;

  MailDesk(Outreach outreach, Thanks thanks) {
    this.outreach = outreach;
    this.thanks = thanks;
  }

  Optional<RecapPreview> preview(CommitmentId made) {
    return outreach.preview(made, null);
  }

  /// An address that cannot be used keeps the form open, so that it can be put right.
  Draft send(CommitmentId made, AgentId me, Draft draft, @Nullable String address) {
    return switch (outreach.sendRecap(made, address, false, me)) {
      case SendResult.Queued _ -> draft.closed().notice(Notice.done("desk.done.recap"));
      case SendResult.AlreadySent _ ->
          draft.closed().notice(Notice.warning("desk.refused.recap_sent", Map.of()));
      case SendResult.Refused(var reason, var rules) ->
          rules.isEmpty()
              ? draft
                  .form(DeskCommand.RECAP, null)
                  .notice(Notice.warning("desk.refused.recap_" + reason, Map.of()))
              : draft.notice(Notice.stop("desk.refused.recap_policy", rules, null));
    };
  }

  /// What the next thanks would say.
  Optional<String> thanksText(AgentId me) {
    return thanks.proposedTo(me).stream()
        .findFirst()
        .flatMap(next -> thanks.text(next.commitment()));
  }

  /// Thanks for the next kept promise of this agent that nobody has thanked for.
  Draft thank(AgentId me, Draft draft) {
    var next = thanks.proposedTo(me).stream().findFirst();
    if (next.isEmpty()) {
      return draft;
    }
    return switch (thanks.thank(next.get().commitment(), me)) {
      case SendResult.Refused(var reason, var rules) ->
          rules.isEmpty()
              ? draft.notice(Notice.warning("desk.refused.recap_" + reason, Map.of()))
              : draft.notice(Notice.stop("desk.refused.recap_policy", rules, null));
      case SendResult _ -> draft.notice(Notice.done("desk.done.thanked"));
    };
  }
}
