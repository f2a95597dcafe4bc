/// Tries words that are not in force on the calls that were led: which would have gone another way,
/// which would have ended dead, which would have lost what must be said.
@ApplicationModule(allowedDependencies = {"kernel", "scripts", "calls", "studio"})
@NullMarked
package fr.entente.proving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
