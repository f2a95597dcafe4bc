package fr.entente.outreach;

import fr.entente.kernel.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Writes reminders.
@Component
class OutreachJobs {
  @Bean
  RecurringJob dueReminders(Reminders reminders) {
    return RecurringJob.every("outreach.reminders", Duration.ofMinutes(15), reminders::pass);
  }
}
