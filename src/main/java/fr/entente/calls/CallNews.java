package fr.entente.calls;

import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.kernel.RunAs;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in the provider's news: each once, in any order, one at a time for each call.
@Component
class CallNews {
  private static final Logger LOG = LoggerFactory.getLogger(CallNews.class);

  private final CallRepository calls;
  private final CallLog log;
  private final ConsentBook consent;
  private final LineRequestBook requests;
  private final Agents agents;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CallNews(
      CallRepository calls,
      CallLog log,
      ConsentBook consent,
      LineRequestBook requests,
      Agents agents,
      ApplicationEventPublisher events,
      Clock clock) {
    this.calls = calls;
    this.log = log;
    this.consent = consent;
    this.requests = requests;
    this.agents = agents;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  void learn(CallProgress news) {
    var found = calls.lock(news.call());
    if (found.isEmpty()) {
      LOG.warn("News of call {}, which does not exist", news.call().value());
    } else if (!log.knows(news.call(), news.eventKey())) {
      take(found.get(), news);
    }
  }

  private void take(CallRow row, CallProgress news) {
    CallRecord call = row.record();
    CallState before = row.state();
    CallState after = before.after(news);
    boolean changes = !after.equals(before);
    log.event(news, changes, clock.instant());
    if (!changes) {
      return;
    }
    row.become(after, clock.instant());
    calls.flush();
    if (!before.status().terminal() && after.status().terminal()) {
      ended(call);
    }
    if (before.answeredAt() == null && after.answeredAt() != null && !after.status().terminal()) {
      consent.answered(call);
    }
    events.publishEvent(new CallChanged(call.id(), call.agent(), after.status()));
  }

  // Whatever stops from here on: a call that is over wants its line closed.
  private void ended(CallRecord call) {
    if (!call.incoming()) {
      requests.wantEnd(call.id(), call.agent(), clock.instant());
    }
    if (call.wrappedUpAt() == null) {
      RunAs.system(() -> agents.setPresence(call.agent(), Presence.WRAP_UP, null));
    }
  }
}
