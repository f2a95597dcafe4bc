/// Reads, checks and versions the call scripts, and walks one of them as an immutable run.
@ApplicationModule(allowedDependencies = {"kernel", "criteria"})
@NullMarked
package fr.entente.scripts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
