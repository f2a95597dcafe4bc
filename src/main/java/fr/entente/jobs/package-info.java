/// The schedule: runs every recurring job on one node at a time, and remembers how it went.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package fr.entente.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
