/// Reads, checks and versions the call scripts, and walks one of them as an immutable run.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package fr.entente.scripts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
