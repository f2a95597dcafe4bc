package fr.entente.telephony;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/// The provider's own door: no session, no login, no form token; a signature or nothing.
@Configuration(proxyBeanMethods = false)
@WhenConfigured
class WebhookSecurity {
  @Bean
  @Order(1)
  SecurityFilterChain signedRequestsOnly(HttpSecurity http, TelephonySettings settings) {
    http.securityMatcher("/twilio/**");
    http.csrf(AbstractHttpConfigurer::disable);
    http.requestCache(AbstractHttpConfigurer::disable);
    http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    http.addFilterBefore(new SignatureFilter(settings), AuthorizationFilter.class);
    http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    return http.build();
  }
}
