/// One call's life from dial to wrap-up, exactly once; owns the Dialer interface.
@ApplicationModule(allowedDependencies = {"kernel", "agents", "accounts", "compliance"})
@NullMarked
package fr.entente.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
