package fr.entente;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/// Who is signed in is kept in a static place, which belongs to the application started last. A run
/// has several applications: before each class, the place is given to the one it tests.
final class OwnSecurity extends AbstractTestExecutionListener {
  @Override
  public void beforeTestClass(TestContext test) {
    test.getApplicationContext()
        .getBeanProvider(SecurityContextHolderStrategy.class)
        .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
  }
}
