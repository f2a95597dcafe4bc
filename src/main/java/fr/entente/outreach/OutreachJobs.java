package fr.entente.outreach;

import fr.entente.kernel.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Empties the outbox of whatever the moment after the commit left over, and writes reminders.
@Component
class OutreachJobs {
  @Bean
  RecurringJob outgoingMail(MailWorker worker) {
    return RecurringJob.every("outreach.mail", Duration.ofSeconds(10), worker::pass);
  }

  @Bean
  RecurringJob dueReminders(Reminders reminders) {
    return RecurringJob.every("outreach.reminders", Duration.ofMinutes(15), reminders::pass);
  }
}
