package fr.entente.desk.money;

import fr.entente.commitments.WaiverResult;
import fr.entente.commitments.Waivers;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Interest and indemnity forgone for the agreement that is open.
@Component
class WaiverDesk {
  private final Waivers waivers;

  WaiverDesk(Waivers waivers) {
    this.waivers = waivers;
  }

  Draft offer(@Nullable CommitmentId open, Draft draft) {
    if (open == null) {
      return draft.notice(Notice.warning("desk.refused.not_open", Map.of()));
    }
    return switch (waivers.offer(open)) {
      case WaiverResult.Offered(var waiver) ->
          draft.notice(
              Notice.done(
                  waiver.known() ? "desk.done.waived" : "desk.done.waived.unknown",
                  amount(waiver.total())));
      case WaiverResult.Refused(var reason, var limit) ->
          draft.notice(Notice.warning("desk.refused." + reason, amount(limit)));
    };
  }

  private static Map<String, String> amount(@Nullable Money sum) {
    return sum == null ? Map.of() : Map.of("amount", sum.amount().toPlainString());
  }
}
