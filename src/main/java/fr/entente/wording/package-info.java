/// What may stand in a note about a person, and what must be said otherwise.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.entente.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
