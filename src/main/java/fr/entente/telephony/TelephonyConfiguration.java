package fr.entente.telephony;

import com.twilio.http.TwilioRestClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@WhenConfigured
@EnableConfigurationProperties(TelephonySettings.class)
class TelephonyConfiguration {
  /// A client of our own: the library's static one is shared by the whole virtual machine.
  @Bean
  TwilioRestClient twilio(TelephonySettings settings) {
    return new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
        .accountSid(settings.accountSid())
        .httpClient(OneShotClient.of(settings))
        .build();
  }
}
