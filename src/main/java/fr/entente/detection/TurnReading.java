package fr.entente.detection;

import fr.entente.calls.Utterance;
import fr.entente.detection.NewFinding.Occasion;
import fr.entente.kernel.CallId;
import fr.entente.listening.Label;
import fr.entente.listening.Listening;
import fr.entente.listening.Passages;
import fr.entente.listening.Reading;
import fr.entente.listening.Remark;
import fr.entente.listening.Speaker;
import fr.entente.listening.TurnChain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads what a debtor said. What is found and the mark that the turn was read are written
/// together: a turn counts as read only when its findings are there.
@Component
class TurnReading {
  private static final Logger LOG = LoggerFactory.getLogger(TurnReading.class);
  private static final Limit EARLIER = Limit.of(6);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final Listening listening;
  private final OccasionRepository occasions;
  private final UnreadRepository unread;
  private final UnfinishedRepository unfinished;
  private final FindingIntake intake;
  private final EngagementSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TurnReading(
      Listening listening,
      OccasionRepository occasions,
      UnreadRepository unread,
      UnfinishedRepository unfinished,
      FindingIntake intake,
      EngagementSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.listening = listening;
    this.occasions = occasions;
    this.unread = unread;
    this.unfinished = unfinished;
    this.intake = intake;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Reads every unread turn of the call. Nothing is read, and nothing marked, before there is a
  /// detector.
  void read(CallId call) {
    if (listening.detector().isEmpty()) {
      return;
    }
    try {
      var turns = unread.ofCall(call);
      if (!turns.isEmpty()) {
        occasions.ofCall(call).ifPresent(occasion -> read(occasion, call, turns));
      }
    } catch (RuntimeException e) {
      postpone(call, e);
    }
  }

  private void read(Occasion occasion, CallId call, List<Utterance> turns) {
    var before = unfinished.of(call).orElse(null);
    var found = new ArrayList<NewFinding>();
    long last = turns.getLast().sequence();
    if (before != null && before.sequence() <= last && !completed(before, turns)) {
      found.addAll(faint(occasion, before));
    }
    var read = turns.stream().map(Utterance::sequence).toList();
    turns.forEach(turn -> found.addAll(findings(occasion, turn)));
    // A turn that came late may be the first half of one that was read already.
    turns.stream()
        .flatMap(turn -> unread.next(call, turn.sequence(), Limit.of(1)).stream())
        .filter(next -> !read.contains(next.sequence()))
        .forEach(next -> found.addAll(findings(occasion, next)));
    transaction.executeWithoutResult(_ -> {
      keep(occasion, found);
      unread.read(call, read);
      unfinished.forget(call, last);
    });
  }

  private static boolean completed(Unfinished said, List<Utterance> turns) {
    return turns.stream().anyMatch(turn -> said.becomes(turn.text()));
  }

  /// The words that were left without an end: they were heard all the same, and count faintly.
  void leave(Unfinished said) {
    if (listening.detector().isEmpty()) {
      return;
    }
    try {
      occasions.ofCall(said.call()).ifPresent(occasion -> leave(occasion, said));
    } catch (RuntimeException e) {
      failed(said.call(), 0, e);
      unfinished.postpone(said.call(), said.later());
    }
  }

  private void leave(Occasion occasion, Unfinished said) {
    transaction.executeWithoutResult(_ -> {
      if (unfinished.forget(said.call(), said.sequence()) > 0) {
        keep(occasion, faint(occasion, said));
      }
    });
  }

  /// What a turn that is still being spoken means so far, with what was said before it.
  Reading soFar(Occasion occasion, Utterance turn) {
    var remark = Remark.heard(occasion.language(), turn.text());
    return chain(turn).read(remark, listening::read);
  }

  private void keep(Occasion occasion, List<NewFinding> found) {
    if (!found.isEmpty()) {
      intake.take(occasion, found);
    }
  }

  private List<NewFinding> faint(Occasion occasion, Unfinished said) {
    String place = "unfinished:" + said.sequence();
    var turn =
        new Utterance(said.call(), said.sequence(), true, said.text(), false, said.heardAt());
    return findings(occasion, Speaker.DEBTOR, chain(turn), place, null, said.heardAt()).stream()
        .map(NewFinding::faint)
        .toList();
  }

  private List<NewFinding> findings(Occasion occasion, Utterance turn) {
    String place = "turn:" + turn.sequence();
    return findings(occasion, speaker(turn), chain(turn), place, turn.sequence(), turn.at());
  }

  private TurnChain chain(Utterance turn) {
    var earlier = unread.before(turn.call(), turn.sequence(), EARLIER).reversed();
    return TurnChain.of(earlier.stream().map(TurnReading::said).toList(), said(turn));
  }

  private static TurnChain.Said said(Utterance turn) {
    return new TurnChain.Said(speaker(turn), turn.text(), turn.at());
  }

  private static Speaker speaker(Utterance turn) {
    return turn.anybody() ? Speaker.UNKNOWN : turn.debtor() ? Speaker.DEBTOR : Speaker.AGENT;
  }

  private List<NewFinding> findings(
      Occasion occasion,
      Speaker speaker,
      TurnChain chain,
      String place,
      @Nullable Long sequence,
      Instant at) {
    var found = new ArrayList<NewFinding>();
    String text = chain.turn();
    int part = 0;
    for (var span : Passages.turn(text)) {
      String words = span.of(text);
      // Only its beginning can end what was said before.
      var passage = new TurnChain(part == 0 ? chain.before() : "", words);
      var reading = passage.read(Remark.heard(occasion.language(), words), listening::read);
      part++;
      if (reading.label() != Label.NONE) {
        found.add(
            new NewFinding(
                occasion,
                Source.TRANSCRIPT,
                place + ":" + part,
                null,
                sequence,
                span,
                sequence == null ? words : null,
                speaker,
                reading,
                Strength.of(reading, listening.content(), settings),
                at.plusNanos(part * 1000L)));
      }
    }
    return found;
  }

  private void postpone(CallId call, RuntimeException why) {
    int tries = unread.tries(call).orElse(0);
    failed(call, tries, why);
    var wait = Duration.ofSeconds(1L << Math.min(tries, 10));
    unread.postpone(
        call, clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
  }

  // The words stay out of the log.
  private static void failed(CallId call, int tries, RuntimeException why) {
    LOG.error(
        "Call {}: turns could not be read ({} times before): {}",
        call.value(),
        tries,
        why.getClass().getSimpleName());
  }
}
