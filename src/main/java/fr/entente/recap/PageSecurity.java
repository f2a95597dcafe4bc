package fr.entente.recap;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/// The public pages' own door: no session, no cookie, no other origin, in no index; one script of
/// its own, which copies the IBAN. The token in the address is the right to answer, so no form
/// token is needed and no referrer given.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecapSettings.class)
class PageSecurity {
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  @Bean
  @Order(2)
  SecurityFilterChain whoeverHasTheLink(HttpSecurity http) {
    http.securityMatcher("/p/**", "/q/**", "/recap.css", "/recap.js", "/recap.svg");
    http.csrf(AbstractHttpConfigurer::disable);
    http.requestCache(AbstractHttpConfigurer::disable);
    http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    http.headers(headers ->
        headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
            .addHeaderWriter(
                new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow, noarchive")));
    return http.build();
  }
}
