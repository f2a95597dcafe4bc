/// The people who work here: login, roles, language, presence.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package fr.entente.agents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
