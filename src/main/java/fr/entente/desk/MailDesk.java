package fr.entente.desk;

import fr.entente.commitments.Commitment;
import fr.entente.kernel.AgentId;
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

  Optional<RecapPreview> preview(DeskState state, @Nullable String address) {
    return commitment(state).flatMap(made -> outreach.preview(made.id(), address));
  }

  /// An address that cannot be used keeps the form open, so that it can be put right.
  Draft send(DeskState state, @Nullable String address, boolean again) {
    var made = commitment(state).orElse(null);
    if (made == null) {
      return state.draft();
    }
    return switch (outreach.sendRecap(made.id(), address, again, state.agent().id())) {
      case SendResult.Queued _ ->
          state.draft().form(Form.NONE, null).notice(Notice.done("desk.done.recap"));
      case SendResult.AlreadySent _ ->
          state
              .draft()
              .form(Form.NONE, null)
              .notice(Notice.warning("desk.refused.recap_sent", Map.of()));
      case SendResult.Refused(var reason, var rules) ->
          rules.isEmpty()
              ? state
                  .draft()
                  .form(Form.RECAP, null)
                  .notice(Notice.warning("desk.refused.recap_" + reason, Map.of()))
              : state.draft().notice(Notice.stop("desk.refused.recap_policy", rules, null));
    };
  }

  private static Optional<Commitment> commitment(DeskState state) {
    var brief = state.brief();
    return brief == null || brief.masked()
        ? Optional.empty()
        : Optional.ofNullable(brief.commitment());
  }

  /// The next kept promise of this agent that nobody has thanked for.
  Thanks.@Nullable Proposal thanks(AgentId agent) {
    return thanks.proposedTo(agent).stream().findFirst().orElse(null);
  }

  Draft thank(DeskState state) {
    var next = thanks(state.agent().id());
    if (next == null) {
      return state.draft();
    }
    return switch (thanks.thank(next.commitment(), state.agent().id())) {
      case SendResult.Refused(var reason, var rules) ->
          rules.isEmpty()
              ? state.draft().notice(Notice.warning("desk.refused.recap_" + reason, Map.of()))
              : state.draft().notice(Notice.stop("desk.refused.recap_policy", rules, null));
      case SendResult _ -> state.draft().notice(Notice.done("desk.done.thanked"));
    };
  }
}
