package fr.entente.agents;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The first administrator, given by the environment (ENTENTE_ADMIN_LOGIN, ENTENTE_ADMIN_PASSWORD).
@ConfigurationProperties("entente.admin")
record AdminSettings(@Nullable String login, @Nullable String password) {
  @Override
  public String toString() {
    return "AdminSettings[login=" + login + "]";
  }
}
