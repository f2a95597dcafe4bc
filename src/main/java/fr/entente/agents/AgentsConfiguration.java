package fr.entente.agents;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Method-level authorisation for every front door, and how passwords are kept.
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties({AgentsSettings.class, AdminSettings.class, SessionSettings.class})
class AgentsConfiguration {
  @Bean
  static PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  // Jobs and webhooks act as the system, which may do what every role may.
  @Bean
  static RoleHierarchy roleHierarchy() {
    var system = RoleHierarchyImpl.withDefaultRolePrefix().role("SYSTEM");
    String[] roles = java.util.Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new);
    return system.implies(roles).build();
  }
}
