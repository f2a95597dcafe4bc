package fr.entente;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Without a configured JDBC URL the product brings its own database.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  @Bean
  @ConditionalOnProperty(
      name = "spring.datasource.url",
      matchIfMissing = true,
      havingValue = "embedded")
  JdbcConnectionDetails embeddedDatabase(@Value("${entente.data}") Path data) {
    return EmbeddedDatabase.open(data.resolve("mariadb")).watched();
  }
}
