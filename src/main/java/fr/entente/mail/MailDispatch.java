package fr.entente.mail;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Goes as soon as a mail is written down: after the commit, on a thread of its own, outside every
/// lock. What it misses the recurring job takes.
@Component
@ConditionalOnProperty(name = "entente.jobs", havingValue = "true", matchIfMissing = true)
class MailDispatch {
  private final MailWorker worker;
  private final ExecutorService walks =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("postman").factory());

  MailDispatch(MailWorker worker) {
    this.worker = worker;
  }

  @TransactionalEventListener
  void on(MailQueued news) {
    walks.execute(worker::pass);
  }

  @PreDestroy
  void stop() {
    walks.shutdown();
  }
}
