package fr.entente.outreach;

import fr.entente.kernel.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Empties the outbox of whatever the moment after the commit left over.
@Component
class OutreachJobs {
  private final MailWorker worker;

  OutreachJobs(MailWorker worker) {
    this.worker = worker;
  }

  @Bean
  RecurringJob outgoingMail() {
    return RecurringJob.every("outreach.mail", Duration.ofSeconds(10), worker::pass);
  }
}
