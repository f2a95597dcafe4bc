package fr.entente;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mockito.Mockito;
import org.springframework.context.ApplicationContext;

/// Which of the product's modules have a bean in a running application.
public final class Started {
  private static final String OURS = Application.class.getPackageName() + ".";

  private Started() {}

  /// Doors that a test stands in for are not there.
  public static Set<String> modules(ApplicationContext application) {
    return Arrays.stream(application.getBeanDefinitionNames())
        .filter(name -> !stoodInFor(application, name))
        .map(application::getType)
        .filter(Objects::nonNull)
        .map(Class::getPackageName)
        .filter(name -> name.startsWith(OURS))
        .map(name -> name.substring(OURS.length()).split("\\.")[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean stoodInFor(ApplicationContext application, String name) {
    return application.isSingleton(name)
        && Mockito.mockingDetails(application.getBean(name)).isMock();
  }
}
