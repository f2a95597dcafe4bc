package fr.entente.detection;

import fr.entente.calls.Utterance;
import fr.entente.calls.UtteranceHeard;
import fr.entente.detection.NewFinding.Occasion;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.listening.Label;
import fr.entente.listening.Listening;
import fr.entente.listening.Passages;
import fr.entente.listening.Reading;
import fr.entente.listening.Remark;
import fr.entente.listening.Speaker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Listens to calls: the debtor's turns only, away from the webhook's thread and from every
/// screen's lock; one call's turns one after the other. After a restart the first turn brings back
/// the ones before it.
@Component
class CallListener implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(CallListener.class);
  private static final int LANES = 4;
  private static final int CALLS_REMEMBERED = 2000;

  private final List<ExecutorService> lanes =
      IntStream.range(0, LANES)
          .mapToObj(i ->
              Executors.newSingleThreadExecutor(
                  Thread.ofVirtual().name("call-listener-" + i).factory()))
          .toList();
  private final Set<CallId> followed =
      Collections.newSetFromMap(
          Collections.synchronizedMap(
              new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<CallId, Boolean> eldest) {
                  return size() > CALLS_REMEMBERED;
                }
              }));
  private final Listening listening;
  private final OccasionRepository occasions;
  private final FindingIntake intake;
  private final Previews previews;
  private final EngagementSettings settings;
  private final ApplicationEventPublisher events;

  CallListener(
      Listening listening,
      OccasionRepository occasions,
      FindingIntake intake,
      Previews previews,
      EngagementSettings settings,
      ApplicationEventPublisher events) {
    this.listening = listening;
    this.occasions = occasions;
    this.intake = intake;
    this.previews = previews;
    this.settings = settings;
    this.events = events;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(UtteranceHeard news) {
    var turn = news.utterance();
    if (turn.debtor()) {
      lanes
          .get((int) Math.floorMod(turn.call().value(), LANES))
          .execute(() -> attend(news.agent(), turn));
    }
  }

  private void attend(AgentId agent, Utterance turn) {
    try {
      occasions.ofCall(turn.call()).ifPresent(occasion -> listen(occasion, agent, turn));
    } catch (RuntimeException e) {
      // The words stay out of the log.
      LOG.error(
          "Call {}: a turn could not be read: {}",
          turn.call().value(),
          e.getClass().getSimpleName());
    }
  }

  private void listen(Occasion occasion, AgentId agent, Utterance turn) {
    if (!turn.complete()) {
      if (previews.partial(turn.call(), turn.sequence(), preview(occasion, turn))) {
        events.publishEvent(new PreviewHeard(agent, turn.call()));
      }
      return;
    }
    boolean first = listening.detector().isPresent() && followed.add(turn.call());
    var turns = first ? occasions.said(turn.call()) : List.of(turn);
    var found = new ArrayList<NewFinding>();
    turns.forEach(each -> found.addAll(read(occasion, each)));
    if (!found.isEmpty()) {
      intake.take(occasion, found);
    }
    if (previews.completed(turn.call(), turn.sequence())) {
      events.publishEvent(new PreviewHeard(agent, turn.call()));
    }
  }

  private @Nullable Preview preview(Occasion occasion, Utterance turn) {
    var reading = listening.read(Remark.heard(occasion.language(), turn.text()));
    return reading.prompt() && reading.confidence() >= settings.trigger()
        ? new Preview(reading.label(), turn.text(), marks(reading), turn.sequence())
        : null;
  }

  private static List<Finding.Mark> marks(Reading reading) {
    return reading.evidence().stream().map(e -> new Finding.Mark(e.from(), e.to())).toList();
  }

  private List<NewFinding> read(Occasion occasion, Utterance turn) {
    var found = new ArrayList<NewFinding>();
    int part = 0;
    for (var span : Passages.turn(turn.text())) {
      String words = span.of(turn.text());
      var reading = listening.read(Remark.heard(occasion.language(), words));
      part++;
      if (reading.label() != Label.NONE) {
        found.add(
            new NewFinding(
                occasion,
                Source.TRANSCRIPT,
                "turn:" + turn.sequence() + ":" + part,
                null,
                turn.sequence(),
                span,
                null,
                Speaker.DEBTOR,
                reading,
                Strength.of(reading, listening.content(), settings),
                turn.at().plusNanos(part * 1000L)));
      }
    }
    return found;
  }

  @Override
  public void destroy() {
    lanes.forEach(ExecutorService::shutdown);
  }
}
