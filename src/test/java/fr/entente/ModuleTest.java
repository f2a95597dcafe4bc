package fr.entente;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/// The module of the test's package with its own neighbours only, on the run's database and clock;
/// no web, no jobs. `ModularityTests` looks at what the code names: this finds what a module needs
/// when it starts and works.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(webEnvironment = WebEnvironment.NONE, verifyAutomatically = false)
@TestPropertySource(
    properties = {
      "entente.jobs=false",
      "spring.datasource.url=test",
      // Who needs a telephone brings one.
      "entente.telephony.account-sid=nobody",
      "spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
          + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration,"
          + "com.vaadin.flow.spring.VaadinScopesConfig,"
          + "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration"
    })
@Import(TestSetup.class)
@ExtendWith(EmptyTables.class)
public @interface ModuleTest {
  /// The doors a module calls are there too, or (`STANDALONE`) the test stands in for them.
  @AliasFor(annotation = ApplicationModuleTest.class, attribute = "mode")
  BootstrapMode value() default BootstrapMode.DIRECT_DEPENDENCIES;
}
