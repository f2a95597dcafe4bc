package fr.entente;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// A setting that the environment gives blank is not set: `.env` files and compose files list
/// settings with nothing behind them, and mean the default.
public class BlankSettings implements EnvironmentPostProcessor, Ordered {
  private static final String SOURCE = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var sources = environment.getPropertySources();
    if (sources.get(SOURCE) instanceof SystemEnvironmentPropertySource given) {
      sources.replace(SOURCE, new SystemEnvironmentPropertySource(SOURCE, told(given.getSource())));
    }
  }

  static Map<String, Object> told(Map<String, Object> given) {
    Map<String, Object> told = new HashMap<>(given);
    told.entrySet().removeIf(each -> ours(each.getKey()) && blank(each.getValue()));
    return told;
  }

  private static boolean ours(String name) {
    return name.startsWith("ENTENTE_") || name.startsWith("SPRING_") || name.startsWith("SERVER_");
  }

  private static boolean blank(Object value) {
    return value.toString().isBlank();
  }

  // Before settings files are read: they refer to the environment.
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 5;
  }
}
