package fr.entente.telephony;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// The provider's own door: no session, no login, no form token; a signature or nothing.
@Configuration(proxyBeanMethods = false)
class WebhookSecurity {
  /// First of all filters: nothing reads a stranger's request before it.
  @Bean
  FilterRegistrationBean<WebhookDoor> webhookDoor(ObjectProvider<TelephonySettings> settings) {
    var door = new FilterRegistrationBean<>(new WebhookDoor(settings.getIfAvailable()));
    door.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    door.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return door;
  }

  @Bean
  @Order(1)
  @WhenConfigured
  SecurityFilterChain signedRequestsOnly(HttpSecurity http) {
    http.securityMatcher("/twilio/**");
    http.csrf(AbstractHttpConfigurer::disable);
    http.requestCache(AbstractHttpConfigurer::disable);
    http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    return http.build();
  }
}
