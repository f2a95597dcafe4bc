package fr.entente.mail;

import fr.entente.kernel.RecurringJob;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
  /// Without a mail server the demonstration's mailbox takes everything.
  @Bean
  MailCarrier mailCarrier(MailSettings settings) {
    return settings.smtp().configured() ? new SmtpCarrier(settings) : new LocalMailbox();
  }

  /// Empties the outbox of whatever the moment after the commit left over. The name is a row of the
  /// schedule, older than the module.
  @Bean
  RecurringJob outgoingMail(MailWorker worker) {
    return RecurringJob.every("outreach.mail", Duration.ofSeconds(10), worker::pass);
  }
}
