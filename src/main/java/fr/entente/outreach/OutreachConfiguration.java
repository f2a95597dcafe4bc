package fr.entente.outreach;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutreachSettings.class)
class OutreachConfiguration {
  /// Without a mail server the demonstration's mailbox takes everything.
  @Bean
  MailCarrier mailCarrier(OutreachSettings settings) {
    return settings.smtp().configured() ? new SmtpCarrier(settings) : new LocalMailbox();
  }
}
