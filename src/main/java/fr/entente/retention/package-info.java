/// How long data about people are kept: one policy file, shown on a page and carried out by a job.
/// The data belong to the modules that own them; each says what is old and lets it go.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package fr.entente.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
