package fr.entente.desk.line;

import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.calls.Calls;
import fr.entente.compliance.Hold;
import fr.entente.desk.Desk;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.DeskSettings;
import fr.entente.desk.Subject;
import fr.entente.desk.listening.NoteReading;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.KnownOutcome;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.picture.ProposedWrapUp;
import fr.entente.wording.Unfit;
import fr.entente.wording.Wording;
import fr.entente.worklist.UndoneDeeds;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ends a wrap-up: by the agent's key, or by time. The time is kept here and not in the browser, so
/// that closing the browser changes nothing.
@Component
class Closing {
  static final String HARD = "after_hard_call";

  private final DeskCommands commands;
  private final Agents agents;
  private final Calls calls;
  private final CrisisHold crisis;
  private final NoteReading notes;
  private final NextNumber numbers;
  private final Wording wording;
  private final UndoneDeeds undone;
  private final DeskSettings settings;
  private final Clock clock;

  Closing(
      DeskCommands commands,
      Agents agents,
      Calls calls,
      CrisisHold crisis,
      NoteReading notes,
      NextNumber numbers,
      Wording wording,
      UndoneDeeds undone,
      DeskSettings settings,
      Clock clock) {
    this.commands = commands;
    this.agents = agents;
    this.calls = calls;
    this.crisis = crisis;
    this.notes = notes;
    this.numbers = numbers;
    this.wording = wording;
    this.undone = undone;
    this.settings = settings;
    this.clock = clock;
  }

  /// By the agent's own key: after a wrong number the next one of the account comes to the desk.
  Draft byKey(Desk desk, @Nullable String code) {
    var barred = wording.barred(desk.draft().note());
    if (desk.state().wrapUp() != null && !barred.isEmpty() && !crisis(desk, code)) {
      return refused(desk.draft(), barred);
    }
    var closed = close(desk, code);
    var proposal = desk.state().wrapUp();
    var subject = desk.subject();
    if (closed.account() != Draft.NO_ACCOUNT || proposal == null || subject == null) {
      return closed;
    }
    return KnownOutcome.WRONG_NUMBER.is(code == null ? proposal.proposed() : code)
        ? numbers.after(subject, closed, desk.draft().pauseAfter())
        : closed;
  }

  // Nothing stands between a crisis and the hold that follows it.
  private static boolean crisis(Desk desk, @Nullable String code) {
    var closing = desk.state().wrapUp();
    return closing != null && KnownOutcome.CRISIS.is(code == null ? closing.proposed() : code);
  }

  // By time it is closed all the same: the note is kept in other words then.
  private static Draft refused(Draft draft, List<Unfit> barred) {
    String words = barred.stream().map(Unfit::words).distinct().collect(Collectors.joining(", "));
    return draft.notice(Notice.warning("desk.refused.wording", Map.of("words", words)));
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
    var why = closing.why();
    if (code == null && why != null && calls.setAside(call)) {
      return draft
          .clickId(UUID.randomUUID().toString())
          .notice(Notice.warning("desk.refused.rang_nobody", Map.of("why", why)));
    }
    notes.last(subject.agent());
    draft.undone().stream()
        .sorted()
        .forEach(deed -> {
          calls.journal(call, "undone", deed.name());
          undone.note(subject.account(), call, subject.agent(), deed.name());
        });
    if (!calls.wrapUp(call, outcome, draft.note())) {
      return draft.notice(Notice.warning("desk.refused.not_closed", Map.of()));
    }
    if (draft.pauseAfter()) {
      agents.setPresence(subject.agent(), Presence.PAUSED, draft.hard() ? HARD : "break");
    }
    var notice =
        KnownOutcome.AGGRESSIVE.is(outcome)
            ? Notice.warning("desk.offer_pause", Map.of())
            : Notice.done("desk.done.wrapped_up");
    return Draft.blank(Draft.NO_ACCOUNT, UUID.randomUUID().toString()).notice(notice);
  }

  /// Closes every wrap-up whose time is over; idempotent. Returns how many there were.
  int closeExpired() {
    return settings.wrapUpLimit().isZero()
        ? 0
        : commands.onceOver(settings.wrapUpLimit(), this::expired);
  }

  private Draft expired(Desk desk) {
    var closing = desk.state().wrapUp();
    return closing != null
            && closing.deadline() != null
            && !clock.instant().isBefore(closing.deadline())
        ? byTime(desk)
        : desk.draft();
  }

  // Whoever does not wrap up is not at the desk: nobody is given the next account.
  private Draft byTime(Desk desk) {
    var after = nobodyChose(desk) ? leaveOpen(desk) : close(desk, null);
    boolean over = after.account() == Draft.NO_ACCOUNT;
    if (over && !desk.draft().pauseAfter()) {
      agents.setPresence(desk.state().agent().id(), Presence.PAUSED, "left_open");
    }
    return over && after.notice() != null && after.notice().level() == Notice.Level.DONE
        ? after.notice(Notice.warning("desk.done.by_time", Map.of()))
        : after;
  }

  // What was agreed, or scripted, or what the line alone says of a call nobody answered, stands.
  private static boolean nobodyChose(Desk desk) {
    var draft = desk.draft();
    var call = desk.state().call();
    return draft.chosen() == null
        && draft.outcome() == null
        && call != null
        && call.answeredAt() != null;
  }

  private Draft leaveOpen(Desk desk) {
    var subject = Objects.requireNonNull(desk.subject());
    notes.last(subject.agent());
    if (!calls.leaveOpen(Objects.requireNonNull(subject.call()), desk.draft().note())) {
      return desk.draft().notice(Notice.warning("desk.refused.not_closed", Map.of()));
    }
    return Draft.blank(Draft.NO_ACCOUNT, UUID.randomUUID().toString())
        .notice(Notice.warning("desk.done.not_wrapped_up", Map.of()));
  }
}
