package fr.entente.entrance;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/// The entrance stands in the server itself: who asks, under which name, with which cookies; then
/// the first filter.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EntranceSettings.class)
class EntranceConfiguration {
  private static final List<String> PUBLIC =
      List.of("entente.outreach.public-url", "entente.telephony.public-url");

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> entrance(
      EntranceSettings settings, Environment environment) {
    var proxies = new TrustedProxies(settings.trustedProxies());
    var addresses = addresses(settings, environment);
    return server -> {
      server.addEngineValves(new ProxyValve(proxies), new HostValve(addresses), new CookieValve());
      server.addContextCustomizers(EntranceConfiguration::furnish);
    };
  }

  private static void furnish(Context context) {
    context.setCookieProcessor(new HostCookies());
    if (context.getParent() instanceof StandardHost host) {
      host.setErrorReportValveClass(PlainReport.class.getName());
    }
  }

  private static OurAddresses addresses(EntranceSettings settings, Environment environment) {
    var names = Stream.concat(settings.hosts().stream(), bound(environment)).toList();
    return new OurAddresses(
        names, PUBLIC.stream().map(key -> environment.getProperty(key, "")).toList());
  }

  // Whoever binds the server to one address reaches it by that.
  private static Stream<String> bound(Environment environment) {
    return Stream.of(environment.getProperty("server.address", ""))
        .filter(address -> !address.equals("0.0.0.0") && !address.equals("::"));
  }

  /// Second to the provider's door alone.
  @Bean
  FilterRegistrationBean<Doorkeeper> doorkeeper() {
    var keeper = new FilterRegistrationBean<>(new Doorkeeper());
    keeper.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    keeper.setAsyncSupported(true);
    keeper.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return keeper;
  }

  @Bean
  AnonymousSessions anonymousSessions(EntranceSettings settings) {
    return new AnonymousSessions(settings.anonymousSessions(), settings.anonymousLife());
  }

  @Bean
  ServletListenerRegistrationBean<AnonymousSessions> anonymousSessionsListener(
      AnonymousSessions sessions) {
    return new ServletListenerRegistrationBean<>(sessions);
  }
}
