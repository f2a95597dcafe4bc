package fr.entente.entrance;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrance stands in the server itself, before its first filter.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EntranceSettings.class)
class EntranceConfiguration {
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> entrance(EntranceSettings settings) {
    var proxies = new TrustedProxies(settings.trustedProxies());
    return server -> server.addEngineValves(new ProxyValve(proxies));
  }
}
