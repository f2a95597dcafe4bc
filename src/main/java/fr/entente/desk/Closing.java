package fr.entente.desk;

import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.calls.Calls;
import fr.entente.compliance.Hold;
import fr.entente.kernel.AgentId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ends a wrap-up: by the agent's key, or by time. The time is kept here and not in the browser, so
/// that closing the browser changes nothing.
@Component
class Closing {
  private final DeskReader reader;
  private final DeskPresenter presenter;
  private final DraftRepository drafts;
  private final Agents agents;
  private final Calls calls;
  private final CrisisHold crisis;
  private final DeskNews news;
  private final DeskSettings settings;
  private final Clock clock;

  Closing(
      DeskReader reader,
      DeskPresenter presenter,
      DraftRepository drafts,
      Agents agents,
      Calls calls,
      CrisisHold crisis,
      DeskNews news,
      DeskSettings settings,
      Clock clock) {
    this.reader = reader;
    this.presenter = presenter;
    this.drafts = drafts;
    this.agents = agents;
    this.calls = calls;
    this.crisis = crisis;
    this.news = news;
    this.settings = settings;
    this.clock = clock;
  }

  /// `code` is what the agent chose; without one, the proposed outcome.
  Draft close(Desk desk, @Nullable String code) {
    var subject = desk.subject();
    var closing = desk.state().wrapUp();
    var brief = desk.state().brief();
    return subject == null || closing == null || brief == null
        ? desk.draft()
        : close(subject, closing, brief.holds(), desk.draft(), code);
  }

  Draft close(
      Subject subject,
      ProposedWrapUp closing,
      List<Hold> holds,
      Draft draft,
      @Nullable String code) {
    var call = Objects.requireNonNull(subject.call());
    String outcome = code == null ? closing.proposed() : code;
    if (KnownOutcome.CRISIS.is(outcome)) {
      crisis.place(subject, holds);
    }
    boolean undecided = code == null && draft.outcome() == null && draft.chosen() == null;
    if (undecided && calls.setAside(call)) {
      return draft.notice(Notice.warning("desk.refused.rang_nobody", Map.of()));
    }
    if (!calls.wrapUp(call, outcome, draft.note())) {
      return draft.notice(Notice.warning("desk.refused.not_closed", Map.of()));
    }
    if (draft.pauseAfter()) {
      agents.setPresence(subject.agent(), Presence.PAUSED, "break");
    }
    var notice =
        KnownOutcome.AGGRESSIVE.is(outcome)
            ? Notice.warning("desk.offer_pause", Map.of())
            : Notice.done("desk.done.wrapped_up");
    return Draft.blank(Draft.NO_ACCOUNT, UUID.randomUUID().toString()).notice(notice);
  }

  /// Closes every wrap-up whose time is over, one desk read for each and none for those that wait;
  /// idempotent. Returns how many there were.
  int closeExpired() {
    if (settings.wrapUpLimit().isZero()) {
      return 0;
    }
    List<AgentId> over = drafts.wrapUpsOver(settings.wrapUpLimit(), clock.instant());
    over.forEach(this::closeExpired);
    return over.size();
  }

  private void closeExpired(AgentId agent) {
    var desk = presenter.desk(reader.read(agent));
    var closing = desk.state().wrapUp();
    if (closing != null
        && closing.deadline() != null
        && !clock.instant().isBefore(closing.deadline())) {
      drafts.save(agent, close(desk, null), clock.instant());
      news.changed(agent);
    }
  }
}
