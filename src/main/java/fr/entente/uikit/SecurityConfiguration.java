package fr.entente.uikit;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import fr.entente.agents.LoginStanding;
import fr.entente.agents.SignInDetails;
import fr.entente.agents.StayingLogin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/// The screens' security: a form login that survives a restart of the server, every view closed
/// unless it says who may enter, and headers that keep the page to its own origin. Webhooks have a
/// chain of their own, earlier in order.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  // Flow's client evaluates snippets from the server; nothing else of the origin's walls is
  // loosened.
  private static final String CONTENT_POLICY =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
          + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
          + " connect-src 'self'; object-src 'none'; base-uri 'self';"
          + " frame-ancestors 'self'; form-action 'self'";

  @Bean
  SecurityFilterChain screens(
      HttpSecurity http,
      LoginFailure failure,
      StayingLogin staying,
      LoginStanding standing,
      VaadinDefaultRequestCache wanted) {
    wanted.setDelegateRequestCache(pagesOnly());
    http.authorizeHttpRequests(requests ->
        requests
            .requestMatchers(
                "/actuator/health/**",
                "/lumo/**",
                "/*.css",
                "/appearance.js",
                "/frame.js",
                "/entente.svg")
            .permitAll()
            .requestMatchers("/actuator/**")
            .denyAll());
    // An address that leads nowhere is answered by the router, in words, to whoever works here.
    http.with(
        VaadinSecurityConfigurer.vaadin(),
        vaadin -> vaadin.loginView(LoginView.class).anyRequest(AuthorizedUrl::authenticated));
    // After Vaadin's part, or Spring would believe that its own login page is wanted.
    http.formLogin(
        form -> form.failureHandler(failure).authenticationDetailsSource(SignInDetails::new));
    http.rememberMe(remember -> remember.rememberMeServices(staying).key(staying.getKey()));
    http.csrf(forms -> forms.csrfTokenRepository(new PageTokens()));
    http.exceptionHandling(failed -> failed.authenticationEntryPoint(new LoginForPeople()));
    http.addFilterBefore(new OwnOriginLogin(), UsernamePasswordAuthenticationFilter.class);
    http.addFilterBefore(new UnkeptLogin(), UsernamePasswordAuthenticationFilter.class);
    http.sessionManagement(
        management -> management.sessionFixation(fixation -> fixation.changeSessionId()));
    http.addFilterBefore(new SessionWatch(standing, staying), AuthorizationFilter.class);
    http.headers(headers ->
        headers
            .withObjectPostProcessor(early())
            .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(permissions ->
                permissions.policy(
                    "camera=(), geolocation=(), payment=(), usb=(), microphone=(self)")));
    return http.build();
  }

  // After the login a person goes on to the page that was wanted; what a machine wanted is not
  // kept.
  private static RequestCache pagesOnly() {
    var pages = new HttpSessionRequestCache();
    pages.setRequestMatcher(LoginForPeople::leadsToThePage);
    return pages;
  }

  // Vaadin's page is written after a forward, which ends the response before late headers are set.
  private static ObjectPostProcessor<HeaderWriterFilter> early() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends HeaderWriterFilter> O postProcess(O filter) {
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
      }
    };
  }
}
