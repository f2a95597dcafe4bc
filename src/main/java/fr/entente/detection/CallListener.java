package fr.entente.detection;

import fr.entente.calls.CallChanged;
import fr.entente.calls.Utterance;
import fr.entente.calls.UtteranceHeard;
import fr.entente.detection.NewFinding.Occasion;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.listening.Label;
import fr.entente.listening.Listening;
import fr.entente.listening.Reading;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Listens to calls: the debtor's turns only, away from the webhook's thread and from every
/// screen's lock; one call's turns one after the other. A complete turn is marked as unread in the
/// transaction that keeps it, so that whatever happens next, somebody reads it.
@Component
class CallListener implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(CallListener.class);
  private static final int LANES = 4;

  private final List<ExecutorService> lanes =
      IntStream.range(0, LANES)
          .mapToObj(i ->
              Executors.newSingleThreadExecutor(
                  Thread.ofVirtual().name("call-listener-" + i).factory()))
          .toList();
  private final Listening listening;
  private final OccasionRepository occasions;
  private final UnreadRepository unread;
  private final UnfinishedRepository unfinished;
  private final TurnReading reading;
  private final Previews previews;
  private final EngagementSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CallListener(
      Listening listening,
      OccasionRepository occasions,
      UnreadRepository unread,
      UnfinishedRepository unfinished,
      TurnReading reading,
      Previews previews,
      EngagementSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.listening = listening;
    this.occasions = occasions;
    this.unread = unread;
    this.unfinished = unfinished;
    this.reading = reading;
    this.previews = previews;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  boolean ready() {
    return listening.detector().isPresent();
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void mark(UtteranceHeard news) {
    var turn = news.utterance();
    if (turn.debtor() && turn.complete()) {
      var due = clock.instant().plus(UnreadPass.PATIENCE);
      unread.persist(new TurnToReadRow(turn.call(), turn.sequence(), due));
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(UtteranceHeard news) {
    var turn = news.utterance();
    if (turn.debtor()) {
      attend(turn.call(), () -> hear(news.agent(), turn));
    }
  }

  /// What was being said when the line went dead has no end any more.
  @TransactionalEventListener(fallbackExecution = true)
  void on(CallChanged news) {
    if (news.status().terminal()) {
      attend(news.call(), () -> unfinished.of(news.call()).ifPresent(reading::leave));
    }
  }

  void readUnread(CallId call) {
    attend(call, () -> reading.read(call));
  }

  void leave(Unfinished said) {
    attend(said.call(), () -> reading.leave(said));
  }

  private void attend(CallId call, Runnable work) {
    lanes
        .get((int) Math.floorMod(call.value(), LANES))
        .execute(() -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            // The words stay out of the log.
            LOG.error(
                "Call {}: a turn could not be read: {}",
                call.value(),
                e.getClass().getSimpleName());
          }
        });
  }

  private void hear(AgentId agent, Utterance turn) {
    boolean changed;
    if (turn.complete()) {
      reading.read(turn.call());
      changed = previews.completed(turn.call(), turn.sequence());
    } else {
      changed = previews.partial(turn.call(), turn.sequence(), preview(turn));
    }
    if (changed) {
      events.publishEvent(new PreviewHeard(agent, turn.call()));
    }
  }

  private @Nullable Preview preview(Utterance turn) {
    return occasions.ofCall(turn.call()).map(occasion -> preview(occasion, turn)).orElse(null);
  }

  private @Nullable Preview preview(Occasion occasion, Utterance turn) {
    var heard = reading.soFar(occasion, turn);
    boolean faint = heard.confidence() < settings.trigger() && heard.label() != Label.CRISIS_RISK;
    if (!heard.prompt() || faint) {
      return null;
    }
    keep(Unfinished.at(clock.instant(), turn.call(), turn.sequence(), turn.text()));
    return new Preview(heard.label(), turn.text(), marks(heard), turn.sequence());
  }

  // Words before these that never came to an end are not the same sentence: they stay heard.
  private void keep(Unfinished said) {
    unfinished
        .of(said.call())
        .filter(before -> before.sequence() < said.sequence() && !before.becomes(said.text()))
        .ifPresent(reading::leave);
    unfinished.keep(said);
  }

  private static List<Finding.Mark> marks(Reading reading) {
    return reading.evidence().stream().map(e -> new Finding.Mark(e.from(), e.to())).toList();
  }

  @Override
  public void destroy() {
    lanes.forEach(ExecutorService::shutdown);
  }
}
