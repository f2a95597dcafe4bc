package fr.entente.outreach;

import fr.entente.mail.MailTried;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What happened to a mail is news about the recap, for whoever looks at it.
@Component
class RecapNews {
  private final ApplicationEventPublisher events;

  RecapNews(ApplicationEventPublisher events) {
    this.events = events;
  }

  @EventListener
  void on(MailTried news) {
    events.publishEvent(new RecapChanged(news.author()));
  }
}
