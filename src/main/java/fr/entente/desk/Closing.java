package fr.entente.desk;

import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.calls.Calls;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.RunAs;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Ends a wrap-up: by the agent's key, or by time. The time is kept here and not in the browser, so
/// that closing the browser changes nothing.
@Component
class Closing {
  private final DeskReader reader;
  private final DraftRepository drafts;
  private final Agents agents;
  private final Calls calls;
  private final CareDesk care;
  private final DeskNews news;
  private final Clock clock;

  Closing(
      DeskReader reader,
      DraftRepository drafts,
      Agents agents,
      Calls calls,
      CareDesk care,
      DeskNews news,
      Clock clock) {
    this.reader = reader;
    this.drafts = drafts;
    this.agents = agents;
    this.calls = calls;
    this.care = care;
    this.news = news;
    this.clock = clock;
  }

  Draft close(DeskState state, @Nullable String code) {
    var call = state.call();
    var closing = state.wrapUp();
    var brief = state.brief();
    if (call == null || closing == null || brief == null) {
      return state.draft();
    }
    String outcome = code == null ? closing.proposed() : code;
    if (outcome.equals("crisis")) {
      care.stopAfterCrisis(state, brief);
    }
    boolean undecided = code == null && state.draft().outcome() == null;
    if (undecided && state.draft().chosen() == null && calls.setAside(call.id())) {
      return state.draft().notice(Notice.warning("desk.refused.rang_nobody", Map.of()));
    }
    if (!calls.wrapUp(call.id(), outcome, state.draft().note())) {
      return state.draft().notice(Notice.warning("desk.refused.not_closed", Map.of()));
    }
    if (state.draft().pauseAfter()) {
      agents.setPresence(state.agent().id(), Presence.PAUSED, "break");
    }
    var notice =
        outcome.equals("aggressive")
            ? Notice.warning("desk.offer_pause", Map.of())
            : Notice.done("desk.done.wrapped_up");
    return Draft.blank(Draft.NO_ACCOUNT, UUID.randomUUID().toString()).notice(notice);
  }

  @Scheduled(fixedDelayString = "${entente.desk.expiry-every:2s}")
  void everyMoment() {
    RunAs.system((Runnable) this::closeExpired);
  }

  /// Closes every wrap-up whose time is over; idempotent.
  void closeExpired() {
    drafts.inWrapUp().forEach(this::closeExpired);
  }

  private void closeExpired(AgentId agent) {
    var state = reader.read(agent);
    var closing = state.wrapUp();
    if (closing != null
        && closing.deadline() != null
        && !clock.instant().isBefore(closing.deadline())) {
      drafts.save(agent, close(state, null));
      news.changed(agent);
    }
  }
}
